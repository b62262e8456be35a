// Keeps an answer as a note, changes notes, and removes what is no longer true. What a note said before stays.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import type { KnowledgeEntry, NoteInput, NotePatch } from '../contract/knowledge.ts';
import { searchWords } from '#text/search-words.ts';
import {
  findEntry,
  insertEntries,
  keepVersion,
  removeEntry,
  updateEntry,
} from '../store/knowledge.ts';
import type { EntryRow, NewEntry } from '../store/knowledge.ts';
import { findPublicationRow } from '../store/publications.ts';

/** Half a year: long enough to be worth it, short enough to be still true. */
const REVIEW_AFTER_DAYS = 180;

export async function keepNote(
  { platform, people }: Engagement,
  actor: PersonActor,
  input: NoteInput,
): Promise<KnowledgeEntry> {
  const { db, clock } = platform;
  const at = clock.now();
  const ownerId = input.ownerId ?? actor.personId;
  if (ownerId !== actor.personId) await people.person(ownerId);
  const reviewOn = input.reviewOn ?? dayOf(new Date(at.getTime() + REVIEW_AFTER_DAYS * 86_400_000));
  const id = newId<'knowledge'>();
  return db.transaction().execute(async (tx) => {
    const source = input.publicationId ? await findPublicationRow(tx, input.publicationId) : null;
    await insertEntries(tx, [
      withWords({
        id,
        kind: input.kind,
        origin: input.kind === 'note' ? 'notes' : 'documents',
        originKey: id,
        title: input.title,
        text: input.text,
        question: null,
        wordings: input.wordings,
        lang: input.lang ?? identifyLanguage(`${input.title}. ${input.text}`).lang,
        url: input.url,
        author: actor.name,
        isAccepted: false,
        score: 0,
        conversationId: source?.conversation_id ?? null,
        publicationId: source?.id ?? null,
        ownerId,
        reviewOn,
        writtenAt: at,
        changedAt: at,
      }),
    ]);
    await emitChanged(platform, tx, actor, id);
    return shapeEntry(await getEntry(tx, id), at);
  });
}

export async function changeNote(
  { platform, people }: Engagement,
  actor: PersonActor,
  { id, patch }: { id: string; patch: NotePatch },
): Promise<KnowledgeEntry> {
  if (patch.ownerId) await people.person(patch.ownerId);
  return platform.db.transaction().execute(async (tx) => {
    const before = await getEntry(tx, id, { forUpdate: true });
    if (before.version !== patch.basedOn) {
      const message = 'Somebody changed it meanwhile. Look at the newest version first.';
      throw new AppError('conflict', engagementErrors.draftOutdated, message, {
        details: { newerVersion: before.version },
      });
    }
    const at = platform.clock.now();
    await keepVersion(tx, before, { by: actor.name, at });
    const after = {
      id,
      title: patch.title ?? before.title,
      text: patch.text ?? before.text,
      wordings: patch.wordings ?? before.wordings,
      lang: patch.lang ?? before.lang,
      ownerId: patch.ownerId === undefined ? before.owner_id : patch.ownerId,
      reviewOn: patch.reviewOn === undefined ? before.review_on : patch.reviewOn,
    };
    await updateEntry(tx, { ...withWords({ ...after, question: before.question }), at });
    await emitChanged(platform, tx, actor, id);
    return shapeEntry(await getEntry(tx, id), at);
  });
}

export async function removeKnowledge(
  { platform }: Engagement,
  actor: PersonActor,
  id: string,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await getEntry(tx, id, { forUpdate: true });
    await removeEntry(tx, id, platform.clock.now());
    await emitChanged(platform, tx, actor, id);
  });
}

type Worded = Pick<NewEntry, 'title' | 'text' | 'question' | 'wordings' | 'lang'>;

/** Found by what was asked as well as by what was answered. */
export function withWords<Entry extends Worded>(
  entry: Entry,
): Entry & Pick<NewEntry, 'words' | 'titleWords'> {
  const { title, text, question, wordings, lang } = entry;
  const titleWords = searchWords([title, ...wordings].join('\n'), lang);
  return {
    ...entry,
    titleWords,
    words: [...titleWords, ...searchWords(`${question ?? ''}\n${text}`, lang)],
  };
}

async function getEntry(
  tx: Transaction,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<EntryRow> {
  const entry = await findEntry(tx, id, options);
  if (entry) return entry;
  throw new AppError('not-found', engagementErrors.entryNotFound, 'This is not there (any more).');
}

async function emitChanged(
  { events }: Engagement['platform'],
  tx: Transaction,
  actor: PersonActor,
  entryId: string,
): Promise<void> {
  await events.emit(tx, {
    type: engagementEvents.knowledgeChanged,
    subject: `knowledge:${entryId}`,
    actor,
    payload: { entryId },
  });
}

export function shapeEntry(row: EntryRow, now: Date): KnowledgeEntry {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.text,
    question: row.question,
    wordings: row.wordings,
    lang: row.lang,
    url: row.url,
    author: row.author,
    origin: row.origin,
    conversationId: row.conversation_id,
    owner: row.owner_id && row.owner_name ? { personId: row.owner_id, name: row.owner_name } : null,
    reviewOn: row.review_on,
    isDueForReview: row.review_on !== null && row.review_on <= dayOf(now),
    version: row.version,
    writtenAt: row.written_at.toISOString(),
  };
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
