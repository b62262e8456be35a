// How somebody takes part in a programme, and who is proposed for it. Pure.

export type Participation = 'proposed' | 'invited' | 'joined' | 'declined' | 'left';

const NEXT: Readonly<Record<Participation, readonly Participation[]>> = {
  proposed: ['invited', 'declined'],
  invited: ['joined', 'declined'],
  joined: ['left'],
  declined: ['invited'],
  left: ['invited'],
};

export type StepRefusal = 'not-possible' | 'no-consent' | 'outdated-consent' | 'full' | 'closed';

/** Null: it may be done. Nobody joins without having agreed to the text as it stands, or beyond the seats. */
export function refuseStep(
  from: Participation,
  to: Participation,
  given: {
    isClosed: boolean;
    consentVersion: number | null;
    consentNow: number;
    joined: number;
    seats: number;
  },
): StepRefusal | null {
  if (from === to) return null;
  if (!NEXT[from].includes(to)) return 'not-possible';
  if (given.isClosed && (to === 'invited' || to === 'joined')) return 'closed';
  if (to !== 'joined') return null;
  if (given.consentVersion === null) return 'no-consent';
  if (given.consentVersion !== given.consentNow) return 'outdated-consent';
  return given.joined >= given.seats ? 'full' : null;
}

const WEEK_MS = 7 * 86_400_000;
const SILENT_WEEKS = 3;

/** Of somebody who joined: new here, heard of lately, or silent. */
export function activityOf(
  { joinedAt, lastFeedbackAt }: { joinedAt: Date; lastFeedbackAt: Date | null },
  now: Date,
): 'newcomer' | 'active' | 'silent' {
  const lastAt = lastFeedbackAt ?? joinedAt;
  if (now.getTime() - lastAt.getTime() > SILENT_WEEKS * WEEK_MS) return 'silent';
  return lastFeedbackAt === null ? 'newcomer' : 'active';
}

/** What somebody did with ideas in the last half year. */
export type Engagedness = { asked: number; votes: number; comments: number; feedback: number };

/** Who cares shows it by words more than by clicks. How many follow them elsewhere is not known here, and never asked. */
export function ambassadorScore({ asked, votes, comments, feedback }: Engagedness): number {
  const damped = (count: number) => Math.log2(1 + count);
  return 3 * damped(feedback) + 2 * damped(asked) + 2 * damped(comments) + damped(votes);
}

const ENGLISH = {
  feedback: ['gave feedback once', 'times gave feedback'],
  asked: ['asked for an idea', 'ideas asked for'],
  comments: ['wrote a comment', 'comments written'],
  votes: ['voted once', 'votes'],
} as const;
const SWEDISH = {
  feedback: ['berättade en gång', 'gånger berättat'],
  asked: ['önskade en idé', 'önskade idéer'],
  comments: ['skrev en kommentar', 'skrivna kommentarer'],
  votes: ['röstade en gång', 'röster'],
} as const;
const ACTS = ['feedback', 'asked', 'comments', 'votes'] as const;

/** Why somebody is proposed, in words, the strongest first. */
export function reasonWords(acts: Engagedness, lang: 'en' | 'sv'): string[] {
  const words = lang === 'sv' ? SWEDISH : ENGLISH;
  return ACTS.flatMap((act) => {
    const [one, more] = words[act];
    const count = acts[act];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${more}`];
  });
}

/** As they are kept with who was invited for them: `asked 2`. */
export function keptReasons(acts: Engagedness): string[] {
  return ACTS.flatMap((act) => (acts[act] === 0 ? [] : [`${act} ${acts[act]}`]));
}

export function actsOf(kept: readonly string[]): Engagedness {
  const countOf = (act: string) => {
    const found = kept.find((each) => each.startsWith(`${act} `));
    return found === undefined ? 0 : Number(found.slice(act.length + 1)) || 0;
  };
  return {
    asked: countOf('asked'),
    votes: countOf('votes'),
    comments: countOf('comments'),
    feedback: countOf('feedback'),
  };
}
