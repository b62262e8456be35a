// Votes, follows, askers and wordings of an idea over HTTP.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { joinIdea, voteFor } from '../commands/vote-for.ts';
import {
  addWording,
  castVote,
  dropWording,
  followIdea,
  removeVote,
  unfollowIdea,
  withdrawVote,
} from '../commands/wish.ts';
import { getIdea, getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import {
  askerInput,
  behalfInput,
  followerShape,
  ideaCardShape,
  ideaShape,
  voteShape,
  wordingInput,
} from '../contract/ideas.ts';
import type { FollowReason, WhoKey } from '../contract/ideas.ts';
import { languageOf } from '../queries/read-origin.ts';
import { cardsOf, readVotes, viewIdea } from '../queries/show-ideas.ts';
import { listIdsOfWhole } from '../store/standings.ts';
import { listClaims } from '../store/wishes.ts';

const tag = 'Ideas';
const one = '/api/v1/ideas/:ideaId';
const params = z.object({ ideaId: z.uuid() });
const cardAnswer = z.object({ idea: ideaCardShape });

export function wishRoutes(ideas: Ideas): Route[] {
  return [...ownRoutes(ideas), ...behalfRoutes(ideas), ...wordingRoutes(ideas)];
}

/** Something of one's own, and the card as it is then. */
function ownRoute(
  ideas: Ideas,
  route: {
    method: 'PUT' | 'DELETE';
    path: 'vote' | 'follow';
    summary: string;
    act(tx: Transaction, actor: Actor, wish: { ideaId: string; who: WhoKey }): Promise<void>;
  },
): Route {
  const { db } = ideas.platform;
  return defineRoute({
    method: route.method,
    path: `${one}/${route.path}`,
    permission: 'ideas.take-part',
    summary: route.summary,
    tag,
    params,
    response: cardAnswer,
    handle: async (call) => {
      const actor = personOnly(call.actor);
      const { ideaId } = call.params;
      const who = { kind: 'person', id: actor.personId } as const;
      await db.transaction().execute((tx) => route.act(tx, actor, { ideaId, who }));
      const [idea] = await cardsOf(db, [ideaId], actor.personId);
      if (!idea) throw new Error('an idea that was just voted for is there');
      return { body: { idea } };
    },
  });
}

function ownRoutes(ideas: Ideas): Route[] {
  return [
    ownRoute(ideas, {
      method: 'PUT',
      path: 'vote',
      summary: 'Vote for it; a second vote is none',
      act: (tx, actor, wish) => castVote(ideas, tx, actor, { ...wish, source: 'typed' }),
    }),
    ownRoute(ideas, {
      method: 'DELETE',
      path: 'vote',
      summary: 'Take my vote back',
      act: (tx, actor, { ideaId, who }) => withdrawVote(ideas, tx, actor, { ideaId, who: who.id }),
    }),
    ownRoute(ideas, {
      method: 'PUT',
      path: 'follow',
      summary: 'Hear what becomes of it',
      act: (tx, actor, wish) => followIdea(ideas, tx, actor, { ...wish, reason: 'by-hand' }),
    }),
    ownRoute(ideas, {
      method: 'DELETE',
      path: 'follow',
      summary: 'Hear nothing more of it',
      act: (tx, actor, wish) => unfollowIdea(ideas, tx, actor, { ...wish, via: 'by hand' }),
    }),
  ];
}

function behalfRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/votes`,
      permission: 'ideas.read',
      summary: 'Who voted, and where the wish comes from, newest first',
      tag,
      params,
      query: z.object(pageQuery),
      response: pageOf(voteShape),
      handle: async (call) => ({
        body: await readVotes(ideas, call.params.ideaId, call.query),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/votes`,
      permission: 'ideas.work',
      summary: 'Vote for somebody who said they wish it, with where they said so',
      tag,
      params,
      body: behalfInput,
      response: ideaShape,
      handle: async (call) => {
        const actor = someone(call.actor);
        const { ideaId } = call.params;
        await voteFor(ideas, actor, { ideaId, ...call.body });
        return { body: await viewIdea(ideas, ideaId, null) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${one}/votes/:voteId`,
      permission: 'ideas.work',
      summary: 'Take a vote back that was cast for somebody',
      tag,
      params: params.extend({ voteId: z.uuid() }),
      response: z.void(),
      handle: async (call) => {
        const actor = someone(call.actor);
        await db.transaction().execute((tx) => removeVote(ideas, tx, actor, call.params));
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/followers`,
      permission: 'ideas.read',
      summary: 'Who hears what becomes of it, and why',
      tag,
      params,
      response: z.object({ items: z.array(followerShape) }),
      handle: async (call) => {
        return { body: { items: await readFollowers(ideas, call.params.ideaId) } };
      },
    }),
  ];
}

const FOLLOWERS_SHOWN = 500;

async function readFollowers({ platform }: Ideas, ideaId: string) {
  const { db } = platform;
  const { canonical_id } = await getIdea(db, ideaId);
  const claims = await listClaims(db, await listIdsOfWhole(db, canonical_id));
  const followers = new Map<
    string,
    {
      who: { kind: 'person' | 'contact'; id: string; name: string };
      reasons: FollowReason[];
      since: string;
    }
  >();
  for (const { kind, who, name, reason, at } of claims) {
    const known = followers.get(who);
    if (known) {
      if (!known.reasons.includes(reason)) known.reasons.push(reason);
      continue;
    }
    const shown = { kind, id: who, name: name ?? '' };
    followers.set(who, { who: shown, reasons: [reason], since: at.toISOString() });
  }
  return [...followers.values()].slice(0, FOLLOWERS_SHOWN);
}

function wordingRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const permission = 'ideas.work';
  return [
    defineRoute({
      method: 'POST',
      path: `${one}/askers`,
      permission,
      summary: 'Somebody asked for the same: they and their own wording are added, with one click',
      tag,
      params,
      body: askerInput,
      response: ideaShape,
      handle: async (call) => {
        const actor = someone(call.actor);
        const { ideaId } = call.params;
        await joinIdea(ideas, actor, { ideaId, ...call.body });
        return { body: await viewIdea(ideas, ideaId, null) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/wordings`,
      permission,
      summary: 'Add words under which it may be asked',
      tag,
      params,
      body: wordingInput,
      response: ideaShape,
      handle: async (call) => {
        const { ideaId } = call.params;
        const { text } = call.body;
        const nowhere = { originId: null, conversationId: null, postId: null, who: null };
        await db.transaction().execute(async (tx) => {
          const whole = await getWhole(tx, ideaId);
          const wording = { ideaId: whole.id, text, lang: languageOf('und', text) };
          await addWording(ideas, tx, { ...wording, ...nowhere, source: 'typed' });
        });
        return { body: await viewIdea(ideas, ideaId, null) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${one}/wordings/:wordingId`,
      permission,
      summary: 'Remove a wording that asks for something else',
      tag,
      params: params.extend({ wordingId: z.uuid() }),
      response: z.void(),
      handle: async (call) => {
        await dropWording(ideas, someone(call.actor), call.params);
        return { body: undefined };
      },
    }),
  ];
}
