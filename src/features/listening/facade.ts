// What later features, the demonstration and the command line may ask of listening.

import type { Actor } from '#platform/actor.ts';
import { addSource } from './commands/add-source.ts';
import { createTopic } from './commands/create-topic.ts';
import { importOpml } from './commands/import-opml.ts';
import { importPosts } from './commands/import-posts.ts';
import type { ImportOptions, ImportOutcome } from './commands/import-posts.ts';
import { judgeMention } from './commands/judge-mention.ts';
import { resealSecrets } from './commands/reseal-secrets.ts';
import { mentionQuery } from './contract.ts';
import type { Mention, MentionQuery, SourceInput, TopicInput, Verdict } from './contract.ts';
import { readMentions } from './queries/mentions.ts';
import type { OpmlExport, OpmlImport } from './contract/opml.ts';
import type { Listening } from './context.ts';
import { exportOpml } from './queries/export-opml.ts';

export type ListeningFacade = {
  /** @returns the topic's id */
  createTopic(actor: Actor, input: TopicInput): Promise<string>;
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
  /** Seals the secrets of all sources with the current key. @returns how many */
  resealSecrets(): Promise<number>;
};

export function createFacade(listening: Listening): ListeningFacade {
  return {
    createTopic: (actor, input) => createTopic(listening, actor, input),
    addSource: (actor, input) => addSource(listening, actor, input),
    judgeMention: (actor, mentionId, verdict) => judgeMention(listening, actor, mentionId, verdict),
    mentions: (_actor, query) => readMentions(listening, mentionQuery.parse(query)),
    resealSecrets: () => resealSecrets(listening),
    importOpml: (actor, opml) => importOpml(listening, actor, opml),
    exportOpml: () => exportOpml(listening),
    importPosts: (actor, options) => importPosts(listening, actor, options),
  };
}
