// Reads what came over the network without believing any of it: each call answers with a value of the kind asked for,
// or nothing. The stream brings thousands of records a second, so this is by hand.

export type Fields = Readonly<Record<string, unknown>>;

const none: Fields = {};

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : none;
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function countIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** At most so many, because lists have no length that anybody promised. */
export function listIn(value: unknown, lengthMax = 100): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, lengthMax) : [];
}

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
