// Access put together: sign-in, tokens, permissions and the audit log.

import { AppError } from '#platform/errors.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { closeLogin } from './commands/close-login.ts';
import { createLogin } from './commands/create-login.ts';
import { createToken } from './commands/create-token.ts';
import { issueFirstRunLink } from './commands/issue-first-run-link.ts';
import { resetPassword } from './commands/reset-password.ts';
import { setGrants } from './commands/set-grants.ts';
import { requireBestowable, requirePermission, unitsHeld } from './context.ts';
import type { AccessContext } from './context.ts';
import { accessErrors } from './contract.ts';
import { authorise, permissionsOf } from './domain/authorise.ts';
import type { PermissionTable } from './domain/authorise.ts';
import type { AccessFacade, UnitTree } from './facade.ts';
import { accessJobs } from './jobs.ts';
import { accessLive } from './live.ts';
import { accessMigrations } from './migrations/access-migrations.ts';
import { accessPermissions } from './permissions.ts';
import { accessRoutes } from './routes.ts';
import { createAuthenticate } from './sign-in/authenticate.ts';
import { resealAuthSecret } from './sign-in/auth-secret.ts';
import { createDoor } from './sign-in/door.ts';
import { requireGoodPassword } from './sign-in/good-password.ts';
import type { SignInOptions } from './sign-in/library.ts';
import { lengthenSession } from './sign-in/lengthen-session.ts';
import { createAuthMount } from './sign-in/mount.ts';
import { createPasswordHasher } from './sign-in/password-hash.ts';
import { useFirstRunLink } from './store/first-run-links.ts';
import { countScoped, grantsOf, moveScope } from './store/grants.ts';
import { anyLoginExists, renameLogin, setClosed } from './store/logins.ts';
import { auditSubscriber } from './subscribers.ts';

export type AccessNeeds = {
  /** The permissions of all features. */
  permissions: PermissionTable;
  /** `unitTree` of people. */
  units: UnitTree;
  options: SignInOptions & {
    /** log2 of the work for a password; lower only in tests. */
    passwordCostLog2?: number;
  };
};

export function createAccess(
  platform: Platform,
  needs: AccessNeeds,
): Feature & { facade: AccessFacade } {
  const { permissions, units, options } = needs;
  const hasher = createPasswordHasher(options.passwordCostLog2);
  const context: AccessContext = { platform, permissions, units, hasher };
  const door = createDoor(platform, options, hasher);
  const authenticate = createAuthenticate(platform, door);
  const actorOf = (cookie: string) => authenticate({ headers: { cookie }, address: '' });

  const facade: AccessFacade = {
    authenticate,
    authorise: (actor, permission, scope) => authorise(permissions, actor, permission, scope),
    requirePermission: (db, question) => requirePermission(context, db, question),
    requireBestowable: (db, gift) => requireBestowable(context, db, gift),
    unitsHeld: (db, question) => unitsHeld(context, db, question),
    permissionsOf: (actor) => permissionsOf(permissions, actor),
    createToken: (actor, input) => createToken(context, actor, input),
    issueFirstRunLink: () => issueFirstRunLink(platform),
    isSetUp: anyLoginExists,
    async useFirstRunLink(tx, linkToken) {
      const { used } = await useFirstRunLink(tx, hashOfSecret(linkToken), platform.clock.now());
      if (!used) throw linkInvalid();
    },
    async prepareLogin({ name, email, password }) {
      requireGoodPassword(password, { name, email });
      return { name, email: email.toLowerCase(), passwordHash: await hasher.hash(password) };
    },
    createLogin: (tx, login) => createLogin(context, tx, login),
    resetPassword: (tx, reset) => resetPassword(context, tx, reset),
    renameLogin,
    closeLogin: (tx, personId) => closeLogin(context, tx, personId),
    openLogin: (tx, personId) => setClosed(tx, personId, null),
    grantsOf,
    setGrants: (tx, actor, change) => setGrants(context, tx, actor, change),
    countScoped,
    moveScope,
    resealSecrets: () => resealAuthSecret(platform),
    async signIn(login) {
      const [library, cookies] = await Promise.all([door.library(), door.cookies()]);
      const { headers, response } = await library.api.signInEmail({
        body: login,
        returnHeaders: true,
      });
      // Then the headers carry a session that is over already.
      const waitsForSecondFactor = 'twoFactorRedirect' in response;
      return waitsForSecondFactor ? null : cookies.setCookieIn(headers);
    },
    lengthenSession: (cookie) => lengthenSession(platform, door, cookie),
  };
  return {
    name: 'access',
    migrations: accessMigrations,
    permissions: accessPermissions,
    routes: accessRoutes(context, door),
    mounts: [createAuthMount({ platform, door, actorOf })],
    subscribers: [auditSubscriber],
    jobs: accessJobs(platform),
    live: accessLive,
    facade,
  };
}

function linkInvalid(): AppError {
  return new AppError(
    'invalid',
    accessErrors.linkInvalid,
    'This first-run link is not valid any more. Start Parley again and use the link it prints.',
    { details: { field: 'linkToken' } },
  );
}
