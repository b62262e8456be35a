// Finds what was learnt for a question: the rarest words lead to candidates, our own ranking orders them.

import type { Queryable } from '#platform/db/database.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Engagement } from '../context.ts';
import { getNeed } from '../context.ts';
import type { FoundKnowledge } from '../contract/knowledge.ts';
import { fitOf, rarityOf } from '../domain/knowledge-words.ts';
import { searchWords } from '#text/search-words.ts';
import { countWords, estimateEntries, findCandidates, listEntries } from '../store/knowledge.ts';
import type { EntryKind, EntryRow } from '../store/knowledge.ts';

/** Words of a long question that are looked for at all, the rarest. */
const WORDS_MAX = 16;
/**
 * Entries the leading words may hold together, and those whose words are all looked at: what one search reads. Among
 * 300,000 entries 4,000 and 120 of them took five times as long.
 */
const ROWS_MAX = 600;
const LEADING_MAX = 8;
const CANDIDATES_MAX = 40;

export type KnowledgeSearch = {
  q: string;
  conversationId?: string | undefined;
  kind?: EntryKind | undefined;
  limit: number;
};

export async function searchKnowledge(
  engagement: Engagement,
  search: KnowledgeSearch,
): Promise<FoundKnowledge[]> {
  const { db } = engagement.platform;
  const asked = await questionOf(engagement, db, search);
  return findKnowledge(
    db,
    { ...asked, kind: search.kind ?? null, limit: search.limit },
    engagement.platform.clock.now(),
  );
}

export async function findKnowledge(
  db: Queryable,
  asked: { text: string; lang: string; kind: EntryKind | null; limit: number },
  now: Date,
): Promise<FoundKnowledge[]> {
  const words = [...new Set(searchWords(asked.text, asked.lang))];
  if (words.length === 0) return [];
  const [counts, entries] = await Promise.all([countWords(db, words), estimateEntries(db)]);
  const known = words.filter((word) => counts.has(word));
  if (known.length === 0) return [];
  const byRarity = known
    .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .slice(0, WORDS_MAX);
  // The planner knows nothing of a table that was just filled.
  const total = Math.max(entries, ...known.map((word) => counts.get(word) ?? 0));
  const rarity = rarityOf(byRarity, counts, total);
  const rows = await findCandidates(db, {
    leading: leadingOf(byRarity, counts),
    rarity,
    kind: asked.kind,
    limit: CANDIDATES_MAX,
  });
  const best = rows
    .map((row) => ({
      row,
      score: fitOf(
        {
          kind: row.kind,
          shared: row.shared,
          inTitle: row.in_title,
          wordsCount: row.words_count,
          isAccepted: row.is_accepted,
          score: row.score,
          writtenAt: row.written_at,
        },
        { rarity, now },
      ),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, asked.limit);
  const shown = new Map(
    (
      await listEntries(
        db,
        best.map(({ row }) => row.id),
      )
    ).map((entry) => [entry.id, entry]),
  );
  return best.flatMap(({ row, score }) => {
    const entry = shown.get(row.id);
    return entry ? [shapeFound(entry, { score, because: row.shared.slice(0, 6) })] : [];
  });
}

async function questionOf(
  engagement: Engagement,
  db: Queryable,
  { q, conversationId }: KnowledgeSearch,
): Promise<{ text: string; lang: string }> {
  if (conversationId === undefined) return { text: q, lang: identifyLanguage(q).lang };
  const need = await getNeed(engagement, db, conversationId);
  const posts = q === '' ? await engagement.conversations.postsOf(db, conversationId, 20) : [];
  const theirs = posts.filter(({ side }) => side === 'theirs').map(({ text }) => text);
  const text = [need.title ?? '', q, ...theirs.slice(0, 1), ...theirs.slice(-1)].join('\n');
  return { text: text.slice(0, 4000), lang: need.language.slice(0, 2) };
}

/** As many of the rarest as stay below the bound; the rarest always. */
function leadingOf(byRarity: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const leading: string[] = [];
  let rows = 0;
  for (const word of byRarity) {
    rows += counts.get(word) ?? 0;
    if (leading.length > 0 && (rows > ROWS_MAX || leading.length >= LEADING_MAX)) break;
    leading.push(word);
  }
  return leading;
}

const SNIPPET_LENGTH = 320;

function shapeFound(
  entry: EntryRow,
  { score, because }: { score: number; because: string[] },
): FoundKnowledge {
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    snippet:
      entry.text.length > SNIPPET_LENGTH ? `${entry.text.slice(0, SNIPPET_LENGTH)}…` : entry.text,
    lang: entry.lang,
    url: entry.url,
    author: entry.author,
    owner: entry.owner_name,
    score: Math.round(score * 1000) / 1000,
    because,
    isAccepted: entry.is_accepted,
    writtenAt: entry.written_at.toISOString(),
  };
}
