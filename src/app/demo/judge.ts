// A part of the demonstration's mentions has been judged, by its people and through the command they
// use, so that the learning from verdicts has something to show.

import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#platform/actor.ts';
import type { Mention } from '#features/listening/contract.ts';
import type { Product } from '../product.ts';

const JUDGED = 80;
const LOOK_EVERY_MS = 500;
const LOOKS_MAX = 60;

/** Waits until the first posts are in, then judges the older of the newest mentions. */
export async function judgeSome(
  { features }: Product,
  judges: readonly [Actor, ...Actor[]],
  signal: AbortSignal,
): Promise<void> {
  const { listening } = features;
  for (let look = 0; look < LOOKS_MAX && !signal.aborted; look += 1) {
    const { items } = await listening.facade.mentions(judges[0], { limit: 200 });
    const unjudged = items.filter((mention) => mention.verdict === null).slice(-JUDGED);
    if (items.length === 200) {
      for (const [index, mention] of unjudged.entries()) {
        const judge = judges[index % judges.length] ?? judges[0];
        await listening.facade.judgeMention(judge, mention.id, verdictOn(mention));
      }
      return;
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** News that only repeat announcements are what its people find beside the point. */
function verdictOn(mention: Mention): Mention['verdict'] {
  return mention.post.author === 'newsdesk' ? 'not-relevant' : 'relevant';
}
