// A draft as the web application shows it: the newest version, what the checks say of it now, and its review.

import type { Queryable } from '#platform/db/database.ts';
import type { Engagement } from '../context.ts';
import { getDraft, getNeed } from '../context.ts';
import type { Draft } from '../contract/drafts.ts';
import { listOverrides } from '../store/draft-checks.ts';
import { findVersion, listAside } from '../store/drafts.ts';
import type { DraftRow, VersionRow } from '../store/drafts.ts';
import type { Language } from '../words/words.ts';
import { checkText, readGround } from './check-text.ts';
import type { CheckGround } from './check-text.ts';
import { wordChecked } from './word-findings.ts';

export async function showDraft(
  engagement: Engagement,
  db: Queryable,
  { draftId, language }: { draftId: string; language: Language },
): Promise<Draft> {
  const draft = await getDraft(db, draftId);
  const need = await getNeed(engagement, db, draft.conversation_id);
  const ground = await readGround(engagement, db, need);
  return shapeDraft(engagement, db, { draft, ground, language });
}

export async function shapeDraft(
  engagement: Engagement,
  db: Queryable,
  { draft, ground, language }: { draft: DraftRow; ground: CheckGround; language: Language },
): Promise<Draft> {
  const [version, aside, overrides] = await Promise.all([
    findVersion(db, draft.id, draft.version),
    listAside(db, draft.id, draft.version),
    listOverrides(db, draft.id, draft.version),
  ]);
  const text = version?.text ?? '';
  const checked = await checkText(engagement, db, ground, {
    authorId: draft.author_id,
    text,
    lang: version?.lang ?? null,
    visibility: version?.visibility ?? null,
    postId: draft.post_id,
    isAgreedWording: isAgreedWording(draft, text),
    overrides,
  });
  return {
    id: draft.id,
    conversationId: draft.conversation_id,
    purpose: draft.purpose,
    kind: draft.kind,
    postId: draft.post_id,
    sourceId: draft.source_id,
    author: { personId: draft.author_id, name: draft.author_name },
    state: draft.state,
    version: draft.version,
    text,
    lang: version?.lang ?? null,
    visibility: version?.visibility ?? null,
    promisedBy: draft.promised_by?.toISOString() ?? null,
    review: {
      state: draft.review_state,
      version: draft.review_version,
      by: draft.review_by_name,
      comment: draft.review_comment,
      expiresAt: draft.review_expires_at?.toISOString() ?? null,
    },
    aside: aside.map(shapeAside),
    checked: wordChecked(checked, language),
    updatedAt: draft.updated_at.toISOString(),
  };
}

export function isAgreedWording(draft: DraftRow, text: string): boolean {
  return draft.agreed_text !== null && draft.agreed_text === text;
}

function shapeAside(row: VersionRow): Draft['aside'][number] {
  return {
    text: row.text,
    by: row.written_by_name,
    at: row.written_at.toISOString(),
    basedOn: row.version,
  };
}
