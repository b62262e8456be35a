// What engagement gives to a copy of a contact, and to its erasing. What we said stays ours; who it was said to goes from
// it, and what they asked goes whole.

import type { ContactPart } from '#features/contacts/facade.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Engagement } from '../context.ts';
import { namesToErase, namesUsed, withoutNames } from '../domain/erased-names.ts';
import {
  findEntriesAbout,
  findTexts,
  forgetChecks,
  listSaidTo,
  listTheirConversations,
  OUR_TEXTS,
  replaceText,
  rewriteEntry,
} from '../store/contact-part.ts';
import type { About, FoundEntry } from '../store/contact-part.ts';
import { withWords } from './keep-knowledge.ts';

export function contactPartOf({
  contacts,
  routing,
  platform,
}: Pick<Engagement, 'contacts' | 'platform'> & {
  routing: Pick<Engagement['routing'], 'eraseQuestionsNaming'>;
}): ContactPart {
  return {
    name: 'engagement',
    posts: () => Promise.resolve([]),
    async export(db, identityIds) {
      const said = await listSaidTo(db, identityIds);
      return said.map(({ at, ...each }) => ({ ...each, at: at.toISOString() }));
    },
    async erase(tx, identityIds) {
      const now = platform.clock.now();
      const identities = await contacts.identitiesOf(tx, identityIds);
      const about = {
        conversationIds: await listTheirConversations(tx, identityIds),
        names: namesToErase(identities),
        namesHere: namesUsed(identities),
      };
      return {
        ...(await eraseTexts(tx, about)),
        knowledge_entries: await eraseEntries(tx, about),
        draft_checks: await forgetChecks(tx, identityIds),
        imported_questions: await routing.eraseQuestionsNaming(tx, about.names, now),
      };
    },
  };
}

/** @param namesHere by which they are meant in their own conversations */
type AboutThem = About & { namesHere: readonly string[] };

async function eraseTexts(tx: Transaction, about: AboutThem): Promise<Record<string, string[]>> {
  const erased: Record<string, string[]> = {};
  for (const where of OUR_TEXTS) {
    const changed = (erased[where.table] ??= []);
    for (const { id, text, isOfTheirs } of await findTexts(tx, where, about)) {
      const left = withoutNames(text, isOfTheirs ? about.namesHere : about.names);
      if (left === text) continue;
      await replaceText(tx, where, { id, text: left });
      changed.push(id);
    }
  }
  return erased;
}

async function eraseEntries(tx: Transaction, about: AboutThem): Promise<string[]> {
  const erased: string[] = [];
  for (const entry of await findEntriesAbout(tx, about)) {
    const left = leftOf(entry, entry.isOfTheirs ? about.namesHere : about.names);
    await rewriteEntry(tx, withWords(left));
    erased.push(entry.id);
  }
  return erased;
}

function leftOf(entry: FoundEntry, names: readonly string[]): FoundEntry {
  const without = (text: string) => withoutNames(text, names);
  const { isOfTheirs, kind, question } = entry;
  return {
    ...entry,
    // The title of a past answer is how their question began; that of a note is ours.
    title: isOfTheirs && kind === 'answer' ? '' : without(entry.title),
    question: isOfTheirs || question === null ? null : without(question),
    text: without(entry.text),
    wordings: entry.wordings.map(without),
  };
}
