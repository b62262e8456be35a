// Offers over HTTP: one's own, what stands behind them, the hub's board, and what one could help with.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { languageOf } from '#text/accept-language.ts';
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
  readSaying,
  shapeOffer,
  showConversationRouting,
  showHubBoard,
  showOpenOffers,
} from '../queries/show-offers.ts';
import type { OfferRow } from '../store/dials.ts';
import type { Language } from '../words/words.ts';

const tag = 'routing';
const offerParams = z.object({ offerId: z.uuid() });
const conversationParams = z.object({ conversationId: z.uuid() });
const answering = 'routing.offers.answer';

export function offerRoutes(routing: Routing): readonly Route[] {
  return [...answerRoutes(routing), ...boardRoutes(routing)];
}

function answerRoutes(routing: Routing): readonly Route[] {
  const shaped = async (row: OfferRow, language: Language) => {
    const { reasons } = row;
    return { body: shapeOffer(row, await readSaying(routing, { reasons, language })) };
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
      async handle({ query: { to }, actor, headers }) {
        if (to === 'anybody') {
          await routing.people.requireInUnit(someone(actor), 'routing.hub.read', null);
        }
        const personId = to === 'me' ? personOnly(actor).personId : null;
        const language = languageOf(headers);
        return { body: { items: await showOpenOffers(routing, { personId, language }) } };
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
      async handle({ params: { offerId }, actor, headers }) {
        const row = await acceptOffer(routing, personOnly(actor), offerId);
        return await shaped(row, languageOf(headers));
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
      async handle({ params: { offerId }, body, actor, headers }) {
        const row = await declineOffer(routing, personOnly(actor), { offerId, ...body });
        return await shaped(row, languageOf(headers));
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
      async handle({ params: { offerId }, body: { personId, words }, actor, headers }) {
        const pass = { offerId, toPersonId: personId, words };
        const row = await passOffer(routing, personOnly(actor), pass);
        return await shaped(row, languageOf(headers));
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
  const routingOf = async (conversationId: string, headers: Parameters<typeof languageOf>[0]) => {
    const language = languageOf(headers);
    return { body: await showConversationRouting(routing, { conversationId, language }) };
  };
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/could-help',
      permission: answering,
      summary: 'Conversations that nobody has and where one could help',
      tag,
      response: couldHelpShape,
      async handle({ actor, headers }) {
        const { personId } = personOnly(actor);
        const language = languageOf(headers);
        return { body: await showCouldHelp(routing, { personId, language }) };
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
      async handle({ params: { conversationId }, headers }) {
        return await routingOf(conversationId, headers);
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
      async handle({ params: { conversationId }, body: { personId }, actor, headers }) {
        await offerByHub(routing, someone(actor), { conversationId, personId });
        return await routingOf(conversationId, headers);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/routing/hub',
      permission: 'routing.hub.read',
      summary: 'What nobody was found for and why, what is late, and who has how much to do',
      tag,
      response: hubBoardShape,
      async handle({ headers }) {
        return { body: await showHubBoard(routing, languageOf(headers)) };
      },
    }),
  ];
}
