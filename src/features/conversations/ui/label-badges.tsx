// The labels a conversation bears, each with its colour.

import { useQuery } from '@tanstack/react-query';
import { TOPIC_COLOURS, TopicName } from '#web/kit/topic-name.tsx';
import type { TopicColour } from '#web/kit/topic-name.tsx';
import { labelsQuery } from './opening-queries.ts';

/** Labels take the colours of topics; one from elsewhere is grey. */
export function colourNamed(name: string): TopicColour {
  return TOPIC_COLOURS.find((colour) => colour === name) ?? 'slate';
}

export function LabelBadges({ labels }: { labels: readonly string[] }) {
  const all = useQuery({ ...labelsQuery, enabled: labels.length > 0 }).data ?? [];
  return all
    .filter(({ id }) => labels.includes(id))
    .map(({ id, name, colour }) => <TopicName key={id} name={name} colour={colourNamed(colour)} />);
}
