// What the portal and the composition ask of ideas. Everything named public gives only what anybody may see.

import type { Actor } from '#platform/actor.ts';
import type { Page } from '#platform/http/paging.ts';
import type { CommentInput, IdeaCard, IdeaQuery, WhoKey } from './contract/ideas.ts';
import type { MyNotice } from './contract/loop.ts';
import type {
  PublicBoard,
  PublicChange,
  PublicComment,
  PublicIdea,
  PublicQuery,
  Submission,
} from './contract/public.ts';

export type IdeasFacade = {
  /** A page of cards as members see them; nobody's votes are marked. */
  list(query: IdeaQuery): Promise<IdeaCard[]>;

  /** Boards that are public and not retired, in their order. */
  publicBoards(): Promise<PublicBoard[]>;
  /** @throws AppError `invalid` for a cursor of another list */
  publicIdeas(query: PublicQuery): Promise<Page<PublicIdea>>;
  publicSearch(search: { q: string; board?: string; limit: number }): Promise<PublicIdea[]>;
  /** The most like what is typed, for who is about to hand in the same. */
  publicSimilar(search: { q: string; limit: number }): Promise<PublicIdea[]>;
  /** Null: there is none, or it is not public. One that was merged is shown with `mergedInto`. */
  publicIdea(number: number): Promise<PublicIdea | null>;
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
  /** By the sealed link of a mail; no sign-in. Null: it is not one of ours. */
  unsubscribe(token: string): Promise<{ ofAll: boolean } | null>;
  /** Whether anything of theirs was looked at and let through before: then their next is not held. */
  isTrusted(who: WhoKey): Promise<boolean>;
};
