// Dates as they are found in feeds.

import { expect, test } from 'vitest';
import { parseFeedDate } from './feed-dates.ts';

test.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thu, 1 Jan 04 19:48 EST', '2004-01-02T00:48:00Z'],
  ['Thursday, 1 January 2004 19:48:21 +0200', '2004-01-01T17:48:21Z'],
  ['1 Jan 2004', '2004-01-01T00:00:00Z'],
  ['Jan 1, 2004 7:48 pm', '2004-01-01T19:48:00Z'],
  ['lör, 02 maj 2026 08:00:00 +0200', '2026-05-02T06:00:00Z'],
  ['Sa., 02. Mai 2026 08:00 CEST', '2026-05-02T06:00:00Z'],
  ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31T10:14:55.25-08:00', '2003-12-31T18:14:55.250Z'],
  ['2003-12-31 10:14', '2003-12-31T10:14:00Z'],
  ['2003-12', '2003-12-01T00:00:00Z'],
  ['20031231', '2003-12-31T00:00:00Z'],
  ['2003', '2003-01-01T00:00:00Z'],
])('%s', (written, meant) => {
  expect(parseFeedDate(written)).toEqual(new Date(meant));
});

test.each(['', 'yesterday', '2003-13-01', '99 Jan 2004', '2004-01-01T25:00:00Z', '31 Foo 2004'])(
  '"%s" is no date',
  (written) => {
    expect(parseFeedDate(written)).toBeUndefined();
  },
);
