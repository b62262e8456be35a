// Where a person is told of things until they choose otherwise: what will not wait is worth a mail.

import type { NoticeChoices } from '../../contract/notices.ts';

const usual: NoticeChoices = {
  offer: ['mail', 'push', 'chat'],
  hub: ['push', 'chat'],
  escalation: ['mail', 'push', 'chat'],
  review: ['push', 'chat'],
  reviewed: ['push', 'chat'],
  alarm: ['mail', 'push', 'chat'],
  promise: ['mail', 'push', 'chat'],
  asked: ['mail', 'push', 'chat'],
  'ask-answered': ['push', 'chat'],
  delivered: [],
  owed: ['mail', 'push', 'chat'],
};

export function waysFor(
  chosen: Partial<NoticeChoices>,
  kind: keyof NoticeChoices,
): NoticeChoices['offer'] {
  return chosen[kind] ?? usual[kind];
}

export function withUsual(chosen: Partial<NoticeChoices>): NoticeChoices {
  return { ...usual, ...chosen };
}
