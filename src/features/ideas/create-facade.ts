// The calls of facade.ts, each handed to the command or query that does it.

import { answerInvitation, answerRound } from './commands/answer-programme.ts';
import { commentInPublic, followInPublic, voteInPublic } from './commands/act-in-public.ts';
import { approveOutcome, readNotice } from './commands/approve-owed.ts';
import { changeIdea } from './commands/change-idea.ts';
import { changeStatus } from './commands/change-status.ts';
import { keepBoard, keepTag } from './commands/keep-frame.ts';
import { makeIdea, submitIdea } from './commands/make-idea.ts';
import { mergeIdeas } from './commands/merge-ideas.ts';
import { writeNote } from './commands/talk.ts';
import { readUnsubscribeToken, unsubscribeWho } from './commands/unsubscribe.ts';
import { joinIdea, voteFor } from './commands/vote-for.ts';
import type { Ideas } from './context.ts';
import { ideaQuery } from './contract/ideas.ts';
import { owedQuery } from './contract/loop.ts';
import type { IdeasFacade } from './facade.ts';
import { readIdeas } from './queries/show-ideas.ts';
import {
  readPublicBoards,
  readPublicChanges,
  readPublicComments,
  readPublicIdea,
  readPublicIdeas,
  searchPublicIdeas,
  similarPublicIdeas,
} from './queries/show-public.ts';
import { programmeCalls } from './programme-calls.ts';
import { readNotices, readOutcomes, readOwed } from './queries/show-loop.ts';
import {
  readPart,
  readPartsOf,
  readPublicProgramme,
  readPublicProgrammes,
} from './queries/show-parts.ts';
import { listBoards, listStatuses } from './store/frame.ts';
import { listOwnActs } from './store/ideas.ts';
import { findPublicPicture } from './store/pictures.ts';
import { hasOpenWords } from './store/talk.ts';

export function createFacade(ideas: Ideas): IdeasFacade {
  const { db } = ideas.platform;
  return {
    list: async (query) => (await readIdeas(ideas, ideaQuery.parse(query), null)).items,
    frame: async () => ({ boards: await listBoards(db), statuses: await listStatuses(db) }),
    addBoard: (actor, board) => keepBoard(ideas, actor, { boardId: null, board }),
    addTag: (actor, tag) => keepTag(ideas, actor, { tagId: null, tag }),
    make: (actor, idea) => makeIdea(ideas, actor, idea),
    change: (actor, patch) => changeIdea(ideas, actor, patch),
    join: (actor, asked) => joinIdea(ideas, actor, { ...asked, wording: null }),
    voteFor: (actor, vote) => voteFor(ideas, actor, vote),
    writeNote: (actor, note) => writeNote(ideas, actor, note),
    changeStatus: (actor, change) => changeStatus(ideas, actor, change),
    merge: (actor, merge) => mergeIdeas(ideas, actor, { ...merge, publicText: null }),
    publicBoards: () => readPublicBoards(db),
    publicIdeas: (query) => readPublicIdeas(ideas, query),
    publicSearch: (search) => searchPublicIdeas(ideas, search),
    publicSimilar: (search) => similarPublicIdeas(ideas, search),
    publicIdea: (number) => readPublicIdea(ideas, number),
    publicPicture: (id) => findPublicPicture(db, id),
    publicComments: (number, page) => readPublicComments(ideas, number, page),
    publicChanges: (page) => readPublicChanges(ideas, page),
    async ownActs(who, numbers) {
      const acts = await listOwnActs(db, who.id, numbers);
      return new Map(acts.map(({ number, ...act }) => [number, act]));
    },
    submit: (actor, submission) => submitIdea(ideas, actor, submission),
    vote: (actor, vote) => voteInPublic(ideas, actor, vote),
    follow: (actor, follow) => followInPublic(ideas, actor, follow),
    comment: (actor, comment) => commentInPublic(ideas, actor, comment),
    noticesOf: (who) => readNotices(ideas, who.id),
    readNotice: (actor, { owedId, who }) => readNotice(ideas, actor, { owedId, who: who.id }),
    publicProgrammes: () => readPublicProgrammes(ideas),
    publicProgramme: (id) => readPublicProgramme(ideas, id),
    partsOf: (who) => readPartsOf(ideas, who.id),
    programmePart: (key) => readPart(ideas, key),
    answerInvitation: (actor, answer) => answerInvitation(ideas, actor, answer),
    answerRound: (actor, answer) => answerRound(ideas, actor, answer),
    programmes: programmeCalls(ideas),
    owed: async (query) => (await readOwed(ideas, owedQuery.parse(query), null)).items,
    async approveNotices(actor, ideaId) {
      const page = { ideaId, after: undefined, limit: 1 };
      const [newest] = (await readOutcomes(ideas, page)).items;
      if (!newest) return 0;
      const approval = { outcomeId: newest.id, channel: 'notice', text: null } as const;
      return approveOutcome(ideas, actor, approval);
    },
    async unsubscribe(token) {
      const unsubscription = readUnsubscribeToken(ideas, token);
      if (!unsubscription) return null;
      await unsubscribeWho(ideas, unsubscription);
      return { ofAll: unsubscription.ideaId === null };
    },
    isTrusted: (who) => hasOpenWords(db, who),
  };
}
