// Reading a list that is ordered by the time of change, oldest change first, from a time on. Each page begins at the
// last change of the page before it and not at a page number: an entry that changes while we read would otherwise push
// its neighbours over the edge of a page, unseen.

export type Pages<Entry> = { entries: readonly Entry[]; hasMore: boolean };

export type AscentStep<Entry> = { entries: readonly Entry[]; since: number };

export async function* ascend<Entry>(options: {
  /** Milliseconds. What changed at this very moment is read again. */
  since: number;
  markOf: (entry: Entry) => number;
  /** @param page counted from 1, and only beyond it where more entries than fit a page changed at one moment */
  readPage: (from: { since: number; page: number }) => Promise<Pages<Entry>>;
  /** No mark above it is believed. */
  ceiling: number;
}): AsyncGenerator<AscentStep<Entry>, void, void> {
  const { markOf, readPage, ceiling } = options;
  let { since } = options;
  let page = 1;
  for (;;) {
    const { entries, hasMore } = await readPage({ since, page });
    const last = Math.max(since, ...entries.map((entry) => Math.min(ceiling, markOf(entry))));
    yield { entries, since: last };
    if (!hasMore || entries.length === 0) return;
    page = last > since ? 1 : page + 1;
    since = last;
  }
}
