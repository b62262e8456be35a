// The source port: all that a connector and the rest of listening know of each other. Pure types. A connector turns
// one network, protocol or file format into batches of posts; storing, matching, timing and retrying happen elsewhere.

import type { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import type { GuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import type { JsonObject, SourceContext } from './call-context.ts';
import type { ReplyPort } from './reply-port.ts';

export type { Json, JsonObject, SourceContext } from './call-context.ts';

/** One thing somebody said, as the network gave it. Nothing here is trusted: text is bounded and HTML sanitised later. */
export type IncomingPost = {
  /** The network's own id, stable across edits. */
  nativeId: string;
  /** Plain text; `titleHtml` where it may hold tags and entities. */
  title?: string;
  titleHtml?: string;
  /** Plain text. Give `text` or `html`; from `html` the plain text is made. */
  text?: string;
  html?: string;
  /** Handle or display name, whatever the network shows first. */
  author?: string;
  authorName?: string;
  authorUrl?: string;
  /** The network's stable name for whoever wrote it, which outlives a change of handle: a DID, an account id. */
  authorId?: string;
  /** Written by the identity whose credentials this source holds: our own answer coming round. */
  isOurs?: boolean;
  url?: string;
  /** BCP-47, if the network says so of this very post; otherwise it is found out. */
  lang?: string;
  /** What the place as a whole claims; believed only when the text alone does not tell. */
  langHint?: string;
  /** Subreddit, forum, channel, feed. */
  community?: string;
  /** Native id of the first post of the thread, and of the one replied to. */
  thread?: string;
  replyTo?: string;
  /** Native id of the post quoted. */
  quotes?: string;
  /** Who can read it there; absent: public. */
  visibility?: 'public' | 'unlisted' | 'followers' | 'direct';
  to?: readonly string[];
  links?: readonly string[];
  /** Anything `Date` understands; a time in the future or none counts as now. */
  createdAt?: string | Date;
  counts?: Partial<
    Record<'followers' | 'following' | 'posts' | 'likes' | 'replies' | 'reposts', number>
  >;
  rating?: number;
  media?: readonly { url: string; type?: string; description?: string }[];
  /** A machine wrote it: an auto-reply, a calendar answer, a bounce. It opens no conversation. */
  automatic?: 'auto-reply' | 'calendar' | 'bounce';
  /** It says that an answer of ours (the key of its publication) never arrived, and why, in words. */
  returned?: { publicationKey: string; reason: string };
  /**
   * What the connector itself needs to answer this post later, kept as it is and handed back: a content id, the ids of
   * a mail's ancestors. At most 4 kB as JSON, no secrets.
   */
  reference?: JsonObject;
};

/** A removal at the source: of equal rank with a post, and final. */
export type Deletion = { nativeId: string; at?: Date };

/** A time for which the connector knows that it missed posts. */
export type Gap = { from: Date; until: Date; reason: string };

export type Batch = {
  /** New and edited posts, oldest first where the source has an order. At most `batchSizeMax`. */
  posts: readonly IncomingPost[];
  deletions: readonly Deletion[];
  /** Everything by these authors (`authorId`) is gone at the origin: accounts that were deleted. */
  deletedAuthors?: readonly string[];
  /** What is stored of these authors is asked about again soon (`recheck`): their account was written anew. */
  recheckAuthors?: readonly string[];
  gaps?: readonly Gap[];
  /** Gaps told of earlier that are filled by this batch or before it. */
  filled?: readonly { from: Date; until: Date }[];
  /** Where to go on after this batch; stored in the transaction that stores the posts. */
  cursor: JsonObject;
  /** How far behind the source we are, if it can be told. */
  lagMs?: number;
  /** What the network says is left of our allowance. */
  limits?: { requestsLeft: number; resetsAt: Date | null };
  /** Settings that the source itself changed: a feed that has moved for good. */
  settings?: JsonObject;
  /** Something a person should know though the look went well. */
  note?: string;
  /**
   * Only of a stream, whose look does not end: why it cannot hear just now, in words; such a batch may be empty. A batch
   * without it says that all is well, so a stream yields an empty one as soon as it hears.
   */
  trouble?: string;
  /** Input read so far and in all, for progress; the unit is bytes. */
  progress?: { bytes: number; bytesTotal: number | null };
};

/** Why the batches ended. A failure is thrown instead, as an AppError with words for people. */
export type Ending =
  | { kind: 'look-again'; at: Date; intervalSeconds: number }
  /** Read to its end: nothing more will come, which is right. */
  | { kind: 'finished'; message: string }
  /** The source said never to ask again (410). */
  | { kind: 'stopped'; message: string };

/** Few enough that a topic saved meanwhile never waits long for its turn; more at a time are not stored faster. */
export const batchSizeMax = 250;

export type LookContext<Settings> = SourceContext<Settings> & {
  /** From the last stored batch; null at the first look. */
  cursor: JsonObject | null;
};

/**
 * `error.details.retryAt` (ISO) of a thrown AppError is obeyed as the earliest next look; without it the pause grows
 * with each failure in a row.
 */
export type Look = AsyncGenerator<Batch, Ending, void>;

export type SettingField = {
  name: string;
  label: string;
  /** A `secret` is sealed at rest and never shown again. */
  kind: 'url' | 'text' | 'secret' | 'number' | 'choice' | 'flag' | 'mapping';
  required: boolean;
  help: string;
  placeholder?: string;
  choices?: { value: string; label: string }[];
  /** Asked only while another field has one of these values, '' for none; without `is`, while it is filled in. */
  when?: { field: string; is?: string[] };
  /** Not drawn: what the connector itself keeps there, such as the tokens that signing in left behind. */
  hidden?: true;
};

export type Candidate = {
  settings: JsonObject;
  title: string;
  description: string;
  /** `RSS 2.0`, `Atom`, `JSON Feed 1.1`. */
  format: string;
  preview: readonly IncomingPost[];
};

export type Discovery = { candidates: readonly Candidate[]; problem: string | null };

/** What "test connection" tells a person: a sentence, and facts worth seeing such as the name signed in as. */
export type TestResult = {
  ok: boolean;
  message: string;
  facts?: readonly { label: string; value: string }[];
};

/** A request the network sent to a source's `callbackUrl`. The body is as it came, at most 5 MB. */
export type IncomingRequest = {
  method: 'GET' | 'POST';
  query: URLSearchParams;
  headers: Headers;
  body: Uint8Array;
};

export type Received = {
  status: number;
  body?: string;
  headers?: Record<string, string>;
  /** Stored before the answer is sent. */
  batch?: Pick<Batch, 'posts' | 'deletions' | 'deletedAuthors'> & { cursor?: JsonObject };
  /** Ask the source to be looked at soon: the network only said that something is new. */
  lookSoon?: boolean;
};

/** A stored post about which the origin is asked again. */
export type StoredPostReference = {
  nativeId: string;
  url: string | null;
  createdAt: Date;
  reference: JsonObject | null;
};

/** What the origin says now. Posts it says nothing of (limits, failure) are in neither list and are asked later. */
export type Recheck = {
  /** As they are now; the unchanged change nothing. */
  posts: readonly IncomingPost[];
  deletions: readonly Deletion[];
  limits?: Batch['limits'];
};

/** A thread that somebody follows: the native id of its first post, and when it was last read whole. */
export type FollowedThread = { thread: string; askedAt: Date | null };

export type ThreadReading = {
  /** What stands in the threads now, each post with its `thread`; what is known and unchanged changes nothing. */
  posts: readonly IncomingPost[];
  /** Threads about which nothing more is to be asked for now; all others are asked for soon again. */
  read: readonly string[];
  limits?: Batch['limits'];
};

/** OAuth, or what takes its place: the person is sent away to agree, and comes back with an answer. */
export type Authorisation<Settings> = {
  /** `pending` is sealed and handed to `finish`. */
  begin(
    context: SourceContext<Settings> & { redirectUrl: string; state: string },
  ): Promise<{ url: string; pending: JsonObject }>;
  /** @returns the settings with the credentials in them */
  finish(
    context: SourceContext<Settings> & {
      redirectUrl: string;
      pending: JsonObject;
      query: URLSearchParams;
    },
  ): Promise<JsonObject>;
};

export type DiscoverContext = { fetch: GuardedFetch; clock: Clock; signal: AbortSignal };

/**
 * The code for one network, protocol or kind of file.
 *
 * `look` yields batches until it has caught up (a poll) or until `signal` aborts (a stream). While one batch
 * is stored the next is asked for, never more: that is the back-pressure, and why memory stays bounded.
 */
export type Connector<Settings = JsonObject> = {
  /** Lower-case word, stored with each source: `feeds`. */
  name: string;
  label: string;
  description: string;
  kind: 'poll' | 'stream';
  settings: z.ZodType<Settings>;
  fields: readonly SettingField[];
  /** What is said there is said to us, as in a mailbox: the default of its sources, which people may change. */
  isOwnPlace?: true;
  /** What makes two sources the same place, so that it is not listened to twice; null: always different. */
  placeKey(settings: Settings): string | null;
  look(context: LookContext<Settings>): Look;
  discover?(address: string, context: DiscoverContext): Promise<Discovery>;
  /** Tries the settings without changing anything. What it throws is told as the result. */
  test?(context: SourceContext<Settings>): Promise<TestResult>;
  /** Answers what the network sends to `callbackUrl`; also called for the network's own verification of it. */
  receive?(
    request: IncomingRequest,
    context: SourceContext<Settings> & { cursor: JsonObject | null },
  ): Promise<Received>;
  /** For networks that do not tell of edits and deletes: asks about stored posts, at most 100 at a time. */
  recheck?(
    posts: readonly StoredPostReference[],
    context: SourceContext<Settings>,
  ): Promise<Recheck>;
  /**
   * Whether the network tells of deletions itself: then only posts that are kept, and those of `recheckAuthors`, are
   * asked about again.
   */
  tellsDeletions?(settings: Settings): boolean;
  /**
   * For sources that hear posts without the replies to them (a hashtag, a search): reads threads that have a
   * conversation, at most 20 at a time, young ones more often.
   */
  readThreads?(
    threads: readonly FollowedThread[],
    context: SourceContext<Settings>,
  ): Promise<ThreadReading>;
  /** Whether replies stay unheard with these settings; absent: they do. */
  missesReplies?(settings: Settings): boolean;
  /**
   * Fetches what was missed, as far as the network still has it, and tells in `filled` which times are whole by now; its
   * batches' cursors are not stored.
   */
  fillGap?(gap: Gap, context: SourceContext<Settings>): AsyncGenerator<Batch, void, void>;
  /** The share (0 to 1) of its place this source hears, where that can be known, with the reason in words. */
  share?(settings: Settings): { share: number | null; because: string };
  authorisation?: Authorisation<Settings>;
  reply?: ReplyPort<Settings>;
};

/** A connector whose settings type is forgotten, so that different ones fit in one list. */
export type AnyConnector = Omit<Connector, 'settings' | 'placeKey' | 'look'> & {
  parseSettings(
    settings: JsonObject,
  ):
    | { ok: true; settings: JsonObject; placeKey: string | null }
    | { ok: false; issues: z.core.$ZodIssue[] };
  look(context: LookContext<JsonObject>): Look;
};
