// What somebody sees when it did not work: nothing is there, it was too much, it could not be read.

import { AppError } from '#platform/errors.ts';
import { sorryPage } from '../pages/taking-part-pages.ts';
import { sendPage } from './answers.ts';
import type { Asked } from './sites.ts';

export function nothingHere(asked: Asked): Promise<Response> {
  const { words } = asked.visit;
  const page = sorryPage(asked.visit, {
    status: 404,
    title: words.notFound,
    says: words.notFoundSays,
  });
  return sendPage(asked, page, asked.files);
}

/** Everything else is a mistake of ours, for the server to tell. */
export async function refused(asked: Asked, error: unknown): Promise<Response> {
  if (!(error instanceof AppError)) throw error;
  const { words } = asked.visit;
  if (error.kind === 'not-found') return nothingHere(asked);
  if (error.kind === 'limited') {
    const { retryAfterSeconds } = error.details;
    const seconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : 3600;
    const says = words.tooOftenSays(Math.ceil(seconds / 60));
    const page = sorryPage(asked.visit, { status: 429, title: words.tooOften, says });
    const answer = await sendPage(asked, page, asked.files);
    answer.headers.set('retry-after', String(seconds));
    return answer;
  }
  if (error.kind !== 'invalid' && error.kind !== 'conflict') throw error;
  const { field } = error.details;
  const says = field === 'comment' ? words.fieldWrong.comment : words.notFoundSays;
  const page = sorryPage(asked.visit, { status: 400, title: words.refused, says });
  return sendPage(asked, page, asked.files);
}
