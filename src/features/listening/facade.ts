// What later features, the demonstration and the command line may ask of listening.

import type { Actor } from '#platform/actor.ts';
import { addSource } from './commands/add-source.ts';
import { changeTopic } from './commands/change-topic.ts';
import { createTopic } from './commands/create-topic.ts';
import { erasePosts } from './commands/erase-posts.ts';
import { followThreads } from './commands/follow-threads.ts';
import { importOpml } from './commands/import-opml.ts';
import {
  deliverPublication,
  findPublication,
  readReplyAbilities,
} from './commands/deliver-publication.ts';
import type { Outcome } from './commands/deliver-publication.ts';
import { importPosts } from './commands/import-posts.ts';
import type { ImportOptions, ImportOutcome } from './commands/import-posts.ts';
import { judgeMention } from './commands/judge-mention.ts';
import { resealSecrets } from './commands/reseal-secrets.ts';
import { mentionQuery } from './contract.ts';
import type {
  Mention,
  MentionQuery,
  SourceInput,
  TopicInput,
  TopicPatch,
  Verdict,
} from './contract.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import {
  readAuthorPosts,
  readHeardMentions,
  readPosts,
  readRecentMentions,
  readThreadPosts,
} from './queries/heard-posts.ts';
import type { HeardMention, HeardPost } from './queries/heard-posts.ts';
import { readAnsweredPost } from './queries/answered-post.ts';
import { readMentions } from './queries/mentions.ts';
import type { OpmlExport, OpmlImport } from './contract/opml.ts';
import type { Listening } from './context.ts';
import type { AnsweredPost, Publication, Receipt, ReplyAbilities } from './reply-port.ts';
import { checkPostsSooner } from './store/post-checks.ts';
import { listCopiesElsewhere } from './store/heard-posts.ts';
import { listTopicOwners } from './store/topic-lists.ts';
import { exportOpml } from './queries/export-opml.ts';

export type { HeardMention, HeardPost };

export type ListeningFacade = {
  /** @returns the topic's id */
  createTopic(actor: Actor, input: TopicInput): Promise<string>;
  /** A new query is a new version; the stored posts are looked through again. */
  changeTopic(actor: Actor, topicId: string, patch: TopicPatch): Promise<void>;
  /** @returns the source's id */
  addSource(actor: Actor, input: SourceInput): Promise<string>;
  /** Newest first. */
  mentions(
    actor: Actor,
    query: Partial<MentionQuery>,
  ): Promise<{ items: Mention[]; next: string | null }>;
  judgeMention(actor: Actor, mentionId: string, verdict: Verdict | null): Promise<void>;
  /** Reads a file to its end, batch by batch; going on where an interrupted import stopped. */
  importPosts(actor: Actor, options: ImportOptions): Promise<ImportOutcome>;
  /** A source for each feed of an OPML list. */
  importOpml(actor: Actor, opml: string): Promise<OpmlImport>;
  /** All feeds as an OPML list. */
  exportOpml(): Promise<OpmlExport>;
  /** What the place of a source can carry; null: nothing, its connector only hears. */
  replyAbilities(sourceId: string): Promise<ReplyAbilities | null>;
  /** A stored post as `deliver` wants it; null once it was deleted or dropped. */
  findAnsweredPost(postId: string): Promise<{ sourceId: string; post: AnsweredPost } | null>;
  /**
   * Carries a publication to the network of a source, once for each key. What is thrown means that nobody knows whether
   * it arrived; asking again with the same publication is always safe, and looks there first.
   */
  deliver(sourceId: string, publication: Publication): Promise<Outcome>;
  /** Whether it stands at the network. @returns null when it surely does not */
  findPublication(sourceId: string, publication: Publication): Promise<Receipt | null>;
  /**
   * From now on all posts of these threads are kept, and new ones told of by `listening.thread-posts-added`; what was
   * stored before is in `threadPosts`. Commits by itself, for it waits for batches that are being stored.
   */
  followThreads(sourceId: string, threads: readonly string[]): Promise<void>;
  /** In the order said; quick for those whose `createdAt` is given. */
  postsOf(db: Queryable, posts: readonly { id: string; createdAt?: Date }[]): Promise<HeardPost[]>;
  /** The same posts as other sources of their network heard them, by the id of the post. */
  copiesElsewhere(
    db: Queryable,
    posts: readonly { id: string; createdAt: Date }[],
  ): Promise<{ postId: string; copyId: string }[]>;
  /** What is stored of threads (native ids of their first posts), in the order said, at most 2,000 of each. */
  threadPosts(db: Queryable, sourceId: string, threads: readonly string[]): Promise<HeardPost[]>;
  /** Name and owner (null: the hub) of topics; removed ones too. */
  topicsOf(
    db: Queryable,
    topicIds: readonly string[],
  ): Promise<{ id: string; name: string; ownerUnitId: string | null }[]>;
  /** Those that still stand, with what is understood of their posts. */
  mentionsOf(
    db: Queryable,
    by: { mentionIds: readonly string[] } | { postIds: readonly string[] },
  ): Promise<HeardMention[]>;
  /** What these authors said, the newest heard first. */
  authorPosts(
    db: Queryable,
    authors: readonly { sourceId: string; authorId: string }[],
    page: { beforeId: string | null; limit: number },
  ): Promise<HeardPost[]>;
  /** Empties them for good, as if deleted at their origin. @returns the ids of those that were not empty before */
  erasePosts(tx: Transaction, posts: readonly { id: string; createdAt: Date }[]): Promise<string[]>;
  /** The newest said, newest first. */
  recentMentions(db: Queryable, options: { since: Date; limit: number }): Promise<HeardMention[]>;
  /** Their origin is asked about them within a minute, where it can be: posts of open conversations. */
  checkSoon(posts: readonly { id: string; createdAt: Date }[]): Promise<void>;
  /** Seals the secrets of all sources with the current key. @returns how many */
  resealSecrets(): Promise<number>;
};

export function createFacade(listening: Listening): ListeningFacade {
  return {
    createTopic: (actor, input) => createTopic(listening, actor, input),
    changeTopic: (actor, topicId, patch) => changeTopic(listening, actor, topicId, patch),
    addSource: (actor, input) => addSource(listening, actor, input),
    judgeMention: (actor, mentionId, verdict) => judgeMention(listening, actor, mentionId, verdict),
    mentions: (_actor, query) => readMentions(listening, mentionQuery.parse(query)),
    replyAbilities: (sourceId) => readReplyAbilities(listening, sourceId),
    findAnsweredPost: (postId) => readAnsweredPost(listening, postId),
    deliver: (sourceId, publication) => deliverPublication(listening, sourceId, publication),
    findPublication: (sourceId, publication) => findPublication(listening, sourceId, publication),
    followThreads: (sourceId, threads) => followThreads(listening, sourceId, threads),
    postsOf: readPosts,
    authorPosts: readAuthorPosts,
    erasePosts: (tx, posts) => erasePosts(listening, tx, posts),
    copiesElsewhere: listCopiesElsewhere,
    threadPosts: readThreadPosts,
    topicsOf: listTopicOwners,
    mentionsOf: readHeardMentions,
    recentMentions: readRecentMentions,
    checkSoon: (posts) => {
      const { db, clock } = listening.platform;
      return checkPostsSooner(db, posts, clock.now());
    },
    resealSecrets: () => resealSecrets(listening),
    importOpml: (actor, opml) => importOpml(listening, actor, opml),
    exportOpml: () => exportOpml(listening),
    importPosts: (actor, options) => importPosts(listening, actor, options),
  };
}
