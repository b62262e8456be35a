// A conversation as a pure state machine: five fixed kinds, changed by events alone. `decide` says which events follow from
// a command or why it is refused; `evolve` says what an event makes of a conversation. Neither knows clock or database.

export type PersonId = string;

/** Times are ISO strings: what is stored is what is folded. */
export type OpenStage = { snoozedUntil: string | null } & (
  | { kind: 'new' }
  | { kind: 'with-somebody'; holder: PersonId }
  | { kind: 'waiting-for-them'; holder: PersonId | null }
  | { kind: 'waiting-for-us'; holder: PersonId }
);
export type Stage = OpenStage | { kind: 'done'; because: ClosureReason };

export type Conversation = {
  stage: Stage;
  /** Who held it last: whoever is asked first when it comes back. */
  lastHolder: PersonId | null;
  /** Its threads are with another conversation; null: it stands for itself. */
  mergedInto: string | null;
};

export const CLOSURE_REASONS = ['answered', 'no-answer-needed', 'solved', 'spam', 'gone'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/**
 * Who speaks in a post:
 * - `theirs`: whoever the conversation is with, or somebody who speaks to us
 * - `bystander`: somebody else in the same public thread
 * - `automatic`: a machine: an auto-reply, a bounce
 */
export type Side = 'theirs' | 'ours' | 'bystander' | 'automatic';

export type AnswerKind = 'answer' | 'acknowledgement';

export type Command =
  | {
      kind: 'note-post';
      postId: string;
      side: Side;
      /** Ours, and one that Parley sent: whoever sent it says what it was. */
      isAnnounced: boolean;
    }
  | { kind: 'take'; personId: PersonId; evenFromAnother: boolean; because: string | null }
  | { kind: 'release'; because: string | null }
  | { kind: 'note-answer'; answer: AnswerKind; personId: PersonId; publicationId: string | null }
  | { kind: 'close'; because: ClosureReason }
  | { kind: 'reopen' }
  | { kind: 'snooze'; until: string; now: string }
  | { kind: 'wake'; because: 'time' | 'person' }
  | { kind: 'merge-into'; conversationId: string }
  | { kind: 'unmerge' }
  | { kind: 'absorb'; conversationId: string; theyWait: boolean }
  /** @param stage what is left of it */
  | { kind: 'let-go'; conversationId: string; stage: Stage };

export type ConversationEvent =
  | { type: 'opened'; because: string; postId: string }
  | { type: 'they-replied'; postId: string }
  | { type: 'we-replied'; postId: string }
  | { type: 'taken'; personId: PersonId; from: PersonId | null; because: string | null }
  | { type: 'released'; personId: PersonId; because: string | null }
  | { type: 'acknowledged'; personId: PersonId; publicationId: string | null }
  | { type: 'answered'; personId: PersonId; publicationId: string | null }
  | { type: 'closed'; because: ClosureReason }
  | { type: 'reopened'; postId: string | null; conversationId: string | null }
  | { type: 'snoozed'; until: string }
  | { type: 'woken'; because: 'time' | 'person' | 'post'; postId: string | null }
  | { type: 'merged'; conversationId: string }
  | { type: 'unmerged'; conversationId: string }
  | { type: 'absorbed'; conversationId: string; theyWait: boolean }
  /** With the stage that it has from then on. */
  | { type: 'let-go'; conversationId: string; stage: Stage };

export type Refusal = 'merged' | 'done' | 'not-done' | 'taken' | 'not-taken' | 'past' | 'itself';
export type Decision =
  | { ok: true; events: readonly ConversationEvent[] }
  | { ok: false; refusal: Refusal };

export const opened: Conversation = {
  stage: { kind: 'new', snoozedUntil: null },
  lastHolder: null,
  mergedInto: null,
};

export function decide(conversation: Conversation, command: Command): Decision {
  if (conversation.mergedInto !== null) return decideMerged(conversation.mergedInto, command);
  const { stage } = conversation;
  if (command.kind === 'unmerge') return refuse('not-taken');
  if (command.kind === 'merge-into') {
    return happened({ type: 'merged', conversationId: command.conversationId });
  }
  if (command.kind === 'absorb') return absorb(stage, command);
  if (command.kind === 'let-go') {
    const { conversationId } = command;
    return happened({ type: 'let-go', conversationId, stage: command.stage });
  }
  if (command.kind === 'note-post') return notePost(stage, command);
  if (command.kind === 'note-answer') return noteAnswer(command);
  return stage.kind === 'done' ? decideDone(command) : decideOpen(stage, command);
}

/** What is merged hears nothing but that it is taken apart again. */
function decideMerged(into: string, command: Command): Decision {
  if (command.kind === 'unmerge') return happened({ type: 'unmerged', conversationId: into });
  return refuse('merged');
}

type PersonCommand = Extract<
  Command,
  { kind: 'take' | 'release' | 'close' | 'reopen' | 'snooze' | 'wake' }
>;

function decideDone(command: PersonCommand): Decision {
  if (command.kind === 'reopen')
    return happened({ type: 'reopened', postId: null, conversationId: null });
  // Closing twice, or waking what was closed meanwhile, changes nothing.
  if (command.kind === 'close' || command.kind === 'wake') return happened();
  return refuse('done');
}

function decideOpen(stage: OpenStage, command: PersonCommand): Decision {
  const holder = holderOf(stage);
  switch (command.kind) {
    case 'take': {
      const { personId, because } = command;
      if (holder === personId) return happened();
      if (holder !== null && !command.evenFromAnother) return refuse('taken');
      return happened({ type: 'taken', personId, from: holder, because });
    }
    case 'release':
      if (holder === null) return refuse('not-taken');
      return happened({ type: 'released', personId: holder, because: command.because });
    case 'close':
      return happened({ type: 'closed', because: command.because });
    case 'reopen':
      return refuse('not-done');
    case 'snooze':
      if (command.until <= command.now) return refuse('past');
      return happened({ type: 'snoozed', until: command.until });
    case 'wake':
      if (stage.snoozedUntil === null) return happened();
      return happened({ type: 'woken', because: command.because, postId: null });
  }
}

function notePost(
  stage: Stage,
  { postId, side, isAnnounced }: Extract<Command, { kind: 'note-post' }>,
): Decision {
  if (side === 'automatic' || side === 'bystander') return happened();
  if (side === 'ours') {
    const isNews = stage.kind !== 'done' && stage.kind !== 'waiting-for-them';
    return isNews && !isAnnounced ? happened({ type: 'we-replied', postId }) : happened();
  }
  if (stage.kind === 'done') return happened({ type: 'reopened', postId, conversationId: null });
  const events: ConversationEvent[] = [];
  if (stage.snoozedUntil !== null) events.push({ type: 'woken', because: 'post', postId });
  if (stage.kind === 'waiting-for-them') events.push({ type: 'they-replied', postId });
  return happened(...events);
}

function noteAnswer({
  answer,
  personId,
  publicationId,
}: Extract<Command, { kind: 'note-answer' }>): Decision {
  const type = answer === 'answer' ? 'answered' : 'acknowledged';
  return happened({ type, personId, publicationId });
}

/** Who waits in what is taken in, waits in the whole. */
function absorb(
  stage: Stage,
  { conversationId, theyWait }: Extract<Command, { kind: 'absorb' }>,
): Decision {
  const absorbed = { type: 'absorbed', conversationId, theyWait } as const;
  if (stage.kind !== 'done' || !theyWait) return happened(absorbed);
  return happened({ type: 'reopened', postId: null, conversationId }, absorbed);
}

function happened(...events: readonly ConversationEvent[]): Decision {
  return { ok: true, events };
}

function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

export function evolve(conversation: Conversation, event: ConversationEvent): Conversation {
  const { stage } = conversation;
  const snoozedUntil = stage.kind === 'done' ? null : stage.snoozedUntil;
  const to = (next: Stage): Conversation => ({
    ...conversation,
    stage: next,
    lastHolder: holderOf(next) ?? conversation.lastHolder,
  });
  switch (event.type) {
    case 'opened':
      return conversation;
    case 'let-go':
      return to(event.stage);
    case 'taken':
      return to(takenBy(stage, event.personId));
    case 'released':
      return to(releasedFrom(stage));
    case 'they-replied':
      return to(askedAgain(stage));
    case 'we-replied':
      return to(answeredBy(stage, null));
    case 'answered':
      return to(answeredBy(stage, event.personId));
    case 'acknowledged':
      return to(acknowledgedBy(stage, event.personId));
    case 'closed':
      return to({ kind: 'done', because: event.because });
    case 'reopened':
      return stage.kind === 'done' ? to({ kind: 'new', snoozedUntil: null }) : conversation;
    case 'snoozed':
      return stage.kind === 'done' ? conversation : to({ ...stage, snoozedUntil: event.until });
    case 'woken':
      return stage.kind === 'done' ? conversation : to({ ...stage, snoozedUntil: null });
    case 'merged':
      return { ...conversation, mergedInto: event.conversationId };
    case 'unmerged':
      return { ...conversation, mergedInto: null };
    case 'absorbed':
      return event.theyWait ? to(withSnooze(askedAgain(stage), snoozedUntil)) : conversation;
  }
}

export function foldConversation(events: readonly ConversationEvent[]): Conversation {
  return events.reduce(evolve, opened);
}

export function holderOf(stage: Stage): PersonId | null {
  return 'holder' in stage ? stage.holder : null;
}

/** Whether the other side waits for a word of ours. */
export function theyWait({ kind }: Stage): boolean {
  return kind === 'new' || kind === 'with-somebody' || kind === 'waiting-for-us';
}

function takenBy(stage: Stage, holder: PersonId): Stage {
  if (stage.kind === 'done') return stage;
  const { snoozedUntil } = stage;
  if (stage.kind === 'waiting-for-them' || stage.kind === 'waiting-for-us') {
    return { kind: stage.kind, holder, snoozedUntil };
  }
  return { kind: 'with-somebody', holder, snoozedUntil };
}

function releasedFrom(stage: Stage): Stage {
  if (stage.kind === 'done') return stage;
  const { snoozedUntil } = stage;
  if (stage.kind === 'waiting-for-them') return { kind: stage.kind, holder: null, snoozedUntil };
  return { kind: 'new', snoozedUntil };
}

function askedAgain(stage: Stage): Stage {
  if (stage.kind !== 'waiting-for-them') return stage;
  const { holder, snoozedUntil } = stage;
  return holder === null
    ? { kind: 'new', snoozedUntil }
    : { kind: 'waiting-for-us', holder, snoozedUntil };
}

/** Whoever answers what nobody has, has it from then on. */
function answeredBy(stage: Stage, personId: PersonId | null): Stage {
  if (stage.kind === 'done') return stage;
  const { snoozedUntil } = stage;
  return { kind: 'waiting-for-them', holder: holderOf(stage) ?? personId, snoozedUntil };
}

function acknowledgedBy(stage: Stage, holder: PersonId): Stage {
  if (stage.kind !== 'new') return stage;
  return { kind: 'with-somebody', holder, snoozedUntil: stage.snoozedUntil };
}

function withSnooze(stage: Stage, snoozedUntil: string | null): Stage {
  return stage.kind === 'done' ? stage : { ...stage, snoozedUntil };
}
