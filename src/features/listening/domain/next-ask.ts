// When the origin is asked again about a followed thread: soon while people talk there, ever more rarely after that.

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const pauseMinMs = 5 * minuteMs;
const silenceMaxMs = 60 * dayMs;

/**
 * After an eighth of the silence so far, at least five minutes, at most a day: about fifty times in the first week, then
 * daily. Whatever is said there, by us too, makes it young again.
 * @returns null: nobody has said anything for two months, and it is left alone
 */
export function nextAsk(activeAt: Date, now: Date): Date | null {
  const silenceMs = now.getTime() - activeAt.getTime();
  if (silenceMs > silenceMaxMs) return null;
  return new Date(now.getTime() + Math.min(dayMs, Math.max(pauseMinMs, silenceMs / 8)));
}
