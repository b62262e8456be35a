// What a teaching thread is given, and what it answers: plain data, safe to clone.

import type { TaskName } from '#language/labels.ts';
import type { Measured } from '#language/own-model/measure-own-model.ts';
import type { Correction, Taught } from '#language/own-model/teach.ts';

export type ToTeach = { task: TaskName; corrections: readonly Correction[] };
export type FromTeaching = { measured: Measured; words: Taught['words']; bytes: Uint8Array };
