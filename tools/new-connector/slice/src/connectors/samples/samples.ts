// The samples connector: hears a board by its numbered changes, page after page, and answers in the name of its token.

import { z } from 'zod';
import { messageOf } from '#platform/errors.ts';
import type {
  Connector,
  IncomingPost,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { answerBoard } from './answers.ts';
import { changesAfter, whoAmI } from './board.ts';
import type { Change, Note } from './board.ts';
import { fields, settingsSchema } from './settings.ts';
import type { SamplesSettings } from './settings.ts';

const lookEverySeconds = 60;

/** A cursor that does not fit, of another version perhaps, starts anew: what is known already changes nothing. */
const cursorSchema = z.object({ after: z.number() }).catch({ after: 0 });

export const samples: Connector<SamplesSettings> = {
  name: 'samples',
  label: 'Samples',
  description: 'Notes of a noticeboard; with a token also answers',
  kind: 'poll',
  settings: settingsSchema,
  fields,
  placeKey: ({ url }) => new URL(url).href,
  look,
  test,
  share: () => ({ share: 1, because: 'The board tells every change' }),
  reply: answerBoard,
};

/** One page is one batch: its cursor is stored with its posts, so whatever happens, the next look goes on there. */
async function* look(context: LookContext<SamplesSettings>): Look {
  let { after } = cursorSchema.parse(context.cursor);
  let hasMore = true;
  while (hasMore) {
    const page = await changesAfter(context, after);
    after = page.last;
    hasMore = page.hasMore;
    yield {
      ...heard(page.changes),
      cursor: { after },
      limits: page.limits,
      ...(page.unsound > 0 && { note: `${page.unsound} changes could not be read` }),
    };
  }
  const at = new Date(context.clock.now().getTime() + lookEverySeconds * 1000);
  return { kind: 'look-again', at, intervalSeconds: lookEverySeconds };
}

function heard(changes: readonly Change[]) {
  return {
    posts: changes.flatMap((change) => (change.kind === 'said' ? [postOf(change.note)] : [])),
    deletions: changes.flatMap((change) =>
      change.kind === 'deleted' ? [{ nativeId: change.id }] : [],
    ),
  };
}

function postOf(note: Note): IncomingPost {
  return {
    nativeId: note.id,
    text: note.text,
    author: note.author.name,
    authorId: note.author.id,
    createdAt: note.at,
    isOurs: note.isMine,
    ...(note.replyTo !== null && { replyTo: note.replyTo }),
  };
}

async function test(context: SourceContext<SamplesSettings>): Promise<TestResult> {
  try {
    const name = await whoAmI(context);
    if (name === null) return { ok: true, message: 'The board can be read.' };
    const facts = [{ label: 'Signed in as', value: name }];
    return { ok: true, message: 'The board can be read, and answered.', facts };
  } catch (error) {
    const isOther = error instanceof z.ZodError;
    const message = 'The server answers, but not as a board does. Is the address right?';
    return { ok: false, message: isOther ? message : messageOf(error) };
  }
}
