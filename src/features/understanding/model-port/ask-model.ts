// The model port: a question to the language model that was set up, within its budget of the day, from the cache where
// the same was asked before. Whoever asks goes on without it when it throws.

import { createHash } from 'node:crypto';
import { AppError, messageOf } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import type { Understanding } from '../context.ts';
import {
  countModelDay,
  findAnswer,
  findModelPort,
  keepAnswer,
  spendRequest,
} from '../store/model-port.ts';
import type { ModelPortRow } from '../store/model-port.ts';
import { askServer } from './ask-server.ts';
import type { Question, Server } from './ask-server.ts';

const dayMs = 86_400_000;
const answersKeptDays = 30;
const nothing = { requests: 0, tokens: 0, failures: 0, fromCache: 0 };

export const KEY_PURPOSE = 'model-port';

export function serverOf(
  { platform }: Understanding,
  port: Pick<ModelPortRow, 'address' | 'model' | 'sealedKey' | 'timeoutMs'>,
  signal: AbortSignal,
): Server {
  const { address, model, sealedKey, timeoutMs } = port;
  const key = sealedKey === null ? null : platform.secrets.open(sealedKey, KEY_PURPOSE);
  return { fetch: platform.fetch, address, model, key, timeoutMs, signal };
}

/**
 * Throws AppError: `not-found` `understanding.model-missing` where none is set up, `limited`
 * `understanding.model-budget` when the day is used up, `unavailable` when the server does not answer.
 */
export async function askModel(
  understanding: Understanding,
  question: Question,
  signal: AbortSignal,
): Promise<{ text: string; model: string }> {
  const { db, clock, log } = understanding.platform;
  const port = await findModelPort(db);
  if (!port) throw new AppError('not-found', ERRORS.modelMissing, 'No language model is set up');
  const { address, model } = port;
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  const key = createHash('sha256')
    .update(JSON.stringify([address, model, question]))
    .digest();
  const known = await findAnswer(db, key);
  if (known !== null) {
    await countModelDay(db, day, { ...nothing, fromCache: 1 });
    return { text: known, model };
  }
  // Counted before it is asked: a process that dies has asked as well.
  if (!(await spendRequest(db, day, port)))
    throw new AppError(
      'limited',
      ERRORS.modelBudget,
      'The language model has been asked as often as may be today',
    );
  try {
    const { text, tokens } = await askServer(serverOf(understanding, port, signal), question);
    await countModelDay(db, day, { ...nothing, tokens });
    const forgetBefore = new Date(now.getTime() - answersKeptDays * dayMs);
    await keepAnswer(db, { key, answer: text, now, forgetBefore });
    return { text, model };
  } catch (error) {
    log.warn(`the language model was asked in vain: ${messageOf(error)}`);
    await countModelDay(db, day, { ...nothing, failures: 1 });
    throw error;
  }
}
