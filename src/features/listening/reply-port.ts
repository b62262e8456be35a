// The reply port: how an approved answer gets to where people talk, and how it is changed or taken back there. Pure types.
// Approving, timing, retrying and telling happen elsewhere; a connector carries one publication, once.

import type { JsonObject, SourceContext } from './call-context.ts';

/** What a place can carry. What is false or null is not offered to people. */
export type ReplyAbilities = {
  reply: boolean;
  quote: boolean;
  edit: boolean;
  delete: boolean;
  like: boolean;
  /** The longest text; null: no limit worth telling. */
  length: { max: number; unit: 'graphemes' | 'characters' | 'bytes' } | null;
  media: { countMax: number; bytesMax: number; types: readonly string[] } | null;
  /** In the order people should choose from, the default first; empty: the place has only one. */
  visibilities: readonly ('public' | 'unlisted' | 'followers' | 'direct')[];
  /** A text over the limit may go out as several posts. */
  threads: boolean;
  /** Markup the place shows. */
  markup: 'plain' | 'markdown' | 'html';
};

/** The post that is answered, quoted or liked. */
export type AnsweredPost = {
  nativeId: string;
  url: string | null;
  title: string | null;
  author: string | null;
  thread: string | null;
  /** As the connector gave it with the post. */
  reference: JsonObject | null;
};

/** One thing to be done at the network. `key` (a UUID) names it for ever: the same key is the same deed, done once. */
export type Publication = { key: string; madeAt: Date } & (
  | {
      kind: 'reply' | 'quote';
      to: AnsweredPost;
      text: string;
      lang: string | null;
      visibility: ReplyAbilities['visibilities'][number] | null;
      media: readonly { bytes: Uint8Array; type: string; description: string }[];
    }
  | { kind: 'like'; to: AnsweredPost }
  | { kind: 'edit'; of: Receipt; text: string; lang: string | null }
  | { kind: 'delete'; of: Receipt }
);

/** Proof that a publication is there, and the handle by which it is changed or taken back. */
export type Receipt = {
  nativeId: string;
  url: string | null;
  at: Date;
  reference: JsonObject | null;
};

/**
 * - `delivered`: it stands at the network
 * - `refused`: it never will; the reason is for the person who wrote it
 * - `later`: not now (limit, maintenance); nothing was done and nothing is lost
 *
 * What is thrown means that nobody knows whether it arrived: ask `find` before delivering again.
 */
export type Delivery = (
  | { outcome: 'delivered'; receipt: Receipt }
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string; retryAt: Date | null }
) & {
  /** Settings the network changed on the way: a refreshed token. */
  settings?: JsonObject;
};

export type ReplyPort<Settings = JsonObject> = {
  /** With the settings at hand: a source without credentials can carry nothing. */
  abilities(settings: Settings): ReplyAbilities;
  deliver(publication: Publication, context: SourceContext<Settings>): Promise<Delivery>;
  /** Looks whether a publication already stands at the network. @returns null when it surely does not */
  find(publication: Publication, context: SourceContext<Settings>): Promise<Receipt | null>;
};
