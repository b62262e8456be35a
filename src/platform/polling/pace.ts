// How soon to ask again: sooner where something was heard, slower where nothing was, between two bounds.

export function nextIntervalMs(
  previousMs: number | null,
  heardSomething: boolean,
  bounds: { minMs: number; maxMs: number },
): number {
  if (previousMs === null) return bounds.minMs;
  const wished = heardSomething ? previousMs / 2 : previousMs * 1.5;
  return Math.min(bounds.maxMs, Math.max(bounds.minMs, wished));
}
