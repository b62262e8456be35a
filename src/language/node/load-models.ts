// Reads the models that ship from beside this file; for Node and its worker threads. A browser fetches the same files.
import { readFileSync } from 'node:fs';
import { openClassifier } from '../classify.ts';
import type { Classifier } from '../classify.ts';
import { openOrdinaryTalk } from '../wordings/ordinary-talk.ts';
import type { OrdinaryTalk } from '../wordings/ordinary-talk.ts';

const MODELS = new URL('../models/', import.meta.url);

/** Once a process, off the main thread where one serves people. */
export function loadClassifier(): Classifier {
  return openClassifier({
    sentiment: readModelFile('sentiment.bin'),
    intent: readModelFile('intent.bin'),
    urgency: readModelFile('urgency.bin'),
    tone: readModelFile('tone.bin'),
    crisis: readModelFile('crisis.bin'),
    offence: readModelFile('offence.bin'),
    polarity: readModelFile('polarity.tsv'),
  });
}

export function loadOrdinaryTalk(): OrdinaryTalk {
  return openOrdinaryTalk(readModelFile('ordinary-talk.bin'));
}

export function readModelFile(name: string): Uint8Array {
  return readFileSync(new URL(name, MODELS));
}
