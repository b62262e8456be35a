// Offers over HTTP: one's own, what stands behind them, the hub's board, and what one could help with.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  acceptOffer,
  declineOffer,
  offerByHub,
  passOffer,
  takeConversation,
} from '../commands/answer-offer.ts';
import type { Routing } from '../context.ts';
import {
  conversationRoutingShape,
  couldHelpShape,
  declineShape,
  hubBoardShape,
  offerByHubShape,
  offerShape,
  offersFilterShape,
  offerWithConversationShape,
  passShape,
} from '../contract/offers.ts';
import { showCouldHelp } from '../queries/show-could-help.ts';
import {
  readNames,
  shapeOffer,
  showConversationRouting,
  showHubBoard,
  showOpenOffers,
} from '../queries/show-offers.ts';
import type { OfferRow } from '../store/dials.ts';

const tag = 'routing';
const offerParams = z.object({ offerId: z.uuid() });
const conversationParams = z.object({ conversationId: z.uuid() });
const answering = 'routing.offers.answer';

export function offerRoutes(routing: Routing): readonly Route[] {
  return [...answerRoutes(routing), ...boardRoutes(routing)];
}

function answerRoutes(routing: Routing): readonly Route[] {
  const shaped = async (row: OfferRow) => {
    return { body: shapeOffer(row, await readNames(routing, routing.platform.db)) };
  };
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/offers',
      permission: answering,
      summary: 'Open offers, the soonest due first',
      tag,
      query: offersFilterShape,
      response: z.object({ items: z.array(offerWithConversationShape) }),
      async handle({ query: { to }, actor }) {
        if (to === 'me') {
          return { body: { items: await showOpenOffers(routing, personOnly(actor).personId) } };
        }
        await routing.people.requireInUnit(someone(actor), 'routing.hub.read', null);
        return { body: { items: await showOpenOffers(routing, null) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/offers/:offerId/accept',
      permission: answering,
      summary: 'Take the conversation that was offered',
      tag,
      params: offerParams,
      response: offerShape,
      async handle({ params: { offerId }, actor }) {
        return await shaped(await acceptOffer(routing, personOnly(actor), offerId));
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/offers/:offerId/decline',
      permission: answering,
      summary: 'Say no, and why: the reason teaches whom to ask',
      tag,
      params: offerParams,
      body: declineShape,
      response: offerShape,
      async handle({ params: { offerId }, body, actor }) {
        return await shaped(await declineOffer(routing, personOnly(actor), { offerId, ...body }));
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/offers/:offerId/pass',
      permission: answering,
      summary: 'Name somebody who knows better; they are asked next',
      tag,
      params: offerParams,
      body: passShape,
      response: offerShape,
      async handle({ params: { offerId }, body: { personId, words }, actor }) {
        const pass = { offerId, toPersonId: personId, words };
        return await shaped(await passOffer(routing, personOnly(actor), pass));
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/conversations/:conversationId/take',
      permission: answering,
      summary: 'Take a conversation without being asked',
      tag,
      params: conversationParams,
      response: z.void(),
      async handle({ params: { conversationId }, actor }) {
        await takeConversation(routing, personOnly(actor), conversationId);
        return { body: undefined };
      },
    }),
  ];
}

function boardRoutes(routing: Routing): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/could-help',
      permission: answering,
      summary: 'Conversations that nobody has and where one could help',
      tag,
      response: couldHelpShape,
      async handle({ actor }) {
        return { body: await showCouldHelp(routing, personOnly(actor).personId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/conversations/:conversationId',
      permission: 'routing.reasons.read',
      summary: 'Who was asked about a conversation and why, and who else could be',
      tag,
      params: conversationParams,
      response: conversationRoutingShape,
      async handle({ params: { conversationId } }) {
        return { body: await showConversationRouting(routing, conversationId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/routing/conversations/:conversationId/offer',
      permission: 'routing.hub.offer',
      summary: 'Offer a conversation that the hub has to a person of one’s choice',
      tag,
      params: conversationParams,
      body: offerByHubShape,
      response: conversationRoutingShape,
      async handle({ params: { conversationId }, body: { personId }, actor }) {
        await offerByHub(routing, someone(actor), { conversationId, personId });
        return { body: await showConversationRouting(routing, conversationId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/hub',
      permission: 'routing.hub.read',
      summary: 'What nobody was found for and why, what is late, and who has how much to do',
      tag,
      response: hubBoardShape,
      async handle() {
        return { body: await showHubBoard(routing) };
      },
    }),
  ];
}
