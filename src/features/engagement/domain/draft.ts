// An answer being written: versions, review by another person, and what becomes of it. Pure: `decide` answers with events
// or a refusal. Whether a version may go out without a review is decided in way-out.ts and handed in.

export type Review =
  | { state: 'none' }
  | { state: 'asked'; version: number; by: string; expiresAt: Date }
  | { state: 'approved'; version: number; by: string; comment: string; expiresAt: Date }
  | { state: 'sent-back'; version: number; by: string; comment: string }
  | { state: 'expired'; version: number };

export type DraftState =
  | { state: 'none' }
  | { state: 'writing'; author: string; version: number; review: Review }
  | { state: 'published'; version: number; publicationId: string; author: string; review: Review }
  | { state: 'discarded'; version: number; author: string };

export type DraftCommand =
  | { do: 'begin'; by: string; at: Date }
  /** `basedOn`: the version that was on the screen while it was written. */
  | { do: 'save'; by: string; basedOn: number; at: Date }
  | { do: 'ask-review'; by: string; version: number; expiresAt: Date; at: Date }
  | { do: 'approve'; by: string; version: number; comment: string; at: Date }
  | { do: 'send-back'; by: string; version: number; comment: string; at: Date }
  /** `needsReview`: see way-out.ts. `by` is whose decision it is that this leaves. */
  | {
      do: 'publish';
      by: string;
      version: number;
      publicationId: string;
      needsReview: boolean;
      at: Date;
    }
  /** Its publication was taken back in time: the text is there to be worked on. */
  | { do: 'reopen'; at: Date }
  | { do: 'discard'; by: string; at: Date }
  | { do: 'tick'; at: Date };

export type DraftEvent =
  | { type: 'begun'; by: string; at: Date }
  | { type: 'saved'; version: number; by: string; at: Date }
  /** Written beside a newer version: kept whole, put before its writer to be joined. */
  | { type: 'kept-aside'; basedOn: number; newest: number; by: string; at: Date }
  | { type: 'review-asked'; version: number; by: string; expiresAt: Date; at: Date }
  | { type: 'review-superseded'; version: number; at: Date }
  | { type: 'approved'; version: number; by: string; comment: string; expiresAt: Date; at: Date }
  | { type: 'sent-back'; version: number; by: string; comment: string; at: Date }
  | { type: 'review-expired'; version: number; at: Date }
  | { type: 'published'; version: number; publicationId: string; by: string; at: Date }
  | { type: 'reopened'; at: Date }
  | { type: 'discarded'; by: string; at: Date };

export type DraftRefusal =
  | 'not-writing'
  | 'outdated'
  | 'own-approval'
  | 'no-review-asked'
  | 'review-expired'
  | 'needs-review'
  | 'already-begun';

export type DraftDecision =
  | { ok: true; events: readonly DraftEvent[] }
  | { ok: false; refusal: DraftRefusal };

export const NO_DRAFT: DraftState = { state: 'none' };
/** What was approved is not good for ever: the thread may have moved on. */
const APPROVAL_HOLDS_HOURS = 24;

export function decideDraft(state: DraftState, command: DraftCommand): DraftDecision {
  if (command.do === 'begin')
    return state.state === 'none'
      ? accept({ type: 'begun', by: command.by, at: command.at })
      : refuse('already-begun');
  if (command.do === 'reopen')
    return state.state === 'published' ? accept({ type: 'reopened', at: command.at }) : accept();
  if (state.state !== 'writing') return command.do === 'tick' ? accept() : refuse('not-writing');
  switch (command.do) {
    case 'save':
      return save(state, command);
    case 'discard':
      return accept({ type: 'discarded', by: command.by, at: command.at });
    case 'tick':
      return accept(...expired(state, command.at));
    default:
      return command.version === state.version ? decideReview(state, command) : refuse('outdated');
  }
}

type Writing = Extract<DraftState, { state: 'writing' }>;
type Of<Kind extends DraftCommand['do']> = Extract<DraftCommand, { do: Kind }>;

function save(state: Writing, { by, basedOn, at }: Of<'save'>): DraftDecision {
  if (basedOn !== state.version)
    return accept({ type: 'kept-aside', basedOn, newest: state.version, by, at });
  const saved: DraftEvent = { type: 'saved', version: state.version + 1, by, at };
  const { review } = state;
  // What was to be looked at, or was approved, is no longer what is written.
  return review.state === 'asked' || review.state === 'approved'
    ? accept(saved, { type: 'review-superseded', version: review.version, at })
    : accept(saved);
}

function decideReview(
  state: Writing,
  command: Of<'ask-review' | 'approve' | 'send-back' | 'publish'>,
): DraftDecision {
  const { review, version } = state;
  const { by, at } = command;
  if (command.do === 'ask-review')
    return accept({ type: 'review-asked', version, by, expiresAt: command.expiresAt, at });
  if (command.do === 'publish') return publish(state, command);
  if (by === state.author) return refuse('own-approval');
  if (review.state !== 'asked')
    return refuse(review.state === 'expired' ? 'review-expired' : 'no-review-asked');
  if (review.expiresAt <= at) return refuse('review-expired');
  const { comment } = command;
  if (command.do === 'send-back') return accept({ type: 'sent-back', version, by, comment, at });
  const expiresAt = new Date(at.getTime() + APPROVAL_HOLDS_HOURS * 3_600_000);
  return accept({ type: 'approved', version, by, comment, expiresAt, at });
}

function publish(state: Writing, command: Of<'publish'>): DraftDecision {
  const { review, version } = state;
  const { by, publicationId, at } = command;
  const isApproved = review.state === 'approved' && review.version === version;
  if (isApproved && review.expiresAt <= at && command.needsReview) return refuse('review-expired');
  if (!isApproved && command.needsReview) return refuse('needs-review');
  return accept({ type: 'published', version, publicationId, by, at });
}

function expired({ review }: Writing, at: Date): DraftEvent[] {
  const mayExpire = review.state === 'asked' || review.state === 'approved';
  return mayExpire && review.expiresAt <= at
    ? [{ type: 'review-expired', version: review.version, at }]
    : [];
}

export function evolveDraft(state: DraftState, event: DraftEvent): DraftState {
  if (event.type === 'begun')
    return { state: 'writing', author: event.by, version: 0, review: { state: 'none' } };
  if (event.type === 'reopened')
    return state.state === 'published'
      ? { state: 'writing', author: state.author, version: state.version, review: state.review }
      : state;
  if (state.state !== 'writing') return state;
  switch (event.type) {
    case 'saved':
      return { ...state, version: event.version };
    case 'kept-aside':
      return state;
    case 'published':
      return { ...state, state: 'published', publicationId: event.publicationId };
    case 'discarded':
      return { state: 'discarded', version: state.version, author: state.author };
    default:
      return { ...state, review: evolveReview(event) };
  }
}

type ReviewEvent = Extract<
  DraftEvent,
  { type: 'review-asked' | 'review-superseded' | 'approved' | 'sent-back' | 'review-expired' }
>;

function evolveReview(event: ReviewEvent): Review {
  const { version } = event;
  switch (event.type) {
    case 'review-asked':
      return { state: 'asked', version, by: event.by, expiresAt: event.expiresAt };
    case 'approved':
      return {
        state: 'approved',
        version,
        by: event.by,
        comment: event.comment,
        expiresAt: event.expiresAt,
      };
    case 'sent-back':
      return { state: 'sent-back', version, by: event.by, comment: event.comment };
    case 'review-expired':
      return { state: 'expired', version };
    case 'review-superseded':
      return { state: 'none' };
  }
}

function accept(...events: readonly DraftEvent[]): DraftDecision {
  return { ok: true, events };
}

function refuse(refusal: DraftRefusal): DraftDecision {
  return { ok: false, refusal };
}
