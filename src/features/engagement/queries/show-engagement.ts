// All that the screen of a conversation needs of engagement, in one call; and the lists of the boards.

import type { PersonActor } from '#platform/http/caller.ts';
import type { z } from 'zod';
import type { Engagement } from '../context.ts';
import { getNeed, mayFor } from '../context.ts';
import type {
  approvalShape,
  askShape,
  commitmentShape,
  engagementShape,
  PublicationView,
} from '../contract/drafts.ts';
import { listAsks } from '../store/asks.ts';
import type { AskRow } from '../store/asks.ts';
import { listCommitments } from '../store/commitments.ts';
import type { CommitmentRow } from '../store/commitments.ts';
import { listAskedDrafts, listOpenDrafts } from '../store/drafts.ts';
import { listPublications, receiptOf } from '../store/publications.ts';
import type { PublicationRow } from '../store/publications.ts';
import type { Language } from '../words/words.ts';
import { readAutonomy, readGround } from './check-text.ts';
import { shapeDraft } from './show-draft.ts';

export async function showEngagement(
  engagement: Engagement,
  actor: PersonActor,
  { conversationId, language }: { conversationId: string; language: Language },
): Promise<z.input<typeof engagementShape>> {
  const { db } = engagement.platform;
  const need = await getNeed(engagement, db, conversationId);
  const ground = await readGround(engagement, db, need);
  const { personId } = actor;
  const [mayAnswer, drafts, publications, commitments, asks, autonomy] = await Promise.all([
    mayFor(engagement, db, actor, { permission: 'engagement.answer', need }),
    listOpenDrafts(db, conversationId),
    listPublications(db, conversationId),
    listCommitments(db, { conversationId, limit: 50 }),
    listAsks(db, conversationId),
    readAutonomy(engagement, db, { personId, need, policy: ground.policy }),
  ]);
  const mine = drafts.find((draft) => draft.author_id === personId);
  return {
    conversationId,
    draft: mine ? await shapeDraft(engagement, db, { draft: mine, ground, language }) : null,
    others: drafts
      .filter((draft) => draft !== mine)
      .map((draft) => ({
        draftId: draft.id,
        name: draft.author_name,
        purpose: draft.purpose,
        updatedAt: draft.updated_at.toISOString(),
      })),
    publications: publications.map(shapePublication),
    commitments: commitments.map(shapeCommitment),
    asks: asks.map(shapeAsk),
    place: ground.place,
    mayAnswer,
    autonomy,
  };
}

const APPROVALS_MAX = 100;

export async function showApprovals(
  engagement: Engagement,
  actor: PersonActor,
  language: Language,
): Promise<z.input<typeof approvalShape>[]> {
  const { db } = engagement.platform;
  const drafts = await listAskedDrafts(db, APPROVALS_MAX);
  const approvals: z.input<typeof approvalShape>[] = [];
  for (const draft of drafts) {
    const need = await getNeed(engagement, db, draft.conversation_id);
    const ground = await readGround(engagement, db, need);
    approvals.push({
      draft: await shapeDraft(engagement, db, { draft, ground, language }),
      title: need.title ?? need.text.slice(0, 120),
      askedAt: (draft.review_asked_at ?? draft.updated_at).toISOString(),
      expiresAt: (draft.review_expires_at ?? draft.updated_at).toISOString(),
      isMine: draft.author_id === actor.personId,
    });
  }
  return approvals;
}

export function shapePublication(row: PublicationRow): PublicationView {
  const receipt = receiptOf(row);
  return {
    id: row.id,
    draftId: row.draft_id,
    conversationId: row.conversation_id,
    kind: row.kind,
    purpose: row.purpose,
    text: row.text,
    state: row.state,
    person: { personId: row.person_id, name: row.person_name },
    approvedBy: row.approved_by_name,
    attempts: row.attempts,
    undoUntil: row.state === 'queued' ? (row.due_at?.toISOString() ?? null) : null,
    nextAt: row.due_at?.toISOString() ?? null,
    reason: row.reason,
    isAlarmed: row.is_alarmed,
    url: receipt?.url ?? null,
    of: row.of_publication_id,
    isDeleted: row.deleted_at !== null,
    createdAt: row.created_at.toISOString(),
    deliveredAt: row.delivered_at?.toISOString() ?? null,
  };
}

export function shapeCommitment(row: CommitmentRow): z.input<typeof commitmentShape> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    person: { personId: row.person_id, name: row.person_name },
    what: row.what,
    state: row.state,
    dueAt: row.due_at.toISOString(),
    madeAt: row.made_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    fulfilledAt: row.fulfilled_at?.toISOString() ?? null,
  };
}

export function shapeAsk(row: AskRow): z.input<typeof askShape> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    text: row.text,
    askedBy: { personId: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    asked: row.people,
    answers: row.answers,
  };
}
