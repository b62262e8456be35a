// What the portal and the composition ask of ideas. Everything named public gives only what anybody may see.

import type { Actor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Page } from '#platform/http/paging.ts';
import type { PartKey } from './queries/find-part.ts';
import type {
  BehalfInput,
  Board,
  BoardInput,
  CommentInput,
  IdeaCard,
  IdeaInput,
  IdeaPatch,
  IdeaQuery,
  Origin,
  Status,
  StatusChangeInput,
  Tag,
  WhoKey,
} from './contract/ideas.ts';
import type { MyNotice, Owed, OwedQuery } from './contract/loop.ts';
import type {
  Programme,
  ProgrammeInput,
  Proposal,
  Round,
  RoundInput,
} from './contract/programmes.ts';
import type {
  PublicBoard,
  PublicChange,
  PublicComment,
  ProgrammePart,
  PublicIdea,
  PublicProgramme,
  PublicQuery,
  Submission,
} from './contract/public.ts';

export type { PartKey };

export type IdeasFacade = {
  /** A page of cards as members see them; nobody's votes are marked. */
  list(query: Partial<IdeaQuery>): Promise<IdeaCard[]>;
  frame(): Promise<{ boards: Board[]; statuses: Status[] }>;

  /** As by hand, each checked and told of as there. @returns the id of what was made */
  addBoard(actor: Actor, board: BoardInput): Promise<string>;
  addTag(actor: Actor, tag: Omit<Tag, 'id'>): Promise<string>;
  make(actor: Actor, idea: IdeaInput): Promise<string>;
  change(actor: Actor, patch: IdeaPatch & { ideaId: string }): Promise<void>;
  join(actor: Actor, asked: { ideaId: string; origin: Origin }): Promise<void>;
  voteFor(actor: Actor, vote: BehalfInput & { ideaId: string }): Promise<void>;
  writeNote(actor: PersonActor, note: CommentInput & { ideaId: string }): Promise<string>;
  changeStatus(actor: Actor, change: StatusChangeInput & { ideaId: string }): Promise<void>;
  merge(actor: Actor, merge: { ideaId: string; into: string }): Promise<void>;

  /** Boards that are public and not retired, in their order. */
  publicBoards(): Promise<PublicBoard[]>;
  /** @throws AppError `invalid` for a cursor of another list */
  publicIdeas(query: PublicQuery): Promise<Page<PublicIdea>>;
  publicSearch(search: { q: string; board?: string; limit: number }): Promise<PublicIdea[]>;
  /** The most like what is typed, for who is about to hand in the same. */
  publicSimilar(search: { q: string; limit: number }): Promise<PublicIdea[]>;
  /** Null: there is none, or it is not public. One that was merged is shown with `mergedInto`. */
  publicIdea(number: number): Promise<PublicIdea | null>;
  /** Null: there is none, or its idea is not public. */
  publicPicture(id: string): Promise<{ mediaType: string; bytes: Uint8Array } | null>;
  /** Oldest first. */
  publicComments(
    number: number,
    page: { after?: string | undefined; limit: number },
  ): Promise<Page<PublicComment>>;
  /** The changelog, newest first. */
  publicChanges(page: {
    board?: string | undefined;
    after?: string | undefined;
    limit: number;
  }): Promise<Page<PublicChange>>;
  /** What somebody did with these ideas. */
  ownActs(
    who: WhoKey,
    numbers: readonly number[],
  ): Promise<Map<number, { voted: boolean; follows: boolean }>>;

  /** `isHeld`: it waits for somebody's look. @returns its number. @throws AppError `not-found` for a board that is not public */
  submit(actor: Actor, submission: Submission & { who: WhoKey; isHeld: boolean }): Promise<number>;
  /** Each throws AppError `not-found` for an idea that is not public. */
  vote(actor: Actor, vote: { who: WhoKey; number: number; wants: boolean }): Promise<void>;
  follow(actor: Actor, follow: { who: WhoKey; number: number; wants: boolean }): Promise<void>;
  /** @returns its id */
  comment(
    actor: Actor,
    comment: Pick<CommentInput, 'text'> & {
      who: WhoKey;
      number: number;
      shownAs: string | null;
      isHeld: boolean;
    },
  ): Promise<string>;
  /** What came of what they asked or voted for, told by a notice; newest first. */
  noticesOf(who: WhoKey): Promise<MyNotice[]>;
  /** @throws AppError `not-found` for somebody else's */
  readNotice(actor: Actor, notice: { owedId: string; who: WhoKey }): Promise<void>;
  /** Results that a person published, newest first. */
  publicProgrammes(): Promise<PublicProgramme[]>;
  publicProgramme(id: string): Promise<PublicProgramme | null>;
  /** Programmes somebody was invited into, newest first. */
  partsOf(who: WhoKey): Promise<{ programmeId: string; name: string }[]>;
  /** Null: they were not invited, or the link is not one of ours. */
  programmePart(key: PartKey): Promise<ProgrammePart | null>;
  /** @throws AppError `not-found`; `conflict` when it is full, over, or its text was changed since */
  answerInvitation(
    actor: Actor,
    answer: { key: PartKey; shownAs: string | null } & (
      | { state: 'joined'; consentVersion: number }
      | { state: 'declined' | 'left' }
    ),
  ): Promise<void>;
  /** @throws AppError `not-found`, `conflict` */
  answerRound(
    actor: Actor,
    answer: { key: PartKey; roundId: string; text: string; answers: readonly string[] },
  ): Promise<void>;
  /** As by hand, each checked and told of as there. */
  programmes: ProgrammeCalls;
  /** What is owed to whom, newest first. */
  owed(query: Partial<OwedQuery>): Promise<Owed[]>;
  /** Lets all notices of an idea's newest outcome go. @returns how many */
  approveNotices(actor: PersonActor, ideaId: string): Promise<number>;
  /** By the sealed link of a mail; no sign-in. Null: it is not one of ours. */
  unsubscribe(token: string): Promise<{ ofAll: boolean } | null>;
  /** Whether anything of theirs was looked at and let through before: then their next is not held. */
  isTrusted(who: WhoKey): Promise<boolean>;
};

export type ProgrammeCalls = {
  list(): Promise<Programme[]>;
  /** @returns its id */
  plan(actor: Actor, plan: ProgrammeInput): Promise<string>;
  changeState(
    actor: Actor,
    change: { programmeId: string; state: 'running' | 'closed'; result: string | null },
  ): Promise<void>;
  proposals(programmeId: string): Promise<Proposal[]>;
  /** Said to them already. */
  invite(actor: Actor, invitation: { programmeId: string; who: WhoKey }): Promise<void>;
  join(
    actor: Actor,
    joining: { programmeId: string; who: WhoKey; shownAs: string | null },
  ): Promise<void>;
  /** @returns the rounds as they are then */
  addRound(actor: Actor, round: RoundInput & { programmeId: string }): Promise<Round[]>;
  answer(
    actor: Actor,
    answer: { programmeId: string; who: WhoKey; roundId: string; text: string; answers: string[] },
  ): Promise<void>;
  linkToIdea(actor: Actor, link: { roundId: string; who: WhoKey; ideaId: string }): Promise<void>;
  thank(actor: Actor, thanks: { programmeId: string; who: WhoKey; credit: string }): Promise<void>;
  remind(actor: Actor, of: { programmeId: string }): Promise<number>;
  publish(actor: PersonActor, given: { programmeId: string; result: string }): Promise<void>;
};
