// A post that is deleted where it was said takes its text along, and the next version does not know it. Of versions from
// before, to which people may go back, weights of hashed words stay, and no word.

import { z } from 'zod';
import { EVENTS as LISTENING_EVENTS } from '#features/listening/contract.ts';
import type { Subscriber } from '#platform/events/event.ts';
import { askForTraining } from './commands/ask-for-training.ts';
import type { Understanding } from './context.ts';
import { forgetTexts } from './store/corrections.ts';

const payloadSchema = z.object({ postIds: z.array(z.string()) });

export function forgetDeletedPosts(understanding: Understanding): Subscriber {
  return {
    name: 'understanding.forget-deleted-posts',
    types: [LISTENING_EVENTS.postDeleted],
    async handle(tx, event) {
      const { postIds } = payloadSchema.parse(event.payload);
      for (const task of await forgetTexts(tx, postIds))
        await askForTraining(understanding, tx, task);
    },
  };
}
