// The post that is answered, as the network needs it named: this version of it and the first of its thread. Asked for
// anew, because it may have been deleted, or closed to answers, while the answer was being written.

import type { AnsweredPost } from '#features/listening/reply-port.ts';
import { parseAtUri, postCollection } from '../at-uri.ts';
import type { AtUri } from '../at-uri.ts';
import { fieldsIn, listIn, textIn } from '../read-json.ts';
import type { Fields } from '../read-json.ts';
import { referenceIn } from '../read-post.ts';
import type { StrongRef } from '../read-post.ts';
import type { Account } from '../session/account.ts';

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
  const seen = await viewOf(to.nativeId, account);
  const obstacle = seen === 'gone' ? gone : seen === 'unknown' ? null : obstacleIn(seen, kind);
  if (obstacle !== null) return { ok: false, reason: obstacle };
  const found = seen === 'unknown' ? await recordOf(name, account) : fieldsIn(seen);
  if (found === 'gone') return { ok: false, reason: gone };
  const known = referenceIn(to.reference);
  const cid = found === 'unknown' ? known.cid : (textIn(found['cid']) ?? known.cid);
  if (cid === null) return { ok: false, reason: 'The post cannot be found just now.' };
  const parent = { uri: to.nativeId, cid };
  const root = known.root ?? (found === 'unknown' ? null : rootIn(found)) ?? parent;
  return { ok: true, parent, root };
}

function obstacleIn(view: unknown, kind: 'reply' | 'quote' | 'like'): string | null {
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

/** `unknown` where the account's server reaches no look-up server; then the repository is asked. */
async function viewOf(uri: string, account: Account): Promise<unknown> {
  const answer = await account.send({ nsid: 'app.bsky.feed.getPosts', params: { uris: [uri] } });
  if (answer.error !== null || !Array.isArray(answer.body['posts'])) return 'unknown';
  return listIn(answer.body['posts'])[0] ?? 'gone';
}

async function recordOf(
  { did, collection, rkey }: AtUri,
  account: Account,
): Promise<Fields | 'gone' | 'unknown'> {
  const answer = await account.send({
    nsid: 'com.atproto.repo.getRecord',
    params: { repo: did, collection, rkey },
  });
  if (answer.error === null) return answer.body;
  return answer.error === 'RecordNotFound' ? 'gone' : 'unknown';
}

/** In a view the record is `record`, in a repository `value`. */
function rootIn(found: Fields): StrongRef | null {
  const record = fieldsIn(found['record'] ?? found['value']);
  const { uri, cid } = fieldsIn(fieldsIn(record['reply'])['root']);
  return typeof uri === 'string' && typeof cid === 'string' ? { uri, cid } : null;
}
