// What a change really changes, for the event and the audit log.

export type Differences = Record<string, { from: unknown; to: unknown }>;

/** Fields of `after` that are given and differ from `before`. Values are JSON. */
export function differencesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Differences {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, to]) => to !== undefined && !isSame(before[field], to))
      .map(([field, to]) => [field, { from: before[field] ?? null, to }]),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: the database gives them back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}
