// Where a person is told of things until they choose otherwise: an offer is worth a mail, for it will not wait.

import type { NoticeChoices } from '../../contract/notices.ts';

const usual: NoticeChoices = {
  offer: ['mail', 'push', 'chat'],
  hub: ['push', 'chat'],
  escalation: ['mail', 'push', 'chat'],
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
