// The topics and sources that rows name, looked up once for a whole list: a row that asked by itself
// would watch the query cache by itself, and there are many rows.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TopicColour } from '#web/kit/topic-name.tsx';
import { sourcesQuery, topicsQuery } from '../queries.ts';

export type Names = {
  topics: ReadonlyMap<string, { name: string; colour: TopicColour }>;
  sources: ReadonlyMap<string, string>;
};

export function useNames(): Names {
  const topics = useQuery(topicsQuery).data;
  const sources = useQuery(sourcesQuery).data;
  return useMemo(
    () => ({
      topics: new Map(topics?.map((topic) => [topic.id, topic])),
      sources: new Map(sources?.map(({ id, name }) => [id, name])),
    }),
    [topics, sources],
  );
}
