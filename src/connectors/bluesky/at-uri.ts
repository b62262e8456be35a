// Names and addresses of the network: at:// URIs, what bsky.app shows for them, and what people type for an account.

export type AtUri = { did: string; collection: string; rkey: string };

export const postCollection = 'app.bsky.feed.post';
export const likeCollection = 'app.bsky.feed.like';

const did = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%:-]{1,250})$/i;
// https://atproto.com/specs/handle
const handle = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
// https://atproto.com/specs/record-key
const recordKey = /^[A-Za-z0-9.\-_:~]{1,512}$/;

export const isDid = (text: string): boolean => did.test(text);
export const isHandle = (text: string): boolean => text.length <= 253 && handle.test(text);
export const isRecordKey = (text: string): boolean =>
  recordKey.test(text) && text !== '.' && text !== '..';

export function atUri(author: string, collection: string, rkey: string): string {
  return `at://${author}/${collection}/${rkey}`;
}

export function parseAtUri(uri: string): AtUri | null {
  const [, author = '', collection = '', rkey = ''] =
    /^at:\/\/([^/]+)\/([a-zA-Z0-9.-]+)\/([^/]+)$/.exec(uri) ?? [];
  return isDid(author) && isRecordKey(rkey) ? { did: author, collection, rkey } : null;
}

/** bsky.app finds accounts by DID too, so the address outlives a change of handle. */
export function webAddressOf({ did: author, rkey }: Pick<AtUri, 'did' | 'rkey'>): string {
  return `https://bsky.app/profile/${author}/post/${rkey}`;
}

export function profileAddressOf(author: string): string {
  return `https://bsky.app/profile/${author}`;
}

/** `@ada.example`, `at://…` and the address of a profile all name an account; null if nothing does. */
export function accountOf(typed: string): string | null {
  const name = typed
    .trim()
    .replace(/^(?:https?:\/\/(?:[a-z.]+\.)?bsky\.app\/profile\/|at:\/\/|@)/i, '')
    .replace(/\/.*$/, '');
  if (isDid(name)) return name;
  return isHandle(name) ? name.toLowerCase() : null;
}
