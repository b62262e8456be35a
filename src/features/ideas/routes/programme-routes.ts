// Programmes over HTTP: plan, invite, consent, rounds, feedback, thanks, result.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  changeParticipation,
  creditParticipant,
  giveFeedback,
  invite,
  linkFeedback,
} from '../commands/participate.ts';
import {
  addRound,
  changeProgrammeState,
  keepProgramme,
  publishResult,
  remind,
} from '../commands/run-programme.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import {
  creditInput,
  feedbackIdeaInput,
  feedbackInput,
  feedbackShape,
  invitationInput,
  invitationPatch,
  participantShape,
  programmeInput,
  programmeShape,
  programmeStateInput,
  proposalShape,
  reminderShape,
  resultInput,
  roundInput,
  roundShape,
} from '../contract/programmes.ts';
import {
  ambassadorsFor,
  readFeedback,
  readParticipants,
  readProgramme,
  readProgrammes,
  readReminders,
  showRound,
} from '../queries/show-programmes.ts';
import { listRounds } from '../store/programmes.ts';

const tag = 'Programmes';
const base = '/api/v1/programmes';
const one = `${base}/:programmeId`;
const params = z.object({ programmeId: z.uuid() });
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export function programmeRoutes(ideas: Ideas): Route[] {
  return [
    ...planRoutes(ideas),
    ...readRoutes(ideas),
    ...peopleRoutes(ideas),
    ...roundRoutes(ideas),
  ];
}

function planRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.programmes.manage';
  const shown = async (programmeId: string) => {
    const programme = await readProgramme(ideas, programmeId);
    if (programme) return { body: programme };
    const message = 'There is no such programme.';
    throw new AppError('not-found', ideasErrors.programmeNotFound, message);
  };
  return [
    defineRoute({
      method: 'GET',
      path: one,
      permission: 'ideas.programmes.read',
      summary: 'One programme',
      tag,
      params,
      response: programmeShape,
      handle: (call) => shown(call.params.programmeId),
    }),
    defineRoute({
      method: 'POST',
      path: base,
      permission,
      summary: 'Plan a programme',
      tag,
      status: 201,
      body: programmeInput,
      response: programmeShape,
      handle: async ({ actor, body }) =>
        shown(await keepProgramme(ideas, someone(actor), { programmeId: null, input: body })),
    }),
    defineRoute({
      method: 'PUT',
      path: one,
      permission,
      summary: 'Change a programme; another consent text is a new version to agree to',
      tag,
      params,
      body: programmeInput,
      response: programmeShape,
      handle: async (call) =>
        shown(
          await keepProgramme(ideas, someone(call.actor), { ...call.params, input: call.body }),
        ),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/state`,
      permission,
      summary: 'Begin a programme, or close it with its result',
      tag,
      params,
      body: programmeStateInput,
      response: programmeShape,
      handle: async (call) => {
        const change = { ...call.params, ...call.body };
        await changeProgrammeState(ideas, someone(call.actor), change);
        return shown(call.params.programmeId);
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${one}/result`,
      permission,
      summary:
        'Write the result, publish it, or take it back; published, all who took part are owed it',
      tag,
      params,
      body: resultInput,
      response: programmeShape,
      handle: async (call) => {
        await publishResult(ideas, personOnly(call.actor), { ...call.params, ...call.body });
        return shown(call.params.programmeId);
      },
    }),
  ];
}

function readRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.programmes.read';
  return [
    defineRoute({
      method: 'GET',
      path: base,
      permission,
      summary: 'Programmes, newest first',
      tag,
      response: listOf(programmeShape),
      handle: async () => ({ body: { items: await readProgrammes(ideas) } }),
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/participants`,
      permission,
      summary: 'Who takes part and how: newcomers, active and silent ones',
      tag,
      params,
      response: listOf(participantShape),
      handle: async (call) => ({
        body: { items: await readParticipants(ideas, call.params.programmeId) },
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/proposals`,
      permission: 'ideas.programmes.manage',
      summary: 'Whom one might invite, by what they did with ideas, with the reasons',
      tag,
      params,
      response: listOf(proposalShape),
      handle: async (call) => ({
        body: { items: await ambassadorsFor(ideas, call.params.programmeId) },
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/reminders`,
      permission: 'ideas.programmes.manage',
      summary: 'Words for who has not said anything in the newest round; nothing is sent',
      tag,
      params,
      response: listOf(reminderShape),
      handle: async (call) => ({
        body: { items: await readReminders(ideas, call.params.programmeId) },
      }),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/reminders`,
      permission: 'ideas.programmes.manage',
      summary:
        'Put these words into the ledger, to be approved; nobody is reminded twice of a round',
      tag,
      params,
      response: z.object({ written: z.number().int() }),
      handle: async (call) => ({
        body: { written: await remind(ideas, someone(call.actor), call.params) },
      }),
    }),
  ];
}

/** Something about who takes part, and everybody as it is then. */
function peopleRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.programmes.manage';
  const ofOne = params.extend({ participantId: z.uuid() });
  const shown = async (programmeId: string) => {
    return { body: { items: await readParticipants(ideas, programmeId) } };
  };
  const response = listOf(participantShape);
  return [
    defineRoute({
      method: 'POST',
      path: `${one}/participants`,
      permission,
      summary: 'Invite somebody: it was said to them, or by a letter that waits for approval',
      tag,
      params,
      body: invitationInput,
      response,
      handle: async (call) => {
        await invite(ideas, someone(call.actor), { ...call.params, ...call.body });
        return shown(call.params.programmeId);
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: `${one}/participants/:participantId`,
      permission,
      summary: 'They joined and agreed to the text, declined, or left',
      tag,
      params: ofOne,
      body: invitationPatch,
      response,
      handle: async (call) => {
        const change = { ...call.params, ...call.body };
        await changeParticipation(ideas, someone(call.actor), change);
        return shown(call.params.programmeId);
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${one}/participants/:participantId/credit`,
      permission,
      summary: 'How they were thanked, and are named',
      tag,
      params: ofOne,
      body: creditInput,
      response,
      handle: async (call) => {
        await creditParticipant(ideas, someone(call.actor), { ...call.params, ...call.body });
        return shown(call.params.programmeId);
      },
    }),
  ];
}

function roundRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const rounds = async (programmeId: string) => {
    return { body: { items: (await listRounds(db, programmeId)).map(showRound) } };
  };
  const ofRound = z.object({ roundId: z.uuid() });
  const feedback = async (roundId: string) => {
    return { body: { items: await readFeedback(ideas, roundId) } };
  };
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/rounds`,
      permission: 'ideas.programmes.read',
      summary: 'Its rounds, in their order',
      tag,
      params,
      response: listOf(roundShape),
      handle: (call) => rounds(call.params.programmeId),
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/rounds`,
      permission: 'ideas.programmes.manage',
      summary: 'Add a round: a thing to try, questions, and until when',
      tag,
      params,
      status: 201,
      body: roundInput,
      response: listOf(roundShape),
      handle: async (call) => {
        await addRound(ideas, someone(call.actor), { ...call.params, ...call.body });
        return rounds(call.params.programmeId);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/programme-rounds/:roundId/feedback',
      permission: 'ideas.programmes.read',
      summary: 'What was found in a round, in the order given',
      tag,
      params: ofRound,
      response: listOf(feedbackShape),
      handle: (call) => feedback(call.params.roundId),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/programme-rounds/:roundId/feedback',
      permission: 'ideas.programmes.manage',
      summary: 'Record what somebody found; of an idea, they are owed what comes of it',
      tag,
      params: ofRound,
      body: feedbackInput,
      response: listOf(feedbackShape),
      handle: async (call) => {
        await giveFeedback(ideas, someone(call.actor), { ...call.params, ...call.body });
        return feedback(call.params.roundId);
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/programme-feedback/:feedbackId/idea',
      permission: 'ideas.programmes.manage',
      summary: 'Say which idea it speaks of; they are owed what comes of it',
      tag,
      params: z.object({ feedbackId: z.uuid() }),
      body: feedbackIdeaInput,
      response: listOf(feedbackShape),
      handle: async (call) => {
        const link = { ...call.params, ...call.body };
        const { roundId } = await linkFeedback(ideas, someone(call.actor), link);
        return feedback(roundId);
      },
    }),
  ];
}
