// Who asked, in which words, and where, read from the place a wish was heard in: a conversation, a mention, a question inside
// or a comment.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import type { Origin, WhoKey } from '../contract/ideas.ts';
import { findComment } from '../store/talk.ts';

export type Heard = {
  who: WhoKey;
  text: string;
  lang: string;
  source: Origin['kind'];
  originId: string;
  conversationId: string | null;
  postId: string | null;
};

/** @throws AppError `not-found`; `conflict` when nobody is known to have asked there */
export async function readOrigin(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  origin: Origin,
): Promise<Heard> {
  const heard = await readers[origin.kind](ideas, tx, actor, origin.id);
  return { ...heard, source: origin.kind, originId: origin.id };
}

type Found = Omit<Heard, 'source' | 'originId'>;
type Reader = (ideas: Ideas, tx: Transaction, actor: Actor, id: string) => Promise<Found>;

const readers: Readonly<Record<Origin['kind'], Reader>> = {
  async conversation({ conversations, contacts }, tx, actor, id) {
    const need = await conversations.needOf(tx, id);
    if (!need) throw originNotFound('conversation', id);
    if (need.askerIdentityId === null) throw nobodyAsks();
    const contactId = await contacts.contactOfIdentity(tx, actor, need.askerIdentityId);
    return {
      who: { kind: 'contact', id: contactId },
      text: need.text,
      lang: languageOf(need.language, need.text),
      conversationId: id,
      postId: need.openerPostId,
    };
  },
  async mention({ listening, conversations, contacts }, tx, actor, id) {
    const [mention] = await listening.mentionsOf(tx, { mentionIds: [id] });
    const [post] = mention
      ? await listening.postsOf(tx, [{ id: mention.postId, createdAt: mention.postCreatedAt }])
      : [];
    if (!post || post.deletedAt) throw originNotFound('mention', id);
    const identified = (await contacts.identify(tx, [post])).get(post.id);
    if (!identified) throw nobodyAsks();
    const contactId = await contacts.contactOfIdentity(tx, actor, identified.identityId);
    return {
      who: { kind: 'contact', id: contactId },
      text: wordsOfPost(post),
      lang: languageOf(post.lang, post.text),
      conversationId: await conversations.conversationOfPost(tx, post.id),
      postId: post.id,
    };
  },
  async question({ engagement }, tx, _actor, id) {
    const ask = await engagement.askOf(tx, id);
    if (!ask) throw originNotFound('question', id);
    const { text, askedBy } = ask;
    const who = { kind: 'person', id: askedBy } as const;
    // It was asked inside: who asked hears of it here, not in the conversation it was about.
    return { who, text, lang: languageOf('und', text), conversationId: null, postId: null };
  },
  async comment(_ideas, tx, _actor, id) {
    const comment = await findComment(tx, id);
    if (!comment || comment.text === '') throw originNotFound('comment', id);
    const { person_id, contact_id, text } = comment;
    const who: WhoKey | null = person_id
      ? { kind: 'person', id: person_id }
      : contact_id
        ? { kind: 'contact', id: contact_id }
        : null;
    if (!who) throw nobodyAsks();
    return { who, text, lang: languageOf('und', text), conversationId: null, postId: null };
  },
};

function wordsOfPost({ title, text }: HeardPost): string {
  return title === null ? text : `${title}\n${text}`;
}

/** ISO 639-1, told from the text where nobody said. */
export function languageOf(given: string, text: string): string {
  return given === 'und' || given === '' ? identifyLanguage(text).lang : given.slice(0, 2);
}

function originNotFound(kind: string, id: string): AppError {
  const message = `There is no such ${kind} (any more).`;
  return new AppError('not-found', ideasErrors.originNotFound, message, { details: { kind, id } });
}

function nobodyAsks(): AppError {
  const message = 'Nobody is known to have asked there, so that nobody could be told.';
  return new AppError('conflict', ideasErrors.nobodyAsks, message);
}
