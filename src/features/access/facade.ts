// What later features and the composition ask of access.

import type { Actor, Grant } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Authenticate } from '#platform/http/access.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Id } from '#platform/ids.ts';
import type { NewLogin, NewToken, Token, UnitsHeld } from './contract.ts';
import type { Decision, Scope } from './domain/authorise.ts';

type PersonId = Id<'person'>;
type PermissionQuestion = { actor: Actor; permission: string; unitId: Id<'unit'> | null };

export type PasswordReset = {
  actor: PersonActor;
  /** As `prepareLogin` makes it. */
  passwordHash: string;
  removeSecondFactor: boolean;
};

/** Units belong to people; access only asks where in the tree one stands. */
export type UnitTree = {
  /** The unit and all units above it; empty when there is no such unit. */
  pathOf(db: Queryable, unitId: Id<'unit'>): Promise<readonly Id<'unit'>[]>;
  /** The units and all units below them. */
  below(db: Queryable, unitIds: readonly Id<'unit'>[]): Promise<readonly Id<'unit'>[]>;
};

export type AccessFacade = {
  /** By session cookie or `Authorization: Bearer`; null when neither is good. */
  authenticate: Authenticate;
  /** A look-up without the database; `scope` defaults to `anywhere`, the question at the door. */
  authorise(actor: Actor, permission: string, scope?: Scope): Decision;
  /** @throws AppError `forbidden` unless the permission is held in that unit (null: everywhere) */
  requirePermission(db: Queryable, question: PermissionQuestion): Promise<void>;
  /** @throws AppError `forbidden` when the role may do more than the actor there */
  requireBestowable(db: Queryable, gift: { actor: Actor } & Grant): Promise<void>;
  /** For lists that show no more than what the actor may manage. */
  unitsHeld(db: Queryable, question: { actor: Actor; permission: string }): Promise<UnitsHeld>;
  /** Every permission held anywhere, sorted. */
  permissionsOf(actor: Actor): string[];

  createToken(actor: Actor, input: NewToken): Promise<{ token: Token; secret: string }>;
  /** Null once Parley is set up. */
  issueFirstRunLink(): Promise<{ linkToken: string; expiresAt: Date } | null>;
  isSetUp(db: Queryable): Promise<boolean>;
  /** Uses the link up. @throws AppError `invalid` `access.link-invalid` */
  useFirstRunLink(tx: Transaction, linkToken: string): Promise<void>;

  /** Hashes a password that follows the rules. @throws AppError `invalid` if it does not */
  prepareLogin(login: { name: string; email: string; password: string }): Promise<NewLogin>;
  /** @throws AppError `conflict` `access.email-taken` */
  createLogin(tx: Transaction, login: NewLogin & { personId: PersonId }): Promise<void>;
  /** Ends all sessions; keeps the second factor unless told otherwise. Emits its events. */
  resetPassword(tx: Transaction, reset: PasswordReset): Promise<void>;
  renameLogin(tx: Transaction, personId: PersonId, name: string): Promise<void>;
  /** Ends all sessions. @throws AppError `conflict` for the last administrator */
  closeLogin(tx: Transaction, personId: PersonId): Promise<void>;
  openLogin(tx: Transaction, personId: PersonId): Promise<void>;

  grantsOf(db: Queryable, personIds: readonly PersonId[]): Promise<Map<string, Grant[]>>;
  /** Emits its event. @throws AppError `forbidden` or, for the last administrator, `conflict` */
  setGrants(
    tx: Transaction,
    actor: Actor,
    change: { personId: PersonId; grants: readonly Grant[] },
  ): Promise<void>;
  countScoped(db: Queryable, unitId: Id<'unit'>): Promise<number>;
  moveScope(tx: Transaction, from: Id<'unit'>, to: Id<'unit'>): Promise<void>;

  /** For `parley secrets rotate`: how many secrets were moved to the current key. */
  resealSecrets(): Promise<number>;

  /** The Set-Cookie value of a new session, or null when that needs another step. */
  signIn(login: { email: string; password: string }): Promise<string | null>;
  /** The Set-Cookie value that lengthens the session, when it is time to. */
  lengthenSession(cookie: string): Promise<string | null>;
};
