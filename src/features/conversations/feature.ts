// Conversations put together: threads that need somebody, who has them, and how they stand.

import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { changeConversation } from './commands/change-conversation.ts';
import { openByHand } from './commands/open-by-hand.ts';
import {
  announceAnswer,
  dropAnswer,
  releaseConversation,
  settleAnswer,
  takeConversation,
  work,
} from './commands/work-on-conversation.ts';
import type { Conversations } from './context.ts';
import { boardQuery, conversationsEvents } from './contract.ts';
import type { ConversationsFacade } from './facade.ts';
import { conversationsJobs } from './jobs.ts';
import { conversationsMigrations } from './migrations/conversations-migrations.ts';
import { conversationsPermissions } from './permissions.ts';
import { contactPart } from './queries/contact-part.ts';
import { readConversationPosts } from './queries/conversation-posts.ts';
import { readNeeds, readThread } from './queries/need-of.ts';
import { showCards } from './queries/show-cards.ts';
import { readBoard } from './queries/view-conversation.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { labelRoutes, noteRoutes, ruleRoutes } from './routes/note-routes.ts';
import { listLoads } from './store/boards.ts';
import { listConversationsAbout } from './store/contact-part.ts';
import {
  findConversationOfPost,
  findConversationsOfPosts,
  listConversationsById,
} from './store/reading.ts';
import { conversationsSubscriber } from './subscribers.ts';

export type ConversationsNeeds = {
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
};

const postsMax = 500;

export function createConversations(
  platform: Platform,
  needs: ConversationsNeeds,
): Feature & { facade: ConversationsFacade } {
  const conversations: Conversations = { platform, ...needs };
  needs.contacts.addPart(contactPart);
  return {
    name: 'conversations',
    migrations: conversationsMigrations,
    permissions: conversationsPermissions,
    subscribers: [conversationsSubscriber(conversations)],
    routes: [
      ...conversationRoutes(conversations),
      ...noteRoutes(conversations),
      ...labelRoutes(conversations),
      ...ruleRoutes(conversations),
    ],
    jobs: conversationsJobs(conversations),
    live: Object.values(conversationsEvents).map((type) => {
      return { type, permission: 'conversations.read' };
    }),
    facade: createFacade(conversations),
  };
}

function createFacade(conversations: Conversations): ConversationsFacade {
  return {
    async needOf(db, conversationId) {
      const [need] = await readNeeds(conversations, db, [conversationId]);
      return need ?? null;
    },
    needsOf: (db, conversationIds) => readNeeds(conversations, db, conversationIds),
    threadOf: (db, conversationId) => readThread(conversations, db, conversationId),
    async cardsOf(db, ids) {
      const rows = await listConversationsById(db, ids);
      const place = new Map(ids.map((id, index) => [id, index]));
      const inOrder = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
      return showCards(conversations, db, inOrder);
    },
    async postsOf(db, conversationId, limit = postsMax) {
      const page = { before: null, limit };
      return (await readConversationPosts(conversations, db, conversationId, page)).toReversed();
    },
    conversationOfPost: findConversationOfPost,
    conversationsOfPosts: findConversationsOfPosts,
    conversationsAbout: listConversationsAbout,
    loadOf: listLoads,
    take: (tx, actor, take) => takeConversation(tx, conversations, actor, take),
    release: (tx, actor, release) => releaseConversation(tx, conversations, actor, release),
    async close(tx, actor, { conversationId, because }) {
      const command = { kind: 'close', because } as const;
      await changeConversation(tx, conversations, actor, { conversationId, command });
    },
    closeAlone: (actor, { conversationId, because }) =>
      work(conversations, actor, { conversationId, command: { kind: 'close', because } }),
    board: async (query) => (await readBoard(conversations, boardQuery.parse(query), null)).items,
    announceAnswer: (tx, answer) => announceAnswer(tx, conversations, answer),
    settleAnswer: (tx, actor, answer) => settleAnswer(tx, conversations, actor, answer),
    dropAnswer: (tx, answer) => dropAnswer(tx, conversations, answer),
    openFor: (tx, actor, postId) => openByHand(tx, conversations, actor, postId),
  };
}
