// Where visitors take part. Who is not known yet is asked for an address first, and what they wanted waits in the mail.

import { z } from 'zod';
import { submissionInput } from '#features/ideas/contract/public.ts';
import { AppError } from '#platform/errors.ts';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import { askToConfirm, confirmAddress } from '../commands/confirm-address.ts';
import { takePart } from '../commands/take-part.ts';
import type { Taken } from '../commands/take-part.ts';
import { intentInput, portalErrors } from '../contract.ts';
import type { Intent } from '../contract.ts';
import { ideaPath } from '../pages/parts.ts';
import {
  confirmPage,
  enterPage,
  mailSentPage,
  newIdeaPage,
  similarPage,
  sorryPage,
} from '../pages/taking-part-pages.ts';
import type { Visitor } from '../pages/visit.ts';
import { oneLine } from '../pages/user-text.ts';
import { endSession, findEntry } from '../store/visitors.ts';
import { newTask, TASK_BITS } from '../work/task.ts';
import type { Handed } from '../work/task.ts';
import { goTo, sendPage } from './answers.ts';
import { cookieIn, SESSION_COOKIE, setCookie } from './cookies.ts';
import { actsOf } from './lists.ts';
import type { Asked, Site } from './sites.ts';

const secretPath = '([A-Za-z0-9_-]{43})';

export const takingPartSites: readonly Site[] = [
  { method: 'GET', path: /^new$/, examples: ['new'], handle: showNewIdea },
  { method: 'POST', path: /^new$/, examples: ['new'], handle: takeNewIdea },
  {
    method: 'POST',
    path: /^ideas\/(\d{1,9})\/(vote|follow)$/,
    examples: ['ideas/1/vote', 'ideas/1/follow'],
    handle: takeWish,
  },
  {
    method: 'POST',
    path: /^ideas\/(\d{1,9})\/comment$/,
    examples: ['ideas/1/comment'],
    handle: takeComment,
  },
  {
    method: 'GET',
    path: /^enter$/,
    examples: ['enter'],
    handle: (asked) => askWho(asked, { act: 'enter' }),
  },
  { method: 'POST', path: /^enter$/, examples: ['enter'], handle: takeAddress },
  {
    method: 'GET',
    path: new RegExp(`^confirm/${secretPath}$`),
    examples: [`confirm/${'x'.repeat(43)}`],
    handle: showLink,
  },
  {
    method: 'POST',
    path: new RegExp(`^confirm/${secretPath}$`),
    examples: [`confirm/${'x'.repeat(43)}`],
    handle: takeLink,
  },
  { method: 'POST', path: /^leave$/, examples: ['leave'], handle: leave },
  { method: 'GET', path: /^task$/, examples: ['task'], handle: giveTask },
];

export async function readForm(request: Request): Promise<URLSearchParams> {
  // A NUL is nothing that anybody typed, and no text can keep it.
  return new URLSearchParams((await request.text()).replaceAll(/%00|\0/g, ''));
}

export function workIn(form: URLSearchParams): Handed | null {
  const [task, nonce] = [form.get('task'), form.get('nonce')];
  return task && nonce ? { task, nonce } : null;
}

async function giveTask({ portal, visit }: Asked): Promise<Response> {
  const task = newTask(visit.settings.pepper, portal.platform.clock.now());
  const answer = Response.json({ task, bits: TASK_BITS });
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

async function showNewIdea(asked: Asked): Promise<Response> {
  const { portal, visit, files } = asked;
  const boards = await portal.ideas.publicBoards();
  const typed = { board: visit.query.get('board') ?? '', title: '', text: '' };
  return sendPage(asked, newIdeaPage(visit, { boards, typed, wrong: null }), files);
}

/** First what is like it is shown; only then it is sent. */
async function takeNewIdea(asked: Asked): Promise<Response> {
  const { portal, request, visit, files } = asked;
  const form = await readForm(request);
  const boards = await portal.ideas.publicBoards();
  const field = (name: string): string => form.get(name) ?? '';
  const typed = { board: field('board'), title: field('title'), text: field('text') };
  const read = submissionInput.omit({ shownAs: true }).safeParse(typed);
  const isThere = boards.some(({ slug }) => slug === typed.board);
  if (!read.success || !isThere || form.has('again')) {
    const problem = read.error?.issues[0]?.path[0];
    const wrong = form.has('again')
      ? null
      : problem === 'text'
        ? 'text'
        : isThere
          ? 'title'
          : 'board';
    return sendPage(asked, newIdeaPage(visit, { boards, typed, wrong }), files);
  }
  if (form.has('send')) return act(asked, { act: 'submit', ...read.data }, workIn(form));
  const q = `${read.data.title}\n${read.data.text}`.slice(0, 2000);
  const similar = await portal.ideas.publicSimilar({ q, limit: 5 });
  const acts = await actsOf(portal, visit, similar);
  return sendPage(asked, similarPage(visit, { typed: read.data, similar, acts }), files);
}

async function takeWish(asked: Asked): Promise<Response> {
  const form = await readForm(asked.request);
  const wish = { act: asked.params[1], number: asked.params[0], wants: form.get('wants') !== 'no' };
  return act(asked, readIntent(wish), workIn(form));
}

async function takeComment(asked: Asked): Promise<Response> {
  const form = await readForm(asked.request);
  const comment = { act: 'comment', number: asked.params[0], text: form.get('text') ?? '' };
  return act(asked, readIntent(comment), workIn(form));
}

function readIntent(given: unknown): Intent {
  const intent = intentInput.safeParse(given);
  if (intent.success) return intent.data;
  const isComment = intent.error.issues.some(({ path }) => path[0] === 'text');
  throw new AppError('invalid', portalErrors.notReadable, 'This form was not one of ours.', {
    details: { field: isComment ? 'comment' : null },
  });
}

async function act(asked: Asked, intent: Intent, work: Handed | null): Promise<Response> {
  const { portal, visit, address } = asked;
  if (!visit.visitor) return askWho(asked, intent);
  return arrive(asked, await takePart(portal, intent, { visitor: visit.visitor, address, work }));
}

function arrive({ visit: { base } }: Asked, { said, number }: Taken): Response {
  return goTo(`${base}${number === null ? '' : ideaPath({ number })}?said=${said}`);
}

export async function askWho(asked: Asked, intent: Intent): Promise<Response> {
  const typed = { email: '', shownAs: '' };
  return sendPage(asked, enterPage(asked.visit, { intent, typed, wrong: null }), asked.files);
}

const addressInput = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  shownAs: z.string().trim().max(80),
});

async function takeAddress(asked: Asked): Promise<Response> {
  const { portal, request, visit, address, files } = asked;
  const form = await readForm(request);
  const intent = readIntent(parseJson(form.get('intent')));
  const typed = { email: form.get('email') ?? '', shownAs: form.get('shownAs') ?? '' };
  const read = addressInput.safeParse(typed);
  if (!read.success) {
    const wrong = read.error.issues[0]?.path[0] === 'shownAs' ? 'shownAs' : 'email';
    return sendPage(asked, enterPage(visit, { intent, typed, wrong }), files);
  }
  const { email } = read.data;
  const shownAs = oneLine(read.data.shownAs) || null;
  const { words, visited } = visit;
  const siteName = oneLine(visit.settings.siteName);
  const work = workIn(form);
  await askToConfirm(portal, { email, shownAs, intent, words, siteName, visited, address, work });
  return sendPage(asked, mailSentPage(visit, email), files);
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null; // not a form of ours: the schema refuses it
  }
}

async function showLink(asked: Asked): Promise<Response> {
  const { portal, visit, files, params } = asked;
  const [secret = ''] = params;
  const { db, clock } = portal.platform;
  const entry = await findEntry(db, { hash: hashOfSecret(secret), at: clock.now() });
  if (!entry) return linkInvalid(asked);
  return sendPage(asked, confirmPage(visit, { secret, address: entry.address }), files);
}

function linkInvalid(asked: Asked): Promise<Response> {
  const { words } = asked.visit;
  const page = sorryPage(asked.visit, {
    status: 410,
    title: words.linkInvalid,
    says: words.linkInvalidSays,
  });
  return sendPage(asked, page, asked.files);
}

async function takeLink(asked: Asked): Promise<Response> {
  const { portal, visit, address } = asked;
  const entered = await confirmAddress(portal, asked.params[0] ?? '');
  if (!entered) return linkInvalid(asked);
  const { contactId: id, shownAs, intent } = entered;
  const visitor: Visitor = { kind: 'contact', id, shownAs };
  const answer = arrive(asked, await carryOut(asked, intent, visitor, address));
  setCookie(answer, { name: SESSION_COOKIE, value: entered.session, visited: visit.visited });
  return answer;
}

/** They are in now, whatever became of what they wanted meanwhile. */
async function carryOut(
  { portal }: Asked,
  intent: Intent,
  visitor: Visitor,
  address: string,
): Promise<Taken> {
  try {
    return await takePart(portal, intent, { visitor, address, work: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { said: error.kind === 'limited' ? 'too-often' : 'gone', number: null };
  }
}

async function leave({ portal, request, visit }: Asked): Promise<Response> {
  const secret = cookieIn(request, SESSION_COOKIE);
  if (secret) await endSession(portal.platform.db, hashOfSecret(secret));
  const answer = goTo(`${visit.base}?said=left`);
  setCookie(answer, { name: SESSION_COOKIE, value: '', visited: visit.visited, days: 0 });
  return answer;
}
