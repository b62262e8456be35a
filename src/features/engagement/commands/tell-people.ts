// Whom engagement tells of what: reviewers of an answer that waits, its writer of their word, of what did not get through
// and of promises; colleagues of questions. How they hear of it is routing's matter, as with offers.

import { z } from 'zod';
import type { Transaction } from '#platform/db/database.ts';
import type { StoredEvent } from '#platform/events/event.ts';
import type { Engagement } from '../context.ts';
import { engagementEvents } from '../contract.ts';
import { findAsk } from '../store/asks.ts';
import { findDraft } from '../store/drafts.ts';
import { findPublicationRow } from '../store/publications.ts';

type Tell = (engagement: Engagement, tx: Transaction, event: StoredEvent) => Promise<void>;

const about = { conversationId: z.uuid(), personId: z.uuid() };
const ofDraft = z.object({ ...about, draftId: z.uuid() });
const ofPublication = z.object({ ...about, publicationId: z.uuid() });
const ofAlarm = z.object({ ...about, reason: z.string() });
const ofPromise = z.object({ ...about, dueAt: z.coerce.date() });
const ofAsk = z.object({
  askId: z.uuid(),
  conversationId: z.uuid(),
  askedBy: z.uuid(),
  personIds: z.array(z.uuid()),
});

const reviewAsked: Tell = async ({ routing }, tx, { payload, actorName }) => {
  const { conversationId, personId } = ofDraft.parse(payload);
  await routing.notifyHub(tx, {
    kind: 'review',
    conversationId,
    path: '/approvals',
    reasons: [{ code: 'wants-review', name: actorName }],
    exceptPersonId: personId,
  });
};

const reviewed: Tell = async ({ routing }, tx, { type, payload, actorName }) => {
  const { conversationId, personId, draftId } = ofDraft.parse(payload);
  const comment = (await findDraft(tx, draftId))?.review_comment ?? '';
  const code = type === engagementEvents.approved ? 'approved' : 'sent-back';
  const reasons = [{ code, name: actorName, comment } as const];
  await routing.notify(tx, { kind: 'reviewed', personId, conversationId, reasons });
};

const alarmed: Tell = async ({ routing }, tx, { payload }) => {
  const { conversationId, personId, reason } = ofAlarm.parse(payload);
  const notice = {
    kind: 'alarm',
    conversationId,
    reasons: [{ code: 'said', words: reason }],
  } as const;
  await routing.notify(tx, { ...notice, personId });
  await routing.notifyHub(tx, { ...notice, exceptPersonId: personId });
};

const promise: Tell = async ({ routing }, tx, { type, payload, occurredAt }) => {
  const { conversationId, personId, dueAt } = ofPromise.parse(payload);
  const isBroken = type === engagementEvents.commitmentBroken;
  // The last reminder comes with the word that it was broken: one of them is enough.
  if (!isBroken && dueAt <= occurredAt) return;
  const at = dueAt.toISOString();
  const reasons = [isBroken ? ({ code: 'not-kept', at } as const) : ({ code: 'due', at } as const)];
  const notice = { kind: 'promise', conversationId, reasons } as const;
  await routing.notify(tx, { ...notice, personId });
  if (isBroken) await routing.notifyHub(tx, { ...notice, exceptPersonId: personId });
};

const asked: Tell = async ({ routing }, tx, { payload, actorName }) => {
  const { askId, conversationId, askedBy, personIds } = ofAsk.parse(payload);
  const ask = await findAsk(tx, askId);
  if (!ask) return;
  const reasons = [{ code: 'said', name: actorName, words: shortened(ask.text) } as const];
  for (const personId of personIds) {
    if (personId !== askedBy)
      await routing.notify(tx, { kind: 'asked', personId, conversationId, reasons });
  }
};

const askAnswered: Tell = async ({ routing }, tx, { payload }) => {
  const { askId, conversationId, askedBy } = ofAsk.parse(payload);
  const ask = await findAsk(tx, askId);
  const answer = ask?.answers.at(-1);
  // Closing it is told by the same event, and one's own answer is no news.
  if (!answer || ask?.closed_at || answer.personId === askedBy) return;
  const reasons = [{ code: 'said', name: answer.name, words: shortened(answer.text) } as const];
  await routing.notify(tx, { kind: 'ask-answered', personId: askedBy, conversationId, reasons });
};

/** Whoever sent it themselves a moment ago and saw it leave needs no word of it. */
const delivered: Tell = async ({ routing }, tx, { payload }) => {
  const { conversationId, personId, publicationId } = ofPublication.parse(payload);
  const row = await findPublicationRow(tx, publicationId);
  if (!row) return;
  const isByAnother = row.approved_by !== personId;
  if (!isByAnother && row.attempts <= 1) return;
  const reasons = [
    isByAnother
      ? ({ code: 'let-go-by', name: row.approved_by_name } as const)
      : ({ code: 'took-tries' } as const),
  ];
  await routing.notify(tx, { kind: 'delivered', personId, conversationId, reasons });
};

export const TELL: Readonly<Record<string, Tell>> = {
  [engagementEvents.reviewAsked]: reviewAsked,
  [engagementEvents.approved]: reviewed,
  [engagementEvents.sentBack]: reviewed,
  [engagementEvents.alarmRaised]: alarmed,
  [engagementEvents.commitmentReminded]: promise,
  [engagementEvents.commitmentBroken]: promise,
  [engagementEvents.asked]: asked,
  [engagementEvents.askAnswered]: askAnswered,
  [engagementEvents.answered]: delivered,
};

const shownMax = 200;

const shortened = (text: string): string =>
  text.length <= shownMax ? text : `${text.slice(0, shownMax - 1).trimEnd()}…`;
