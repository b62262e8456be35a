// Everything we have of a contact in one line, the newest heard or recorded first: ids are made in that order, for posts as
// for what people record, so that one id is the place of a page in all of it.

import { z } from 'zod';
import type { HeardPost } from '#features/listening/facade.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { Contacts } from '../context.ts';
import type { TimelineEntry } from '../contract.ts';
import { listConsents, listFacts, listRelationships } from '../store/contacts.ts';
import { listIdentities, listPlaces } from '../store/identities.ts';
import { identitiesOfContact, listLinks } from '../store/links.ts';

type AuthoredPost = { post: HeardPost; identityId: string };

export async function postsOfIdentities(
  { platform, listening }: Contacts,
  identityIds: readonly string[],
  page: { beforeId: string | null; limit: number },
): Promise<AuthoredPost[]> {
  const places = await listPlaces(platform.db, identityIds);
  const identityAt = new Map(
    places.map((place) => [`${place.sourceId} ${place.authorId}`, place.identityId]),
  );
  const posts = await listening.authorPosts(platform.db, places, page);
  return posts.flatMap((post) => {
    const identityId = identityAt.get(`${post.sourceId} ${post.authorId}`);
    return identityId === undefined ? [] : [{ post, identityId }];
  });
}

const timelineCursor = z.object({ id: z.uuid() });

export async function readTimeline(
  contacts: Contacts,
  of: { contactId: string } | { identityId: string },
  page: { after?: string; limit: number },
): Promise<Page<TimelineEntry>> {
  const { db } = contacts.platform;
  const identityIds =
    'identityId' in of ? [of.identityId] : await identitiesOfContact(db, of.contactId);
  const beforeId = decodeCursor(page.after, timelineCursor)?.id ?? null;
  const limit = page.limit + 1;
  const [identities, posts, recorded] = await Promise.all([
    listIdentities(db, identityIds),
    postsOfIdentities(contacts, identityIds, { beforeId, limit }),
    'contactId' in of ? recordedEntries(contacts, of.contactId) : [],
  ]);
  const networkOf = new Map(identities.map(({ id, network }) => [id, network]));
  const said = posts.map(({ post, identityId }) => {
    return postEntry(post, identityId, networkOf.get(identityId) ?? null);
  });
  const entries = [...said, ...recorded.filter(({ id }) => beforeId === null || id < beforeId)]
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit);
  return cutPage(entries, page.limit, ({ id }) => ({ id }));
}

function postEntry(post: HeardPost, identityId: string, network: string | null): TimelineEntry {
  return {
    kind: 'post',
    at: post.createdAt.toISOString(),
    id: post.id,
    title: post.title,
    text: post.text,
    identityId,
    network,
    url: post.url,
    isDeleted: post.deletedAt !== null,
  };
}

/** What people wrote down: hundreds at most. */
async function recordedEntries(
  { platform }: Contacts,
  contactId: string,
): Promise<TimelineEntry[]> {
  const { db } = platform;
  const [facts, consents, links, relationships] = await Promise.all([
    listFacts(db, contactId),
    listConsents(db, contactId),
    listLinks(db, contactId),
    listRelationships(db, contactId),
  ]);
  const entry = (kind: TimelineEntry['kind'], id: string, at: Date, words: [string, string]) => ({
    kind,
    at: at.toISOString(),
    id,
    title: words[0],
    text: words[1],
    identityId: null,
    network: null,
    url: null,
    isDeleted: false,
  });
  return [
    ...facts.map((fact) => entry('fact', fact.id, fact.recorded_at, [fact.key, fact.value])),
    ...consents.map((one) => entry('consent', one.id, one.at, [one.purpose, one.state])),
    ...links.map((link) => {
      const words: [string, string] = [link.basis, link.because];
      return { ...entry('link', link.id, link.from_at, words), identityId: link.identity_id };
    }),
    ...relationships.map((one) =>
      entry('relationship', one.id, one.from_at, [one.kind, one.person_id]),
    ),
  ];
}
