// What signing in left behind, kept as one sealed setting. The newest of what is stored and what this process renewed
// meanwhile counts, since a renewed token makes its predecessor worthless.

import { hash } from 'node:crypto';
import { z } from 'zod';
import type { SourceContext } from '#features/listening/ports.ts';
import type { BlueskySettings } from '../settings.ts';
import { defaultService } from '../settings.ts';
import { parseJson } from '../read-json.ts';

export type SessionContext = SourceContext<BlueskySettings>;

const common = {
  /** The same over all renewals. */
  id: z.string(),
  renewedAt: z.number(),
  did: z.string(),
  handle: z.string().nullable(),
  pds: z.string(),
};

const passwordSession = z.object({
  kind: z.literal('password'),
  ...common,
  accessJwt: z.string(),
  refreshJwt: z.string(),
});

const oauthSession = z.object({
  kind: z.literal('oauth'),
  ...common,
  issuer: z.string(),
  tokenEndpoint: z.string(),
  clientId: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  /** The private key the tokens are bound to (DPoP, RFC 9449), as a JWK. */
  key: z.record(z.string(), z.string()),
});

const sessionSchema = z.discriminatedUnion('kind', [passwordSession, oauthSession]);
export type PasswordSession = z.infer<typeof passwordSession>;
export type OauthSession = z.infer<typeof oauthSession>;
export type Session = z.infer<typeof sessionSchema>;

const renewed = new Map<string, Session>();

export function remember(session: Session): void {
  renewed.set(session.id, session);
}

export function forget(session: Session): void {
  renewed.delete(session.id);
}

/** An app password that was changed makes another session. */
export function passwordSessionId(settings: BlueskySettings): string {
  const { service = defaultService, handle, appPassword } = settings;
  return hash('sha256', JSON.stringify([service, handle, appPassword]), 'base64url');
}

export function sessionOf(settings: BlueskySettings): Session | null {
  const parsed = sessionSchema.safeParse(parseJson(settings.session ?? ''));
  const stored = parsed.success ? parsed.data : null;
  const wantedId = settings.appPassword === undefined ? stored?.id : passwordSessionId(settings);
  if (wantedId === undefined) return null;
  const known = [stored, renewed.get(wantedId)].filter((each) => each?.id === wantedId);
  return known.reduce<Session | null>(
    (newest, each) => (each && each.renewedAt >= (newest?.renewedAt ?? 0) ? each : newest),
    null,
  );
}

/** Null before the first sign-in. */
export function ownDidOf(settings: BlueskySettings): string | null {
  return sessionOf(settings)?.did ?? null;
}

/** A source without these can only listen. */
export function hasCredentials(settings: BlueskySettings): boolean {
  return settings.appPassword !== undefined || sessionOf(settings)?.kind === 'oauth';
}
