// One text looked at as it would leave: the checks with all that they are handed, and the writer's way out.

import type { Actor } from '#platform/actor.ts';
import type { ConversationPost } from '#features/conversations/contract.ts';
import type { Need } from '#features/conversations/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findLinks } from '#text/links.ts';
import type { Engagement } from '../context.ts';
import { readPolicy } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import type { Policy } from '../contract/policy.ts';
import { autonomyOf } from '../domain/autonomy.ts';
import type { Autonomy, Standing } from '../domain/autonomy.ts';
import { checkDraft } from '../domain/checks/check.ts';
import type { CheckFinding, CheckSubject } from '../domain/checks/subject.ts';
import { wayOutOf } from '../domain/way-out.ts';
import type { WayOut } from '../domain/way-out.ts';
import { listDeadLinks, listOwnAnswers } from '../store/draft-checks.ts';
import type { Visibility } from '../store/drafts.ts';
import { listGrants, listReviewOutcomes } from '../store/policies.ts';
import { readReplyPlace } from './reply-place.ts';
import type { ReplyPlace } from './reply-place.ts';

/** Of a conversation, what every check of its drafts goes by. */
export type CheckGround = {
  need: Need;
  /** Oldest first. */
  posts: readonly ConversationPost[];
  place: ReplyPlace;
  policy: Policy;
};

const POSTS_LOOKED_AT = 60;

export async function readGround(
  engagement: Engagement,
  db: Queryable,
  need: Need,
): Promise<CheckGround> {
  const [policy, posts] = await Promise.all([
    readPolicy(engagement, db),
    engagement.conversations.postsOf(db, need.conversationId, POSTS_LOOKED_AT),
  ]);
  return { need, posts, policy, place: await readReplyPlace(engagement, need.sourceId, policy) };
}

/** The newest of theirs, unless one is named. @throws AppError `conflict` when nothing is there to be answered */
export function postToAnswer(ground: CheckGround, postId: string | null): ConversationPost {
  const { posts } = ground;
  const post =
    postId === null
      ? (posts.findLast(({ side, deletedAt }) => side === 'theirs' && !deletedAt) ??
        posts.findLast(({ side, deletedAt }) => side === 'bystander' && !deletedAt))
      : posts.find(({ id, deletedAt }) => id === postId && !deletedAt);
  if (post) return post;
  const message =
    'There is no post left to answer: it was deleted, or is not of this conversation.';
  throw new AppError('conflict', engagementErrors.nothingToAnswer, message);
}

/** As it is stored; whoever shows it words it (word-findings.ts). */
export type Checked = {
  findings: JudgedFinding[];
  wayOut: { way: WayOut['way']; because: ('level' | 'check')[]; rules: string[] };
  policyVersion: number;
};

/** `overridden`: the reason with which somebody went on nevertheless. */
export type JudgedFinding = CheckFinding & { overridden: string | null };

export type TextToCheck = {
  authorId: string;
  text: string;
  lang: string | null;
  visibility: Visibility | null;
  /** The post it answers. */
  postId: string | null;
  isAgreedWording: boolean;
  overrides: readonly { rule: string; reason: string }[];
};

export async function checkText(
  engagement: Engagement,
  db: Queryable,
  ground: CheckGround,
  { text, authorId, ...rest }: TextToCheck,
): Promise<Checked> {
  const { policy, place, need, posts } = ground;
  const addresses = findLinks(text).map(({ address }) => address);
  const [autonomy, dead, earlierAnswers, author] = await Promise.all([
    readAutonomy(engagement, db, { personId: authorId, need, policy }),
    listDeadLinks(db, addresses),
    listOwnAnswers(db, authorId),
    engagement.people.person(authorId),
  ]);
  const answered = posts.find(({ id }) => id === rest.postId) ?? posts.findLast(isTheirs);
  const subject: CheckSubject = {
    text,
    lang: need.language.slice(0, 2),
    visibility: rest.visibility ?? answered?.visibility ?? null,
    account: place.account,
    theirFeeling: feelings.find((label) => label === need.sentiment) ?? null,
    thread: posts.map((post) => ({
      text: post.text,
      side: post.side === 'ours' || post.side === 'theirs' ? post.side : 'other',
      isAuthors: post.side === 'ours' && post.text.includes(author.name),
    })),
    place: {
      length: place.length,
      markup: place.markup,
      hashtagsMax: place.hashtagsMax,
      threadVisibility: answered?.visibility ?? null,
    },
    policy,
    today: engagement.platform.clock.now().toISOString().slice(0, 10),
    deadLinks: new Set(dead),
    earlierAnswers,
  };
  const findings = checkDraft(subject).map((finding) => withOverride(finding, rest.overrides));
  const { level } = autonomy;
  const judged = findings.map((finding) => ({
    ...finding,
    isOverridden: finding.overridden !== null,
  }));
  const out = wayOutOf({ level, findings: judged, isAgreedWording: rest.isAgreedWording });
  return {
    findings,
    wayOut: {
      way: out.way,
      because: 'because' in out ? [...out.because] : [],
      rules: 'rules' in out ? [...out.rules] : [],
    },
    policyVersion: policy.version,
  };
}

const feelings = ['negative', 'neutral', 'positive'] as const;

function isTheirs({ side }: ConversationPost): boolean {
  return side === 'theirs';
}

function withOverride(
  finding: CheckFinding,
  overrides: readonly { rule: string; reason: string }[],
): JudgedFinding {
  const given = overrides.find(({ rule }) => rule === finding.rule);
  return { ...finding, overridden: given?.reason ?? null };
}

export async function readAutonomy(
  engagement: Engagement,
  db: Queryable,
  { personId, need, policy }: { personId: string; need: Need; policy: Policy },
): Promise<Autonomy> {
  const { sourceId, topicIds } = need;
  return autonomyOf({
    sourceId,
    topicIds,
    ...(await readStanding(engagement, db, { personId, policy })),
  });
}

export async function readStanding(
  { access, routing }: Engagement,
  db: Queryable,
  { personId, policy }: { personId: string; policy: Policy },
): Promise<Standing> {
  const [grants, history, certificates, roles] = await Promise.all([
    listGrants(db, personId),
    listReviewOutcomes(db, personId),
    routing.certificatesOf(db, personId),
    access.grantsOf(db, [personId]),
  ]);
  const actor: Actor = { kind: 'person', personId, name: '', grants: roles.get(personId) ?? [] };
  return {
    grants: grants.map((grant) => ({
      level: grant.level,
      sourceId: grant.source_id,
      topicId: grant.topic_id,
    })),
    certifiedFor: certificates.map(({ topicId }) => topicId),
    needsCertificate: policy.needsCertificate,
    setsRules: access.authorise(actor, 'engagement.policy.manage', 'organisation').allowed,
    history,
  };
}
