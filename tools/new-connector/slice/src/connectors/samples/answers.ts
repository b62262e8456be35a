// Answers on the board: a note below a note, changed and taken back. A publication's key goes along, by which the note
// is found again.

import { demandJson } from '#platform/polling/refusal.ts';
import { tooLong, undelivered } from '#platform/polling/undelivered.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { aboutBoard, ask, noteOf } from './board.ts';
import type { SamplesSettings } from './settings.ts';

const lengthMax = 1000;

type Context = SourceContext<SamplesSettings>;

export const answerBoard: ReplyPort<SamplesSettings> = {
  abilities: ({ token }) => {
    const can = token !== undefined;
    return {
      reply: can,
      quote: false,
      edit: can,
      delete: can,
      like: false,
      length: { max: lengthMax, unit: 'characters' },
      media: null,
      visibilities: [],
      threads: false,
      markup: 'plain',
    };
  },
  deliver,
  find,
};

async function deliver(publication: Publication, context: Context): Promise<Delivery> {
  const about = aboutBoard(context);
  if (publication.kind === 'quote' || publication.kind === 'like')
    return { outcome: 'refused', reason: 'The board knows answers alone, no quotes and no likes' };
  if (publication.kind !== 'delete') {
    const refused = tooLong(publication.text, lengthMax, about.site);
    if (refused) return refused;
  }
  const answer = await send(publication, context);
  if (publication.kind === 'delete') {
    // Gone already is what was wanted.
    const isGone = answer.status < 300 || answer.status === 404;
    return isGone ? { outcome: 'delivered', receipt: publication.of } : undelivered(answer, about);
  }
  if (answer.status >= 300) return undelivered(answer, about);
  return { outcome: 'delivered', receipt: receiptOf(answer.json) };
}

function send(publication: Exclude<Publication, { kind: 'quote' | 'like' }>, context: Context) {
  if (publication.kind === 'delete')
    return ask(context, 'DELETE', `/notes/${encodeURIComponent(publication.of.nativeId)}`, {});
  const { text } = publication;
  if (publication.kind === 'edit') {
    const path = `/notes/${encodeURIComponent(publication.of.nativeId)}`;
    return ask(context, 'PUT', path, { json: { text } });
  }
  return ask(context, 'POST', '/notes', {
    json: { text, replyTo: publication.to.nativeId },
    headers: { 'idempotency-key': publication.key },
  });
}

/** An edit or a deletion is as good as new when it is done again, so only answers are looked for. */
async function find(publication: Publication, context: Context): Promise<Receipt | null> {
  if (publication.kind !== 'reply') return null;
  const answer = await ask(context, 'GET', '/notes', { query: { key: publication.key } });
  if (answer.status === 404) return null;
  return receiptOf(demandJson(answer, aboutBoard(context)));
}

function receiptOf(json: unknown): Receipt {
  const { id, at } = noteOf(json);
  return { nativeId: id, url: null, at: new Date(at), reference: null };
}
