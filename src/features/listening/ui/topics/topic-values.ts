// What the form of a topic holds and hands over to be saved.

import type { TopicColour } from '#web/kit/topic-name.tsx';

export type TopicValues = {
  name: string;
  description: string;
  query: string;
  colour?: TopicColour;
  ownerUnitId: string | null;
};
