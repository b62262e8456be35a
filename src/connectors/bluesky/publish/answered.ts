// The post that is answered, as the network needs it named: this version of it and the first of its thread. Asked for
// anew, because it may have been deleted, or closed to answers, while the answer was being written.

import type { AnsweredPost } from '#features/listening/reply-port.ts';
import { parseAtUri, postCollection } from '../at-uri.ts';
import { fieldsIn, listIn, textIn } from '../read-json.ts';
import { referenceIn } from '../read-post.ts';
import type { StrongRef } from '../read-post.ts';
import type { Account } from '../session/account.ts';
import type { XrpcAnswer } from '../xrpc.ts';

export type Answered =
  | { ok: true; parent: StrongRef; root: StrongRef }
  | { ok: false; reason: string };

const gone = 'The post is no longer there.';

export async function findAnswered(
  to: AnsweredPost,
  account: Account,
  kind: 'reply' | 'quote' | 'like',
): Promise<Answered> {
  const name = parseAtUri(to.nativeId);
  if (!name || name.collection !== postCollection)
    return { ok: false, reason: 'This is no post of Bluesky.' };
  const view = await viewOf(to.nativeId, account);
  const obstacle = view === 'unknown' ? null : obstacleIn(view, kind);
  if (obstacle !== null) return { ok: false, reason: obstacle };
  const known = referenceIn(to.reference);
  const seen = view === 'unknown' || view === 'gone' ? null : fieldsIn(view);
  const record =
    known.cid !== null && seen === null ? null : (seen ?? (await recordOf(to.nativeId, account)));
  const cid = textIn(record?.['cid']) ?? known.cid;
  if (cid === null) return { ok: false, reason: gone };
  const parent = { uri: to.nativeId, cid };
  return { ok: true, parent, root: known.root ?? rootIn(record) ?? parent };
}

function obstacleIn(view: unknown, kind: 'reply' | 'quote' | 'like'): string | null {
  if (view === 'gone') return gone;
  const { viewer, author } = fieldsIn(view);
  const can = fieldsIn(viewer);
  const who = fieldsIn(fieldsIn(author)['viewer']);
  if (who['blockedBy'] === true) return 'Its author has blocked this account.';
  if (kind === 'reply' && can['replyDisabled'] === true)
    return 'Its author lets only some people answer.';
  if (kind === 'quote' && can['embeddingDisabled'] === true)
    return 'Its author does not want it quoted.';
  return null;
}

/** `unknown` where the account's server reaches no look-up server: then the stored reference has to do. */
async function viewOf(uri: string, account: Account): Promise<unknown> {
  const answer = await account.send({ nsid: 'app.bsky.feed.getPosts', params: { uris: [uri] } });
  if (answer.error !== null || !Array.isArray(answer.body['posts'])) return 'unknown';
  return listIn(answer.body['posts'])[0] ?? 'gone';
}

async function recordOf(uri: string, account: Account): Promise<XrpcAnswer['body'] | null> {
  const name = parseAtUri(uri);
  if (!name) return null;
  const answer = await account.send({
    nsid: 'com.atproto.repo.getRecord',
    params: { repo: name.did, collection: name.collection, rkey: name.rkey },
  });
  return answer.error === null ? answer.body : null;
}

/** In a view the record is `record`, in a repository `value`. */
function rootIn(found: XrpcAnswer['body'] | null): StrongRef | null {
  const record = fieldsIn(found?.['record'] ?? found?.['value']);
  const { uri, cid } = fieldsIn(fieldsIn(record['reply'])['root']);
  return typeof uri === 'string' && typeof cid === 'string' ? { uri, cid } : null;
}
