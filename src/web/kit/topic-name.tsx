// A topic's colour and name, together wherever a topic is meant: the colour alone says nothing.

import { classes } from './classes.ts';

export const TOPIC_COLOURS = [
  'blue',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'pink',
  'purple',
  'slate',
] as const;
export type TopicColour = (typeof TOPIC_COLOURS)[number];

const FILLS: Record<TopicColour, string> = {
  blue: 'bg-topic-blue',
  teal: 'bg-topic-teal',
  green: 'bg-topic-green',
  olive: 'bg-topic-olive',
  amber: 'bg-topic-amber',
  orange: 'bg-topic-orange',
  red: 'bg-topic-red',
  pink: 'bg-topic-pink',
  purple: 'bg-topic-purple',
  slate: 'bg-topic-slate',
};

export function TopicDot({ colour, large = false }: { colour: TopicColour; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={classes(
        'leaf-theirs inline-block shrink-0',
        large ? 'size-3.5' : 'size-2.5',
        FILLS[colour],
      )}
    />
  );
}

export function TopicName(props: { name: string; colour: TopicColour; strong?: boolean }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <TopicDot colour={props.colour} />
      <span className={classes('truncate', props.strong && 'font-semibold')}>{props.name}</span>
    </span>
  );
}
