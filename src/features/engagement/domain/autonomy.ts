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

export type AutonomyQuestion = {
  sourceId: string;
  topicIds: readonly string[];
  grants: readonly AutonomyGrant[];
  /** A valid certificate for one of the topics, or for all. */
  isCertified: boolean;
  /** Whether the organisation asks for a certificate at all. */
  needsCertificate: boolean;
  /** Who sets the rules needs nobody's leave. */
  setsRules: boolean;
  history: readonly ReviewOutcome[];
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
const APPROVALS_FOR_TRUST = 10;
/** So many sent back among the last dozen, and trust is gone until it is earned again. */
const SENT_BACK_MAX = 1;

export function autonomyOf(question: AutonomyQuestion): Autonomy {
  const lately = question.history.slice(0, LOOKED_AT);
  const approvals = lately.filter(({ outcome }) => outcome === 'approved').length;
  const granted = closestGrant(question);
  if (granted) return { level: granted.level, because: 'granted', approvals };
  if (question.setsRules) return { level: 'trusted', because: 'sets-rules', approvals };
  if (question.needsCertificate && !question.isCertified)
    return { level: 'draft', because: 'no-certificate', approvals };
  if (lately.length - approvals > SENT_BACK_MAX)
    return { level: 'reviewed', because: 'sent-back-lately', approvals };
  // Trust is for those who learnt the rules: without certificates in use, the hub grants it.
  if (question.isCertified && approvals >= APPROVALS_FOR_TRUST)
    return { level: 'trusted', because: 'earned', approvals };
  return { level: 'reviewed', because: 'beginning', approvals };
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
