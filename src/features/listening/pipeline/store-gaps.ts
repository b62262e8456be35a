// What a batch says of gaps: new ones, and times that are filled by now.

import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import { subtractTime } from '../domain/subtract-time.ts';
import type { Batch } from '../ports.ts';
import { findOpenGaps, insertGaps, markGapFilled, narrowGap } from '../store/source-gaps.ts';

export async function storeGaps(
  tx: Transaction,
  source: { id: string; canFillGaps: boolean },
  told: Pick<Batch, 'gaps' | 'filled'> & { now: Date },
): Promise<void> {
  const { now } = told;
  const fillAfter = source.canFillGaps ? now : null;
  const gaps = (told.gaps ?? [])
    .filter(({ from, until }) => from < until)
    .map((gap) => ({ ...gap, id: newId() }));
  if (gaps.length > 0) await insertGaps(tx, source.id, { gaps, toldAt: now, fillAfter });
  for (const filled of told.filled ?? []) {
    for (const gap of await findOpenGaps(tx, source.id, filled)) {
      const [first, second] = subtractTime({ from: gap.from_at, until: gap.until_at }, filled);
      if (first) await narrowGap(tx, gap.id, first);
      else await markGapFilled(tx, gap.id, now);
      if (!second) continue;
      const rest = { ...second, reason: gap.reason, id: newId() };
      await insertGaps(tx, source.id, { gaps: [rest], toldAt: now, fillAfter });
    }
  }
}
