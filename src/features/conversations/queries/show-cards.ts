// Conversations as cards: what a board shows of each, put together from its row, two of its posts and who asks.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Identity } from '#features/contacts/contract.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Conversations } from '../context.ts';
import type { Card } from '../contract.ts';
import type { ConversationRow } from '../store/conversations.ts';

const excerptLength = 280;

/** In the order of the rows. */
export async function showCards(
  { listening, contacts }: Pick<Conversations, 'listening' | 'contacts'>,
  db: Queryable,
  rows: readonly ConversationRow[],
): Promise<Card[]> {
  const places = new Map<string, { id: string; createdAt: Date }>();
  for (const row of rows) {
    places.set(row.first_post_id, { id: row.first_post_id, createdAt: row.first_post_created_at });
    places.set(row.last_post_id, { id: row.last_post_id, createdAt: row.last_post_created_at });
  }
  const askers = [...new Set(rows.flatMap((row) => row.asker_identity_id ?? []))];
  const [posts, identities] = await Promise.all([
    listening.postsOf(db, [...places.values()]),
    contacts.identitiesOf(db, askers),
  ]);
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const identityOf = new Map(identities.map((identity) => [identity.id, identity]));
  return rows.map((row) =>
    cardOf(row, {
      first: postOf.get(row.first_post_id),
      last: postOf.get(row.last_post_id),
      asker: identityOf.get(row.asker_identity_id ?? ''),
    }),
  );
}

function cardOf(
  row: ConversationRow,
  {
    first,
    last,
    asker,
  }: { first: HeardPost | undefined; last: HeardPost | undefined; asker: Identity | undefined },
): Card {
  return {
    id: row.id,
    kind: row.kind,
    holderPersonId: row.holder_person_id,
    lastHolderPersonId: row.last_holder_person_id,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    closedBecause: row.closed_because,
    mergedInto: row.merged_into,
    title: first?.title ?? null,
    excerpt: excerptOf(first),
    lastExcerpt: excerptOf(last),
    asker: showAuthor(asker ?? null, first ?? null),
    source: {
      id: row.source_id,
      name: first?.sourceName ?? '',
      connector: first?.connector ?? '',
    },
    language: row.language,
    topicIds: row.topic_ids,
    labels: row.labels,
    intent: row.intent,
    sentiment: row.sentiment,
    urgency: row.urgency,
    crisis: row.crisis,
    unitId: row.unit_id,
    postsCount: row.posts_count,
    oursCount: row.ours_count,
    firstPostAt: row.first_post_created_at.toISOString(),
    lastPostAt: row.last_post_created_at.toISOString(),
    openedAt: row.opened_at.toISOString(),
    openedBecause: showReason(row.opened_because),
    waitingSince: row.waiting_since?.toISOString() ?? null,
  };
}

export function showReason(because: ConversationRow['opened_because']): Card['openedBecause'] {
  const isRule = because.kind === 'rule';
  return {
    kind: because.kind,
    ruleId: isRule ? because.ruleId : null,
    rule: isRule ? because.rule : null,
  };
}

/** As the identity is known now; of a post whose author we could not tell apart, as it was shown. */
export function showAuthor(identity: Identity | null, post: HeardPost | null): Card['asker'] {
  return {
    identityId: identity?.id ?? null,
    contactId: identity?.contactId ?? null,
    name: identity?.name ?? post?.authorName ?? null,
    handle: identity?.handle ?? post?.author ?? null,
    url: identity?.url ?? post?.authorUrl ?? null,
  };
}

export function excerptOf(post: { text: string } | undefined): string {
  const text = (post?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  if (text.length <= excerptLength) return text;
  // Cut between words and never inside a character.
  const cut = text.slice(0, excerptLength).replace(/\s\S*$/, '');
  return `${cut.toWellFormed()}…`;
}
