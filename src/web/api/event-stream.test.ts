// A stream of events arrives in pieces of any size.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser } from './event-stream.ts';

const STREAM =
  ': beat\n\nid: 7\nevent: listening.mentions-added\ndata: {"a":1}\n\nid: 8\ndata: two\ndata: lines\n\n';

test('events are read whole, wherever the network cuts the stream', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: STREAM.length - 1 })), (places) => {
      const cuts = [0, ...new Set(places)].sort((a, b) => a - b);
      const parse = createEventParser();
      const events = cuts.flatMap((cut, position) => parse(STREAM.slice(cut, cuts[position + 1])));
      expect(events).toEqual([
        { id: '7', event: 'listening.mentions-added', data: '{"a":1}' },
        { id: '8', event: 'message', data: 'two\nlines' },
      ]);
    }),
  );
});
