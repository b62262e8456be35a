// What the outside of access looks like: grants, API tokens, the audit log, its events and errors.

import { z } from 'zod';
import { ROLES } from '#platform/actor.ts';
import type { Id } from '#platform/ids.ts';

/** Name of the session cookie; over https it has the prefix `__Secure-`. */
export const SESSION_COOKIE = 'parley.session_token';

export const roleShape = z
  .enum(ROLES)
  .describe('What one may do; GET /api/v1/permissions lists it');

export const grantShape = z.object({
  role: roleShape,
  unitId: z
    .uuid()
    .nullable()
    .describe('The unit in which, with all units below it, the role holds; null: everywhere'),
});

export const permissionShape = z.object({
  name: z.string(),
  meaning: z.string().describe('One sentence for people'),
  roles: z.array(roleShape),
});

export const tokenShape = z.object({
  id: z.uuid(),
  name: z.string().describe('What the token is for'),
  role: roleShape,
  unitId: z.uuid().nullable(),
  hint: z.string().describe('The last four characters of the secret, to tell tokens apart'),
  createdBy: z.string().describe('Name of who made it'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
  revokedAt: z.iso.datetime().nullable(),
});
export type Token = z.infer<typeof tokenShape>;

export const newTokenShape = z.object({
  name: z.string().trim().min(1).max(100).describe('What the token is for'),
  role: roleShape,
  unitId: z.uuid().nullable().default(null),
  expiresInDays: z.number().int().min(1).max(3650).nullable().default(null),
});
export type NewToken = z.infer<typeof newTokenShape>;

export const createdTokenShape = z.object({
  token: tokenShape,
  secret: z.string().describe('Shown this once: send it as `Authorization: Bearer SECRET`'),
});

export const newPasswordShape = z.string().max(200).describe('At least 12 characters');

export const passwordChangeShape = z.object({
  currentPassword: z.string().max(200),
  newPassword: newPasswordShape,
});

/** Where a permission is held: everywhere, or in these units. */
export type UnitsHeld = 'everywhere' | readonly Id<'unit'>[];

/** Made before the transaction that stores it: hashing takes a while on purpose. */
export type NewLogin = { name: string; email: string; passwordHash: string };

export const signInWaysShape = z.object({
  secondFactor: z.boolean().describe('Whether a code is asked for after the password'),
});

export const auditEntryShape = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  type: z.string().describe('What happened: `people.unit-created`'),
  subject: z.string().describe('What it happened to: `unit:0199…`'),
  actor: z.object({ key: z.string(), name: z.string() }),
  payload: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntryShape>;

export const auditFilterShape = z.object({
  type: z.string().max(100).optional().describe('An event type, or a feature: `people`'),
  actor: z.string().max(100).optional().describe('An actor key: `person:0199…`'),
  subject: z.string().max(200).optional().describe('A subject: `unit:0199…`'),
  from: z.iso.datetime().optional().describe('Not before'),
  until: z.iso.datetime().optional().describe('Before'),
});
export type AuditFilter = z.infer<typeof auditFilterShape>;

export const accessEvents = {
  signedIn: 'access.signed-in',
  signedOut: 'access.signed-out',
  signedOutEverywhere: 'access.signed-out-everywhere',
  passwordChanged: 'access.password-changed',
  passkeyAdded: 'access.passkey-added',
  passkeyRemoved: 'access.passkey-removed',
  twoFactorEnabled: 'access.two-factor-enabled',
  twoFactorDisabled: 'access.two-factor-disabled',
  grantsChanged: 'access.grants-changed',
  tokenCreated: 'access.token-created',
  tokenRevoked: 'access.token-revoked',
} as const;

export const accessErrors = {
  notAllowed: 'access.not-allowed',
  outOfScope: 'access.out-of-scope',
  lastAdministrator: 'access.last-administrator',
  grantTooWide: 'access.grant-too-wide',
  passwordTooWeak: 'access.password-too-weak',
  passwordWrong: 'access.password-wrong',
  emailTaken: 'access.email-taken',
  linkInvalid: 'access.link-invalid',
  unitUnknown: 'access.unit-unknown',
  tokenNotFound: 'access.token-not-found',
} as const;
