// The posts of one account from the server that keeps them, newest first: the truth when a stream or a look-up is not.

import type { IncomingPost, SourceContext } from '#features/listening/ports.ts';
import { parseAtUri, postCollection } from './at-uri.ts';
import { findHome } from './identity.ts';
import { fieldsIn, listIn, textIn } from './read-json.ts';
import { readPost } from './read-post.ts';
import { ownDidOf } from './session/session.ts';
import type { BlueskySettings } from './settings.ts';
import { callXrpc } from './xrpc.ts';

export type Page = { posts: IncomingPost[]; next: string | null };

/** @param from `next` of the page before */
export async function listPosts(
  did: string,
  context: SourceContext<BlueskySettings>,
  from: string | null = null,
): Promise<Page> {
  const home = await findHome(did, context);
  const { body } = await callXrpc(context, home.pds, {
    nsid: 'com.atproto.repo.listRecords',
    params: {
      repo: did,
      collection: postCollection,
      limit: '100',
      ...(from === null ? {} : { cursor: from }),
    },
  });
  const seenAt = context.clock.now();
  const posts = listIn(body['records']).flatMap((each) => {
    const { uri, cid, value } = fieldsIn(each);
    const name = parseAtUri(textIn(uri) ?? '');
    if (name?.did !== did) return [];
    const isOurs = did === ownDidOf(context.settings);
    const handle = home.handle ?? undefined;
    const { rkey } = name;
    return (
      readPost({ did, rkey, cid: textIn(cid) ?? null, record: value, seenAt, handle, isOurs }) ?? []
    );
  });
  return { posts, next: textIn(body['cursor']) ?? null };
}
