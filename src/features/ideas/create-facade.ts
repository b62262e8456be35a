// The calls of facade.ts, each handed to the command or query that does it.

import { commentInPublic, followInPublic, voteInPublic } from './commands/act-in-public.ts';
import { readNotice } from './commands/approve-owed.ts';
import { submitIdea } from './commands/make-idea.ts';
import { readUnsubscribeToken, unsubscribeWho } from './commands/unsubscribe.ts';
import type { Ideas } from './context.ts';
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
import { readNotices } from './queries/show-loop.ts';
import { listOwnActs } from './store/ideas.ts';
import { hasOpenWords } from './store/talk.ts';

export function createFacade(ideas: Ideas): IdeasFacade {
  const { db } = ideas.platform;
  return {
    list: async (query) => (await readIdeas(ideas, query, null)).items,
    publicBoards: () => readPublicBoards(db),
    publicIdeas: (query) => readPublicIdeas(ideas, query),
    publicSearch: (search) => searchPublicIdeas(ideas, search),
    publicSimilar: (search) => similarPublicIdeas(ideas, search),
    publicIdea: (number) => readPublicIdea(ideas, number),
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
    async unsubscribe(token) {
      const unsubscription = readUnsubscribeToken(ideas, token);
      if (!unsubscription) return null;
      await unsubscribeWho(ideas, unsubscription);
      return { ofAll: unsubscription.ideaId === null };
    },
    isTrusted: (who) => hasOpenWords(db, who),
  };
}
