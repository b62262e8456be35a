// Reads the models that ship from beside this file; for Node and its worker threads. A browser fetches the same files.
import { readFile } from 'node:fs/promises';
import { openClassifier } from '../classify.ts';
import type { Classifier } from '../classify.ts';

const MODELS = new URL('../models/', import.meta.url);

/** Opens in some 100 ms; once a process, off the main thread where one serves people. */
export async function loadClassifier(): Promise<Classifier> {
  const [sentiment, intent, urgency, tone, crisis] = await Promise.all([
    read('sentiment'),
    read('intent'),
    read('urgency'),
    read('tone'),
    read('crisis'),
  ]);
  return openClassifier({ sentiment, intent, urgency, tone, crisis });
}

async function read(name: string): Promise<Uint8Array> {
  return readFile(new URL(`${name}.bin`, MODELS));
}
