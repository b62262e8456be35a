// Programmes on the portal. Who was invited answers by the link of their letter, without signing in, or as a visitor whose
// address is known; a look at the link changes nothing, for programs open mails too.

import { z } from 'zod';
import type { ProgrammePart } from '#features/ideas/contract/public.ts';
import type { PartKey } from '#features/ideas/facade.ts';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { portalActor } from '../commands/confirm-address.ts';
import { takeTurn } from '../commands/take-turn.ts';
import { programmePage, programmePath, programmesPage } from '../pages/programme-pages.ts';
import type { PartShown } from '../pages/programme-pages.ts';
import { sorryPage } from '../pages/taking-part-pages.ts';
import { oneLine } from '../pages/user-text.ts';
import { PROGRAMME_DONE, programmeWordsIn } from '../words/programme-words.ts';
import type { ProgrammeDone } from '../words/programme-words.ts';
import { goTo, sendPage } from './answers.ts';
import { nothingHere } from './refusals.ts';
import type { Asked, Site } from './sites.ts';
import { readForm, workIn } from './taking-part.ts';

const uuid = '([0-9a-f]{8}-[0-9a-f-]{27})';
const part = `(take-part/[A-Za-z0-9_-]{20,1000}|programmes/${uuid})`;
const nobody = '00000000-0000-7000-8000-000000000000';
const link = `take-part/${'x'.repeat(43)}`;

export const programmeSites: readonly Site[] = [
  { method: 'GET', path: /^programmes$/, examples: ['programmes'], handle: showProgrammes },
  {
    method: 'GET',
    path: new RegExp(`^${part}$`),
    examples: [link],
    handle: showProgramme,
  },
  {
    method: 'POST',
    path: new RegExp(`^${part}/(join|decline|leave)$`),
    examples: [`${link}/join`],
    handle: takeAnswer,
  },
  {
    method: 'POST',
    path: new RegExp(`^${part}/rounds/${uuid}$`),
    examples: [`${link}/rounds/${nobody}`],
    handle: takeFeedback,
  },
];

async function showProgrammes(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const { visitor } = visit;
  const [programmes, mine] = await Promise.all([
    portal.ideas.publicProgrammes(),
    visitor ? portal.ideas.partsOf({ kind: visitor.kind, id: visitor.id }) : [],
  ]);
  return sendPage(asked, programmesPage(visit, { programmes, mine }), files);
}

/** By a link whoever has it; else who is signed in. Null: nobody who could have been invited. */
function keyOf({ visit, params }: Asked): PartKey | null {
  const [at = '', programmeId = ''] = params;
  if (at.startsWith('take-part/')) return { link: at.slice('take-part/'.length) };
  const { visitor } = visit;
  return visitor && { who: { kind: visitor.kind, id: visitor.id }, programmeId };
}

async function ownPart(asked: Asked): Promise<PartShown | null> {
  const key = keyOf(asked);
  const found = key && (await asked.portal.ideas.programmePart(key));
  return found && { part: found, at: asked.params[0] ?? '' };
}

async function showProgramme(asked: Asked): Promise<Response> {
  const { portal, visit, files, params } = asked;
  const own = await ownPart(asked);
  const id = own?.part.programmeId ?? params[1];
  const programme = id === undefined ? null : await portal.ideas.publicProgramme(id);
  if (!own && !programme) return params[1] === undefined ? unknownLink(asked) : nothingHere(asked);
  const said = visit.query.get('done');
  const done = PROGRAMME_DONE.find((each) => each === said) ?? null;
  return sendPage(asked, programmePage(visit, { programme, own, done }), files);
}

function unknownLink(asked: Asked): Promise<Response> {
  const words = programmeWordsIn(asked.visit.words.language);
  const page = sorryPage(asked.visit, {
    status: 404,
    title: words.unknown,
    says: words.unknownSays,
  });
  return sendPage(asked, page, asked.files);
}

const STATES = { join: 'joined', decline: 'declined', leave: 'left' } as const;
const answerForm = z.object({
  consentVersion: z.coerce.number().int().min(1),
  shownAs: z.string().trim().max(80),
});

async function takeAnswer(asked: Asked): Promise<Response> {
  const act = asked.params[2];
  const state = act === 'join' || act === 'decline' ? STATES[act] : STATES.leave;
  const form = answerForm.safeParse(Object.fromEntries(await readForm(asked.request)));
  return carryOut(asked, state, async ({ key, actor }) => {
    const { ideas } = asked.portal;
    if (state !== 'joined') return ideas.answerInvitation(actor, { key, state, shownAs: null });
    if (!form.success) throw refusedForm();
    const shownAs = oneLine(form.data.shownAs) || null;
    const { consentVersion } = form.data;
    return ideas.answerInvitation(actor, { key, state, consentVersion, shownAs });
  });
}

const feedbackForm = z.object({
  text: z.string().trim().min(1).max(10_000),
  answers: z.array(z.string().trim().max(5000)).max(20),
});

async function takeFeedback(asked: Asked): Promise<Response> {
  const { portal, visit, files, params } = asked;
  const sent = await readForm(asked.request);
  const text = sent.get('text') ?? '';
  const roundId = params[2] ?? '';
  const read = feedbackForm.safeParse({ text, answers: sent.getAll('answer') });
  if (!read.success) {
    const own = await ownPart(asked);
    if (!own) return nothingHere(asked);
    const shown = { programme: null, own, wrong: { roundId, text } };
    return sendPage(asked, programmePage(visit, shown), files);
  }
  return carryOut(asked, 'answered', async ({ key, actor, own }) => {
    if (visit.visitor?.kind !== 'person') {
      const turn = { counted: 'comment', who: own.participantId, work: workIn(sent) } as const;
      await takeTurn(portal, { ...turn, address: asked.address });
    }
    await portal.ideas.answerRound(actor, { key, roundId, ...read.data });
  });
}

/** And back to the page that says so; what became impossible meanwhile is said there too. */
async function carryOut(
  asked: Asked,
  done: ProgrammeDone,
  act: (given: { key: PartKey; actor: Actor; own: ProgrammePart }) => Promise<void>,
): Promise<Response> {
  const { visit, params } = asked;
  const key = keyOf(asked);
  const own = await ownPart(asked);
  if (!key || !own) return params[1] === undefined ? unknownLink(asked) : nothingHere(asked);
  const { visitor } = visit;
  const actor = 'who' in key && visitor?.kind === 'person' ? visitor.actor : portalActor;
  try {
    await act({ key, actor, own: own.part });
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
    const words = programmeWordsIn(visit.words.language);
    const says = { status: 409, title: words.notNow, says: words.notNowSays };
    return sendPage(asked, sorryPage(visit, says), asked.files);
  }
  const at = params[1] === undefined ? (params[0] ?? '') : programmePath({ id: params[1] });
  return goTo(`${visit.base}${at}?done=${done}`);
}

function refusedForm(): AppError {
  return new AppError('conflict', 'portal.not-readable', 'This form was not one of ours.');
}
