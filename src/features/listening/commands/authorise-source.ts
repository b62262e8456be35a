// Signing in at a network for a source: the person is sent away with a secret of their own, and comes back with it once.

import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { AppError, assert } from '#platform/errors.ts';
import { hashOfSecret, newSecretToken } from '#platform/secrets/secret-token.ts';
import { ERRORS } from '../contract.ts';
import type { AuthorisationInput } from '../contract.ts';
import type { Listening } from '../context.ts';
import { sourceContext } from '../pipeline/source-context.ts';
import { openSettings } from '../pipeline/source-settings.ts';
import type { AnyConnector, Authorisation, JsonObject } from '../ports.ts';
import {
  forgetAuthorisations,
  insertAuthorisation,
  takeAuthorisation,
} from '../store/source-authorisations.ts';
import { findSource } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';
import { addSource } from './add-source.ts';
import { changeSource, sourceNotFound } from './change-source.ts';

const answerMs = 30_000;
/** Long enough to look up a password there. */
const validMs = 30 * 60_000;

const sealedSchema = z.object({
  settings: z.record(z.string(), z.json()),
  pending: z.record(z.string(), z.json()),
});

/**
 * A new source is there at once, paused until the person is back: its network may want to ask it who it is.
 * @returns where to send the person
 */
export async function beginAuthorisation(
  listening: Listening,
  actor: Actor,
  input: AuthorisationInput,
): Promise<{ url: string; sourceId: string }> {
  const { db, secrets, clock } = listening.platform;
  const personId = requirePerson(actor);
  const sourceId = input.sourceId ?? (await addSource(listening, actor, input, { isDue: false }));
  if (!input.sourceId) await changeSource(listening, actor, sourceId, { paused: true });
  const { source, connector, authorisation } = await requireAuthorisation(listening, sourceId);
  const known = openSettings(source.settings, secrets, sourceId);
  const settings: JsonObject = { ...known, ...input.settings };
  const { secret: state, hash: stateHash } = newSecretToken('');
  const { url, pending } = await authorisation.begin({
    ...(await contextOf(listening, source, connector)),
    settings,
    redirectUrl: redirectUrlOf(listening),
    state,
  });
  const sealed = secrets.seal(JSON.stringify({ settings, pending }), purposeOf(stateHash));
  const now = clock.now();
  const { name } = source;
  const row = { stateHash, personId, connector: connector.name, sourceId, name, sealed, now };
  await insertAuthorisation(db, row);
  return { url, sourceId };
}

/** @returns the source, which listens from now on */
export async function finishAuthorisation(
  listening: Listening,
  actor: Actor,
  query: URLSearchParams,
): Promise<string> {
  const { db, secrets, clock } = listening.platform;
  const personId = requirePerson(actor);
  const stateHash = hashOfSecret(query.get('state') ?? '');
  const startedAfter = new Date(clock.now().getTime() - validMs);
  await forgetAuthorisations(db, startedAfter);
  const begun = await takeAuthorisation(db, { stateHash, personId, startedAfter });
  if (!begun) throw unknown();
  const { source, connector, authorisation } = await requireAuthorisation(
    listening,
    begun.source_id,
  );
  const { settings, pending } = sealedSchema.parse(
    JSON.parse(secrets.open(begun.sealed, purposeOf(stateHash))),
  );
  const finished = await authorisation.finish({
    ...(await contextOf(listening, source, connector)),
    settings,
    pending,
    query,
    redirectUrl: redirectUrlOf(listening),
  });
  await changeSource(listening, actor, source.id, { settings: finished, paused: false });
  return source.id;
}

function requirePerson(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId;
  const words = 'Only a person can sign in at a network';
  throw new AppError('forbidden', ERRORS.authorisationUnknown, words);
}

async function requireAuthorisation(
  { platform, connectors }: Listening,
  sourceId: string,
): Promise<{
  source: SourceRow;
  connector: AnyConnector;
  authorisation: Authorisation<JsonObject>;
}> {
  const source = await findSource(platform.db, sourceId);
  if (!source) throw sourceNotFound(sourceId);
  const connector = connectors.get(source.connector);
  const authorisation = connector?.authorisation;
  if (connector && authorisation) return { source, connector, authorisation };
  const words = `Nobody signs in for a source of the kind "${connector?.label ?? source.connector}"`;
  throw new AppError('invalid', ERRORS.authorisationNotOffered, words);
}

function contextOf(listening: Listening, source: SourceRow, connector: AnyConnector) {
  const signal = AbortSignal.timeout(answerMs);
  return sourceContext(listening, { source, connector, signal });
}

export const AUTHORISED_PATH = '/api/v1/sources/authorised';

function redirectUrlOf({ options }: Listening): string {
  assert(URL.canParse(options.webUrl), 'the address of the web application is none');
  return new URL(AUTHORISED_PATH, options.webUrl).href;
}

function purposeOf(stateHash: Buffer): string {
  return `authorisation:${stateHash.toString('hex')}`;
}

function unknown(): AppError {
  const words =
    'This sign-in was begun too long ago, by somebody else, or is used up: begin it again';
  return new AppError('invalid', ERRORS.authorisationUnknown, words);
}
