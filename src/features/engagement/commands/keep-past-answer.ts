// What was answered is found by whoever gets the next question of the kind: kept in the transaction in which it is noted
// that the answer stands at the network.

import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Engagement } from '../context.ts';
import { insertEntries } from '../store/knowledge.ts';
import { receiptOf } from '../store/publications.ts';
import type { PublicationRow } from '../store/publications.ts';
import { withWords } from './keep-knowledge.ts';

const TITLE_LENGTH = 160;

export async function keepPastAnswer(
  { conversations, platform }: Engagement,
  tx: Transaction,
  row: PublicationRow,
): Promise<void> {
  const posts = await conversations.postsOf(tx, row.conversation_id, 60);
  const asked =
    posts.find(({ id }) => id === row.post_id) ?? posts.find(({ side }) => side === 'theirs');
  const question = asked?.text ?? '';
  const at = platform.clock.now();
  await insertEntries(tx, [
    withWords({
      id: newId<'knowledge'>(),
      kind: 'answer',
      origin: 'conversations',
      originKey: row.id,
      title: asked?.title ?? question.split('\n')[0]?.slice(0, TITLE_LENGTH) ?? '',
      text: row.text,
      question,
      wordings: [],
      lang: row.lang ?? identifyLanguage(`${question} ${row.text}`).lang,
      url: receiptOf(row)?.url ?? null,
      author: row.person_name,
      isAccepted: false,
      score: 0,
      conversationId: row.conversation_id,
      publicationId: row.id,
      ownerId: null,
      reviewOn: null,
      writtenAt: at,
      changedAt: at,
    }),
  ]);
}
