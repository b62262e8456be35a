// Keeps every loaded stream true: a mention that arrived, was judged or withdrawn is put into, changed
// in or taken out of each list it concerns, without fetching the lists again.

import type { QueryClient } from '@tanstack/react-query';
import type { Mention } from '../../contract.ts';
import { fits } from './filter.ts';
import type { MentionFilter } from './filter.ts';
import { withMention, withoutMentions } from './pages.ts';
import type { MentionPages } from './pages.ts';

function lists(queryClient: QueryClient): { key: readonly unknown[]; filter: MentionFilter }[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: ['mentions'] })
    .map(({ queryKey }) => {
      const filter: MentionFilter = queryKey[1] ?? {};
      return { key: queryKey, filter };
    });
}

function change(
  queryClient: QueryClient,
  key: readonly unknown[],
  by: (pages: MentionPages) => MentionPages,
): void {
  queryClient.setQueryData<MentionPages>(key, (pages) => (pages ? by(pages) : pages));
}

export function putMentions(queryClient: QueryClient, mentions: readonly Mention[]): void {
  for (const { key, filter } of lists(queryClient)) {
    let unsure = false;
    change(queryClient, key, (pages) =>
      mentions.reduce((current, mention) => {
        const fit = fits(mention, filter);
        if (fit === 'unknown') unsure = true;
        if (fit === true) return withMention(current, mention);
        return fit === false ? withoutMentions(current, new Set([mention.id])) : current;
      }, pages),
    );
    if (unsure) void queryClient.invalidateQueries({ queryKey: key, exact: true });
  }
  for (const mention of mentions) queryClient.setQueryData(['mention', mention.id], mention);
}

export function dropMentions(queryClient: QueryClient, ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const { key } of lists(queryClient)) {
    change(queryClient, key, (pages) => withoutMentions(pages, gone));
  }
}
