// Which language model may be asked, and for what. Its key is sealed and never shown again.

import type { Actor } from '#platform/actor.ts';
import { AppError, messageOf } from '#platform/errors.ts';
import { EVENTS } from '../contract.ts';
import type { ModelPortInput } from '../contract/model-port.ts';
import type { Understanding } from '../context.ts';
import { askServer, listServerModels } from '../model-port/ask-server.ts';
import { KEY_PURPOSE, serverOf } from '../model-port/ask-model.ts';
import {
  changeSealedKey,
  deleteModelPort,
  findModelPort,
  saveModelPort,
} from '../store/model-port.ts';

export async function setModelPort(
  { platform }: Understanding,
  actor: Actor,
  input: ModelPortInput,
): Promise<void> {
  const { db, clock, events, secrets } = platform;
  await db.transaction().execute(async (tx) => {
    const before = await findModelPort(tx);
    const { key, ...port } = input;
    // A key belongs to the server it was given for.
    const kept = before?.address === input.address ? before.sealedKey : null;
    const sealedKey = key === undefined ? kept : key ? secrets.seal(key, KEY_PURPOSE) : null;
    await saveModelPort(tx, {
      ...port,
      sealedKey,
      changedByName: actor.name,
      changedAt: clock.now(),
    });
    const { address, model, tasks, drafts } = port;
    await events.emit(tx, {
      type: EVENTS.modelPortChanged,
      subject: 'understanding:model-port',
      actor,
      payload: { address, model, tasks, drafts },
    });
  });
}

export async function removeModelPort({ platform }: Understanding, actor: Actor): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await deleteModelPort(tx);
    await platform.events.emit(tx, {
      type: EVENTS.modelPortChanged,
      subject: 'understanding:model-port',
      actor,
      payload: { address: null, model: null, tasks: [], drafts: false },
    });
  });
}

export type ModelTest = { ok: boolean; message: string; tookMs: number; models: string[] };

/** One small question to the server as it is typed, without keeping anything. */
export async function testModelPort(
  understanding: Understanding,
  input: ModelPortInput,
): Promise<ModelTest> {
  const { db, clock, secrets } = understanding.platform;
  const stored = await findModelPort(db);
  const kept = stored?.address === input.address ? stored.sealedKey : null;
  const sealedKey =
    input.key === undefined ? kept : input.key ? secrets.seal(input.key, KEY_PURPOSE) : null;
  const signal = AbortSignal.timeout(input.timeoutMs + 1000);
  const server = serverOf(understanding, { ...input, sealedKey }, signal);
  const startMs = clock.now().getTime();
  const tookMs = (): number => clock.now().getTime() - startMs;
  let models: string[] = [];
  try {
    const question = {
      system: 'You are asked whether you can hear.',
      user: 'Say: yes',
      tokensMax: 20,
    };
    await askServer(server, question);
    const took = tookMs();
    models = await listServerModels(server).catch(noList);
    return { ok: true, message: `${input.model} answered in ${took} ms.`, tookMs: took, models };
  } catch (error) {
    models = await listServerModels(server).catch(noList);
    return { ok: false, message: wordsOf(error), tookMs: tookMs(), models };
  }
}

/** Not every server tells what it has; the test is the question. */
function noList(): string[] {
  return [];
}

function wordsOf(error: unknown): string {
  if (error instanceof AppError && error.code === 'fetch.address-refused')
    return 'The address lies inside a network. Whoever runs Parley has to allow it in PARLEY_ALLOW_ADDRESSES first.';
  return messageOf(error);
}

/** After a rotation of the key. @returns how many secrets were sealed anew */
export async function resealModelKey({ platform }: Understanding): Promise<number> {
  const { db, secrets } = platform;
  return db.transaction().execute(async (tx) => {
    const port = await findModelPort(tx);
    if (!port?.sealedKey || secrets.keyIdOf(port.sealedKey) === secrets.currentKeyId) return 0;
    await changeSealedKey(tx, secrets.reseal(port.sealedKey, KEY_PURPOSE));
    return 1;
  });
}
