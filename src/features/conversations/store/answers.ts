// Answers that Parley sends: announced, and settled once they stand there. They belong to the thread that they are said in,
// whichever conversation has that.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { AnswerKind } from '../domain/conversation.ts';

/** @returns false when the post that is answered is with no conversation */
export async function insertAnswer(
  tx: Transaction,
  answer: {
    publicationId: string;
    conversationId: string;
    postId: string;
    personId: string;
    kind: AnswerKind;
    at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into conversation_answers
      (publication_id, conversation_id, thread_id, person_id, kind, state, announced_at)
    select ${answer.publicationId}, ${answer.conversationId}, thread_id, ${answer.personId}, ${answer.kind}, 'announced',
           ${answer.at}
    from conversation_posts where post_id = ${answer.postId}
    -- What was refused may be tried again, under the same key; what is announced or sent stays so.
    on conflict (publication_id) do update
      set state = case conversation_answers.state when 'dropped' then 'announced' else conversation_answers.state end,
          settled_at = case conversation_answers.state when 'dropped' then null else conversation_answers.settled_at end
    returning 1
  `.execute(tx);
  return rows.length > 0;
}

type SettledAnswer = {
  publicationId: string;
  /** Where its thread is now. */
  conversationId: string;
  personId: string;
  kind: AnswerKind;
};

/** @returns null when it is unknown or was settled before: said twice is said once */
export async function updateAnswer(
  tx: Transaction,
  settled: {
    publicationId: string;
    state: 'sent' | 'dropped';
    nativeId: string | null;
    at: Date;
  },
): Promise<SettledAnswer | null> {
  const { rows } = await sql<SettledAnswer>`
    update conversation_answers a
    set state = ${settled.state}, native_id = ${settled.nativeId}, settled_at = ${settled.at}
    from conversation_threads t
    where a.publication_id = ${settled.publicationId} and a.state = 'announced' and t.id = a.thread_id
    returning a.publication_id as "publicationId", t.conversation_id as "conversationId", a.person_id as "personId", a.kind
  `.execute(tx);
  return rows[0] ?? null;
}

/** Whether a post of ours is one that Parley sent, or may be: an answer is on its way and not settled. */
export async function isAnnounced(
  db: Queryable,
  threadId: string,
  nativeId: string,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from conversation_answers
      where thread_id = ${threadId} and (state = 'announced' or (state = 'sent' and native_id = ${nativeId}))
    ) as found
  `.execute(db);
  return rows[0]?.found ?? false;
}

export type SentAnswer = SettledAnswer & { nativeId: string | null; isSettled: boolean };

/** Announced or sent in the threads that a conversation has now, in the order announced. */
export async function listAnswersIn(db: Queryable, conversationId: string): Promise<SentAnswer[]> {
  const { rows } = await sql<SentAnswer>`
    select a.publication_id as "publicationId", t.conversation_id as "conversationId", a.person_id as "personId", a.kind,
           a.native_id as "nativeId", a.state = 'sent' as "isSettled"
    from conversation_threads t join conversation_answers a on a.thread_id = t.id and a.state <> 'dropped'
    where t.conversation_id = ${conversationId}
    order by a.announced_at, a.publication_id limit 10000
  `.execute(db);
  return rows;
}
