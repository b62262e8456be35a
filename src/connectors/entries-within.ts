// Filling a gap from a list that begins with the newest: what was said within a time, page by page.

import type { Page } from '#platform/polling/descend.ts';
import type { Gap } from '#features/listening/ports.ts';

/** Ends where the list is past that time; pages with nothing of it are left out. */
export async function* entriesWithin<Entry extends { at: number }>(
  { from, until }: Pick<Gap, 'from' | 'until'>,
  readPage: (position: string | null) => Promise<Page<Entry | null>>,
): AsyncGenerator<Entry[], void, void> {
  let position: string | null = null;
  do {
    const page = await readPage(position);
    const entries = page.entries.filter((entry) => entry !== null);
    const within = entries.filter(({ at }) => at >= from.getTime() && at <= until.getTime());
    if (within.length > 0) yield within;
    const isPast = entries.some(({ at }) => at < from.getTime());
    position = isPast ? null : page.next;
  } while (position !== null);
}
