// Says in words how long ago something was or how soon it comes.

const UNITS = [
  { unit: 'year', ms: 365 * 86_400_000 },
  { unit: 'month', ms: 30 * 86_400_000 },
  { unit: 'week', ms: 7 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** `short`: how long ago alone, "3 hr", for rows where room is dear. */
export function agoInWords(
  at: string,
  options: { locale: string; nowMs: number; short?: boolean },
): string {
  const deltaMs = new Date(at).getTime() - options.nowMs;
  const words = new Intl.RelativeTimeFormat(options.locale, {
    numeric: 'auto',
  });
  const step = UNITS.find(({ ms }) => Math.abs(deltaMs) >= ms);
  if (!step) return words.format(0, 'second');
  const count = Math.trunc(deltaMs / step.ms);
  if (!options.short) return words.format(count, step.unit);
  const unit = { style: 'unit', unit: step.unit, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(options.locale, unit).format(Math.abs(count));
}
