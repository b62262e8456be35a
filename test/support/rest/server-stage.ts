// What every stage with a stand-in over HTTP has in common: a server that can be away, slow, full, or of another time.

import type { Stage } from '#test/conformance/stage.ts';
import type { StandIn } from './stand-in.ts';

export function serverStage(
  server: StandIn,
): Required<
  Pick<Stage, 'limit' | 'revoke' | 'stop' | 'start' | 'slow' | 'skew' | 'asked' | 'close'>
> & { cutNextAnswer: StandIn['cutNextAnswer'] } {
  const { limit, revoke, stop, start, slow, skew, asked, cutNextAnswer } = server;
  return { limit, revoke, stop, start, slow, skew, asked, cutNextAnswer, close: stop };
}

/** What no sound server says, to be put between what is sound; `base` has the fields of a sound entry. */
export function nonsenseOf(base: Record<string, unknown>): unknown[] {
  const long = 'x'.repeat(100_000);
  const wrong = Object.fromEntries(Object.keys(base).map((name) => [name, { not: ['this'] }]));
  const scripted = Object.fromEntries(
    Object.entries(base).map(([name, value]) => {
      const isText =
        typeof value === 'string' && !/_at$|time|date|published|^id$|_id$|url/i.test(name);
      return [name, isText ? '<script>alert(1)</script><img src=x onerror=alert(2)>' : value];
    }),
  );
  return [
    null,
    'nonsense',
    17,
    [],
    {},
    wrong,
    { ...scripted, id: 900_000_001 },
    { ...base, id: long },
    { ...base, id: -1, text: '\uD800 half a pair, \u0000 and a null', name: long },
  ];
}
