// Publications as Parley makes them, for tests of how a connector carries an answer out.

import { randomUUID } from 'node:crypto';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { AnsweredPost, Publication, Receipt } from '#features/listening/reply-port.ts';

export function answered(post: IncomingPost): AnsweredPost {
  return {
    nativeId: post.nativeId,
    url: post.url ?? null,
    title: post.title ?? null,
    author: post.author ?? null,
    thread: post.thread ?? null,
    reference: post.reference ?? null,
  };
}

export function replyTo(post: IncomingPost, text: string, key: string = randomUUID()): Publication {
  const to = answered(post);
  const base = { key, madeAt: new Date(), lang: null, visibility: null, media: [] };
  return { ...base, kind: 'reply', to, text };
}

export function editOf(receipt: Receipt, text: string): Publication {
  return { key: randomUUID(), madeAt: new Date(), kind: 'edit', of: receipt, text, lang: null };
}

export function deleteOf(receipt: Receipt): Publication {
  return { key: randomUUID(), madeAt: new Date(), kind: 'delete', of: receipt };
}

export function likeOf(post: IncomingPost): Publication {
  return { key: randomUUID(), madeAt: new Date(), kind: 'like', to: answered(post) };
}
