// What came of the ideas of a visitor, for who is told here and not by mail.

import { portalActor } from '../commands/confirm-address.ts';
import { noticesPage } from '../pages/notices-page.ts';
import { sendPage } from './answers.ts';
import type { Asked, Site } from './sites.ts';
import { askWho } from './taking-part.ts';

export const noticeSites: readonly Site[] = [
  { method: 'GET', path: /^mine$/, examples: ['mine'], handle: showNotices },
];

/** Shown is read: the loop counts them as told. */
async function showNotices(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const { visitor } = visit;
  if (!visitor) return askWho(asked, { act: 'enter' });
  const who = { kind: visitor.kind, id: visitor.id };
  const actor = visitor.kind === 'person' ? visitor.actor : portalActor;
  const notices = await portal.ideas.noticesOf(who);
  for (const { id, state } of notices)
    if (state === 'sent') await portal.ideas.readNotice(actor, { owedId: id, who });
  return sendPage(asked, noticesPage(visit, notices), files);
}
