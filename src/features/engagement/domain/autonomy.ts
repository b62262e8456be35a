// How much somebody may say on their own, for a place and the topics of a conversation: earned by a certificate and by
// what became of earlier drafts, or set by the hub. Pure; the answer says why.

export const AUTONOMY_LEVELS = ['none', 'draft', 'reviewed', 'trusted'] as const;
/**
 * - `draft`: writes; another person sends
 * - `reviewed`: sends what another person approved
 * - `trusted`: sends; only what a check holds back is looked at by another person
 */
export type AutonomyLevel = (typeof AUTONOMY_LEVELS)[number];

/** Set by the hub; null means every place, every topic. */
export type AutonomyGrant = {
  level: AutonomyLevel;
  sourceId: string | null;
  topicId: string | null;
};

/** What became of a draft that was reviewed, newest first. */
export type ReviewOutcome = { outcome: 'approved' | 'sent-back'; at: Date };

/** What is known of a person, wherever it is asked. */
export type Standing = {
  grants: readonly AutonomyGrant[];
  /** The topics that valid certificates are for; null: for all. */
  certifiedFor: readonly (string | null)[];
  /** Whether the organisation asks for a certificate at all. */
  needsCertificate: boolean;
  /** Who sets the rules needs nobody's leave. */
  setsRules: boolean;
  history: readonly ReviewOutcome[];
};

export type AutonomyQuestion = Standing & {
  /** Null: no place in particular. */
  sourceId: string | null;
  topicIds: readonly string[];
};

export type Autonomy = {
  level: AutonomyLevel;
  because:
    | 'granted'
    | 'sets-rules'
    | 'no-certificate'
    | 'earned'
    | 'beginning'
    | 'sent-back-lately';
  /** Approved without being sent back among the last dozen. */
  approvals: number;
};

const LOOKED_AT = 12;
export const APPROVALS_FOR_TRUST = 10;
/** So many sent back among the last dozen, and trust is gone until it is earned again. */
const SENT_BACK_MAX = 1;

export function autonomyOf(question: AutonomyQuestion): Autonomy {
  const lately = question.history.slice(0, LOOKED_AT);
  const approvals = lately.filter(({ outcome }) => outcome === 'approved').length;
  const granted = closestGrant(question);
  if (granted) return { level: granted.level, because: 'granted', approvals };
  if (question.setsRules) return { level: 'trusted', because: 'sets-rules', approvals };
  const isCertified = question.certifiedFor.some(
    (topicId) => topicId === null || question.topicIds.includes(topicId),
  );
  if (question.needsCertificate && !isCertified)
    return { level: 'draft', because: 'no-certificate', approvals };
  if (lately.length - approvals > SENT_BACK_MAX)
    return { level: 'reviewed', because: 'sent-back-lately', approvals };
  // Trust is for those who learnt the rules: without certificates in use, the hub grants it.
  if (isCertified && approvals >= APPROVALS_FOR_TRUST)
    return { level: 'trusted', because: 'earned', approvals };
  return { level: 'reviewed', because: 'beginning', approvals };
}

/**
 * What holds of a person everywhere, for topics, in places and for topics in places, as far as it is something of its
 * own: whoever takes the closest of these knows what `autonomyOf` would say.
 */
export function levelsOf(standing: Standing): AutonomyGrant[] {
  const topicIds = [...standing.certifiedFor, ...standing.grants.map(({ topicId }) => topicId)];
  const topics = [...new Set(topicIds)].filter((id) => id !== null);
  const places = [...new Set(standing.grants.map(({ sourceId }) => sourceId))].filter(
    (id) => id !== null,
  );
  const scopes = [
    { topicId: null, sourceId: null },
    ...places.map((sourceId) => ({ topicId: null, sourceId })),
    ...topics.map((topicId) => ({ topicId, sourceId: null })),
    ...topics.flatMap((topicId) => places.map((sourceId) => ({ topicId, sourceId }))),
  ];
  const kept: AutonomyGrant[] = [];
  for (const { topicId, sourceId } of scopes) {
    const about = { sourceId, topicIds: topicId === null ? [] : [topicId] };
    const { level } = autonomyOf({ ...standing, ...about });
    const said = closestGrant({ ...standing, ...about, grants: kept });
    if (said?.level !== level) kept.push({ topicId, sourceId, level });
  }
  return kept;
}

/** The one that says most: place and topic, then topic, then place, then everywhere; among equals the strictest. */
function closestGrant({ grants, sourceId, topicIds }: AutonomyQuestion): AutonomyGrant | null {
  const fitting = grants.filter(
    (grant) =>
      (grant.sourceId === null || grant.sourceId === sourceId) &&
      (grant.topicId === null || topicIds.includes(grant.topicId)),
  );
  const closeness = (grant: AutonomyGrant) => (grant.topicId ? 2 : 0) + (grant.sourceId ? 1 : 0);
  const rank = ({ level }: AutonomyGrant) => AUTONOMY_LEVELS.indexOf(level);
  return fitting.toSorted((a, b) => closeness(b) - closeness(a) || rank(a) - rank(b))[0] ?? null;
}
