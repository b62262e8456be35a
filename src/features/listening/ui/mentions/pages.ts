// The loaded part of the stream as pages, and how single mentions come into it, change in it and
// leave it. Pure: what these make of old pages must equal what the server would give anew.

import type { InfiniteData } from '@tanstack/react-query';
import type { Mention } from '../../contract.ts';

export type MentionPage = { items: Mention[]; next: string | null };
export type MentionPages = InfiniteData<MentionPage, string | null>;

/** Newest said first; of the same moment, the later id first. The server sorts the same way. */
export function comparePlaces(a: Mention, b: Mention): number {
  const [at, bt] = [Date.parse(a.post.createdAt), Date.parse(b.post.createdAt)];
  if (at !== bt) return bt - at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/** Puts a mention at its place, in place of an older state of it. Beyond the loaded part: nowhere. */
export function withMention(pages: MentionPages, mention: Mention): MentionPages {
  const known = pages.pages.flatMap(({ items }) => items).find(({ id }) => id === mention.id);
  if (known && comparePlaces(known, mention) === 0) return inPlace(pages, mention);
  const rest = withoutMentions(pages, new Set([mention.id]));
  const last = rest.pages.length - 1;
  const target = rest.pages.findIndex((page, position) => {
    const end = page.items.at(-1);
    if (end && comparePlaces(mention, end) < 0) return true;
    return position === last && page.next === null;
  });
  if (target < 0) return rest;
  return {
    ...rest,
    pages: rest.pages.map((page, position) => {
      if (position !== target) return page;
      const before = page.items.findIndex((item) => comparePlaces(mention, item) < 0);
      const place = before < 0 ? page.items.length : before;
      return { ...page, items: page.items.toSpliced(place, 0, mention) };
    }),
  };
}

function inPlace(pages: MentionPages, mention: Mention): MentionPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => {
      const place = page.items.findIndex(({ id }) => id === mention.id);
      return place < 0 ? page : { ...page, items: page.items.with(place, mention) };
    }),
  };
}

export function withoutMentions(pages: MentionPages, ids: ReadonlySet<string>): MentionPages {
  if (!pages.pages.some((page) => page.items.some(({ id }) => ids.has(id)))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      page.items.some(({ id }) => ids.has(id))
        ? { ...page, items: page.items.filter(({ id }) => !ids.has(id)) }
        : page,
    ),
  };
}

export function holds(pages: MentionPages, test: (mention: Mention) => boolean): boolean {
  return pages.pages.some((page) => page.items.some(test));
}
