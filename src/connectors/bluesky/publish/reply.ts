// The reply port: answers, quotes and likes are records in the account's repository. What is sent twice is there once,
// because the record's key follows from the publication's and it is written only where nothing stands.

import type {
  Delivery,
  Publication,
  Receipt,
  ReplyAbilities,
  ReplyPort,
} from '#features/listening/reply-port.ts';
import { AppError } from '#platform/errors.ts';
import { atUri, likeCollection, parseAtUri, postCollection, webAddressOf } from '../at-uri.ts';
import { textIn } from '../read-json.ts';
import { signIn } from '../session/account.ts';
import type { Account } from '../session/account.ts';
import type { SessionContext } from '../session/session.ts';
import { hasCredentials } from '../session/session.ts';
import type { BlueskySettings } from '../settings.ts';
import { tidOf } from '../tid.ts';
import { accepted } from '../xrpc.ts';
import type { XrpcCall } from '../xrpc.ts';
import { imageBytesMax, imagesMax, imageTypes } from './embed.ts';
import { graphemesMax, problemOf, recordOf } from './record.ts';

export const reply: ReplyPort<BlueskySettings> = { abilities, deliver, find };

function abilities(settings: BlueskySettings): ReplyAbilities {
  const can = hasCredentials(settings);
  return {
    reply: can,
    quote: can,
    // Apps show posts as they were first written, whatever the repository says later.
    edit: false,
    delete: can,
    like: can,
    length: { max: graphemesMax, unit: 'graphemes' },
    media: { countMax: imagesMax, bytesMax: imageBytesMax, types: imageTypes },
    visibilities: ['public'],
    threads: false,
    markup: 'plain',
  };
}

async function deliver(publication: Publication, context: SessionContext): Promise<Delivery> {
  if (publication.kind === 'edit') return { outcome: 'refused', reason: noEdits };
  const problem = problemOf(publication);
  if (problem !== null) return { outcome: 'refused', reason: problem };
  const prepared = await prepare(publication, context);
  if (prepared.kind === 'ended') return prepared.delivery;
  const { account, call } = prepared;
  // From here on a failure is thrown: the record may stand though the answer never came.
  const answer = await account.send(call);
  const changed = account.changed();
  const settings = changed ? { settings: changed } : {};
  if (answer.error === null) {
    const receipt = receiptOf(publication, account, textIn(answer.body['cid']) ?? null, context);
    return { outcome: 'delivered', receipt, ...settings };
  }
  if (answer.error === 'InvalidSwap') {
    const standing = await standingOf(publication, account, context);
    if (standing) return { outcome: 'delivered', receipt: standing, ...settings };
  }
  try {
    accepted(answer, account.pds, context);
  } catch (error) {
    if (answer.status >= 500) throw error;
    return { ...notDone(error), ...settings };
  }
  throw new AppError(
    'unavailable',
    'bluesky.strange-answer',
    'The server answered neither yes nor no.',
  );
}

type Deed = Exclude<Publication, { kind: 'edit' }>;
const noEdits = 'Bluesky does not change posts. Delete the answer and write it anew.';

type Prepared =
  | { kind: 'ready'; account: Account; call: XrpcCall }
  | { kind: 'ended'; delivery: Delivery };

/** Everything before the write: whatever fails here, nothing was done. */
async function prepare(publication: Deed, context: SessionContext): Promise<Prepared> {
  try {
    const account = await signIn(context);
    if (publication.kind === 'delete') return deletion(publication.of, account);
    const made = await recordOf(publication, account, context);
    if (made.ok) {
      const { collection, rkey } = placeOf(publication);
      // `null` demands that nothing stands there yet.
      const body = { repo: account.did, collection, rkey, record: made.record, swapRecord: null };
      return { kind: 'ready', account, call: { nsid: 'com.atproto.repo.putRecord', body } };
    }
    // Sent again after its answer was lost: the post may be gone meanwhile, and ours stand.
    const standing = await standingOf(publication, account, context);
    const delivery: Delivery = standing
      ? { outcome: 'delivered', receipt: standing }
      : { outcome: 'refused', reason: made.reason };
    return { kind: 'ended', delivery };
  } catch (error) {
    return { kind: 'ended', delivery: notDone(error) };
  }
}

function deletion(of: Receipt, account: Account): Prepared {
  const name = parseAtUri(of.nativeId);
  if (name?.did !== account.did) {
    const reason = 'It was written by another account than the one signed in now.';
    return { kind: 'ended', delivery: { outcome: 'refused', reason } };
  }
  const { did: repo, collection, rkey } = name;
  const body = { repo, collection, rkey };
  return { kind: 'ready', account, call: { nsid: 'com.atproto.repo.deleteRecord', body } };
}

/** A sign-in that is over can be mended, so even that waits; only what the network calls wrong is refused. */
function notDone(error: unknown): Delivery {
  if (!(error instanceof AppError)) throw error;
  const { retryAt } = error.details;
  if (error.kind === 'invalid' || error.kind === 'not-found')
    return { outcome: 'refused', reason: error.message };
  return {
    outcome: 'later',
    reason: error.message,
    retryAt: typeof retryAt === 'string' ? new Date(retryAt) : null,
  };
}

function placeOf(publication: Publication): { collection: string; rkey: string } {
  const collection = publication.kind === 'like' ? likeCollection : postCollection;
  return { collection, rkey: tidOf(publication) };
}

function receiptOf(
  publication: Publication,
  { did }: Account,
  cid: string | null,
  { clock }: SessionContext,
): Receipt {
  if (publication.kind === 'delete') return publication.of;
  const { collection, rkey } = placeOf(publication);
  return {
    nativeId: atUri(did, collection, rkey),
    url: publication.kind === 'like' ? null : webAddressOf({ did, rkey }),
    at: clock.now(),
    reference: cid === null ? null : { cid },
  };
}

async function find(publication: Publication, context: SessionContext): Promise<Receipt | null> {
  return standingOf(publication, await signIn(context), context);
}

/** Of a deletion: the receipt when nothing stands there any more. */
async function standingOf(
  publication: Publication,
  account: Account,
  context: SessionContext,
): Promise<Receipt | null> {
  if (publication.kind === 'edit') return null;
  const isDeletion = publication.kind === 'delete';
  const place = isDeletion ? parseAtUri(publication.of.nativeId) : placeOf(publication);
  if (!place) return null;
  const answer = await account.send({
    nsid: 'com.atproto.repo.getRecord',
    params: { repo: account.did, collection: place.collection, rkey: place.rkey },
  });
  const isMissing = answer.error === 'RecordNotFound' || answer.status === 404;
  if (!isMissing) accepted(answer, account.pds, context);
  if (isDeletion) return isMissing ? publication.of : null;
  return isMissing
    ? null
    : receiptOf(publication, account, textIn(answer.body['cid']) ?? null, context);
}
