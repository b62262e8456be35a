// The far end of a training: opens the models that ship, learns, answers, ends.

import { parentPort, workerData } from 'node:worker_threads';
import { loadClassifier } from '#language/node/load-models.ts';
import { writeOwnModel } from '#language/own-model/own-model-file.ts';
import { teach } from '#language/own-model/teach.ts';
import { assert } from '#platform/errors.ts';
import type { FromTeaching, ToTeach } from './teach-messages.ts';

assert(parentPort, 'the teaching thread is started by teachInThread');
const { task, corrections }: ToTeach = workerData;
const { model, measured, words } = teach(loadClassifier(), task, corrections);
parentPort.postMessage({ measured, words, bytes: writeOwnModel(model) } satisfies FromTeaching);
