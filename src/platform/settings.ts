// A setting as data: its name in the environment, how it is read, what it means. The values are
// parsed once at the start; a wrong one stops the start with a sentence that names it.

import type { z } from 'zod';
import { AppError } from './errors.ts';

export type Setting<Schema extends z.ZodType> = {
  env: string;
  /** What a person calls its type: `whole number`, `folder`, `list of CIDR`. */
  type: string;
  unit?: string;
  /** One sentence. */
  meaning: string;
  /** As a person would write it; parsed like any other value. Nothing: unset. */
  default?: string;
  /** Never printed. */
  isSecret?: boolean;
  schema: Schema;
};

export function setting<Schema extends z.ZodType>(spec: Setting<Schema>): Setting<Schema> {
  return spec;
}

export type Settings = Readonly<Record<string, Setting<z.ZodType>>>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one setting. Throws AppError `invalid` `settings.wrong-value`. */
export function readSetting<Schema extends z.ZodType>(
  spec: Setting<Schema>,
  environment: Environment,
): z.output<Schema> {
  const given = environment[spec.env];
  const raw = given === undefined || given === '' ? spec.default : given;
  const parsed = spec.schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0]?.message ?? 'not usable';
  throw new AppError(
    'invalid',
    'settings.wrong-value',
    `${spec.env}="${raw}": ${problem}. It is: ${spec.meaning}`,
    {
      details: { setting: spec.env, value: spec.isSecret ? '[hidden]' : raw },
    },
  );
}

/** Names in the environment that look like settings of ours and are none, each with the nearest real one. */
export function unknownSettings(
  settings: Settings,
  environment: Environment,
): readonly { name: string; nearest: string }[] {
  const known = Object.values(settings).map((each) => each.env);
  return Object.keys(environment)
    .filter((name) => name.startsWith('PARLEY_') && !known.includes(name))
    .map((name) => ({ name, nearest: nearestOf(name, known) }));
}

function nearestOf(name: string, known: readonly string[]): string {
  const scored = known.map((each) => ({ each, shared: sharedPairs(name, each) }));
  scored.sort((a, b) => b.shared - a.shared);
  return scored[0]?.each ?? '';
}

/** Dice coefficient over letter pairs: enough to see a slip of the finger. */
function sharedPairs(a: string, b: string): number {
  const pairsOf = (text: string): Set<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const both = [...first].filter((pair) => second.has(pair)).length;
  return (2 * both) / (first.size + second.size);
}
