// Taking one conversation to one person, as a state machine: offers one after the other, never two open at once, until
// somebody takes it, the hub gets it, or it is over. `decide` says what a command brings about or why it is refused;
// `evolve` is what that makes of the dial. Nothing here knows the clock or the database.

export const DECLINE_REASONS = ['not-mine', 'no-time', 'not-answerable', 'conflict'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** `superseded`: the question was settled before they answered. */
export type OfferEnd =
  | { kind: 'accepted' }
  | { kind: 'declined'; reason: DeclineReason; words: string }
  | { kind: 'passed'; toPersonId: string; words: string }
  | { kind: 'expired' }
  | { kind: 'superseded' };

/** Why this person: by rank, on duty, named by somebody, for somebody who is away, or chosen by the hub. */
export type OfferPath = 'ranked' | 'duty' | 'passed' | 'delegate' | 'hub';

export type Offer = {
  id: string;
  round: number;
  personId: string;
  path: OfferPath;
  dueAt: Date;
  end: OfferEnd | null;
};

/**
 * `idle`: nobody is needed. `searching`: a next step is to be found. `offered`: one offer is open. `taken`: somebody has
 * it. `with-hub`: routing did not find anybody.
 */
export type Phase = 'idle' | 'searching' | 'offered' | 'taken' | 'with-hub';

export type Dial = {
  phase: Phase;
  /** Counted up whenever the conversation needs somebody again. */
  round: number;
  /** Of all rounds, in the order in which they were made. */
  offers: readonly Offer[];
  /** Who had it and gave it back, which began this round: not asked again in it. */
  givenBackBy: string | null;
};

export const newDial: Dial = { phase: 'idle', round: 0, offers: [], givenBackBy: null };

export type DialCommand =
  | { kind: 'begin'; givenBackBy: string | null }
  | { kind: 'offer'; offerId: string; personId: string; path: OfferPath; dueAt: Date }
  | { kind: 'accept'; offerId: string; personId: string }
  | { kind: 'decline'; offerId: string; personId: string; reason: DeclineReason; words: string }
  | { kind: 'pass'; offerId: string; personId: string; toPersonId: string; words: string }
  | { kind: 'expire'; offerId: string; at: Date }
  /** Somebody took it of themselves, or was given it. */
  | { kind: 'take' }
  | { kind: 'hand-to-hub' }
  /** Nobody is needed any more. */
  | { kind: 'end' };

export type DialEvent =
  | { kind: 'begun'; givenBackBy: string | null }
  | { kind: 'offered'; offerId: string; personId: string; path: OfferPath; dueAt: Date }
  | { kind: 'offer-ended'; offerId: string; end: OfferEnd }
  | { kind: 'taken' }
  | { kind: 'handed-to-hub' }
  | { kind: 'ended' };

export type Refusal = 'offer-open' | 'offer-over' | 'not-yours' | 'not-searching' | 'pass-to-asked';

export type Decision = { events: readonly DialEvent[] } | { refused: Refusal };

const nothing: Decision = { events: [] };
const refuse = (refused: Refusal): Decision => ({ refused });
const happen = (...events: DialEvent[]): Decision => ({ events });

export function decide(dial: Dial, command: DialCommand): Decision {
  switch (command.kind) {
    case 'begin':
      // Told twice that somebody is needed, it is looked for once.
      return dial.phase === 'idle'
        ? happen({ kind: 'begun', givenBackBy: command.givenBackBy })
        : nothing;
    case 'offer':
      return decideOffer(dial, command);
    case 'accept':
    case 'decline':
    case 'pass':
      return decideAnswer(dial, command);
    case 'expire':
      return decideExpiry(dial, command);
    case 'take':
      if (dial.phase === 'taken') return nothing;
      return happen(...superseding(dial), { kind: 'taken' });
    case 'hand-to-hub':
      return dial.phase === 'searching'
        ? happen({ kind: 'handed-to-hub' })
        : refuse('not-searching');
    case 'end':
      return dial.phase === 'idle' ? nothing : happen(...superseding(dial), { kind: 'ended' });
  }
}

function decideOffer(dial: Dial, command: DialCommand & { kind: 'offer' }): Decision {
  const { offerId, personId, path, dueAt } = command;
  if (openOffer(dial)) return refuse('offer-open');
  const mayBeOffered = dial.phase === 'searching' || (dial.phase === 'with-hub' && path === 'hub');
  return mayBeOffered
    ? happen({ kind: 'offered', offerId, personId, path, dueAt })
    : refuse('not-searching');
}

type Reply = Extract<DialCommand, { kind: 'accept' | 'decline' | 'pass' }>;

function decideAnswer(dial: Dial, command: Reply): Decision {
  const offer = dial.offers.find(({ id }) => id === command.offerId);
  if (!offer || offer.personId !== command.personId) return refuse('not-yours');
  const { offerId } = command;
  // Somebody who clicks twice has accepted once.
  if (offer.end?.kind === 'accepted' && command.kind === 'accept') return nothing;
  if (offer.end) return refuse('offer-over');
  if (command.kind === 'accept') {
    return happen({ kind: 'offer-ended', offerId, end: { kind: 'accepted' } }, { kind: 'taken' });
  }
  if (command.kind === 'decline') {
    const { reason, words } = command;
    return happen({ kind: 'offer-ended', offerId, end: { kind: 'declined', reason, words } });
  }
  const { toPersonId, words } = command;
  if (askedInRound(dial).has(toPersonId)) return refuse('pass-to-asked');
  return happen({ kind: 'offer-ended', offerId, end: { kind: 'passed', toPersonId, words } });
}

function decideExpiry(dial: Dial, { offerId, at }: DialCommand & { kind: 'expire' }): Decision {
  const offer = openOffer(dial);
  // A clock that rings late, or twice, rings for nothing.
  if (!offer || offer.id !== offerId || at < offer.dueAt) return nothing;
  return happen({ kind: 'offer-ended', offerId, end: { kind: 'expired' } });
}

function superseding(dial: Dial): DialEvent[] {
  const open = openOffer(dial);
  return open
    ? [{ kind: 'offer-ended', offerId: open.id, end: { kind: 'superseded' } } as const]
    : [];
}

export function evolve(dial: Dial, event: DialEvent): Dial {
  switch (event.kind) {
    case 'begun':
      return {
        ...dial,
        phase: 'searching',
        round: dial.round + 1,
        givenBackBy: event.givenBackBy,
      };
    case 'offered': {
      const { offerId: id, personId, path, dueAt } = event;
      const offer = { id, round: dial.round, personId, path, dueAt, end: null };
      return { ...dial, phase: 'offered', offers: [...dial.offers, offer] };
    }
    case 'offer-ended': {
      const { offerId, end } = event;
      const offers = dial.offers.map((each) => (each.id === offerId ? { ...each, end } : each));
      return { ...dial, phase: 'searching', offers };
    }
    case 'taken':
      return { ...dial, phase: 'taken' };
    case 'handed-to-hub':
      return { ...dial, phase: 'with-hub' };
    case 'ended':
      return { ...dial, phase: 'idle' };
  }
}

export function openOffer(dial: Dial): Offer | undefined {
  return dial.offers.find(({ end }) => end === null);
}

/** Whoever was asked since the conversation needed somebody, and whoever had just given it back. */
export function askedInRound(dial: Dial): ReadonlySet<string> {
  const asked = offersOfRound(dial).map(({ personId }) => personId);
  return new Set(dial.givenBackBy === null ? asked : [dial.givenBackBy, ...asked]);
}

export function offersOfRound(dial: Dial): readonly Offer[] {
  return dial.offers.filter(({ round }) => round === dial.round);
}
