// A network whose answers stand in a file: it outlives the processes that send to it, one of which may be killed in the
// middle.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { ReplyPort } from '#features/listening/reply-port.ts';

export type MomentOfDeath = 'before-sending' | 'after-sending' | 'before-noting';

/** @param dieAt where this very process is killed; null: it lives */
export function fileNetwork(file: string, dieAt: MomentOfDeath | null): ReplyPort {
  const receiptOf = (key: string) => {
    return { nativeId: key, url: null, at: new Date(), reference: null };
  };
  return {
    abilities: () => ({
      reply: true,
      quote: false,
      edit: false,
      delete: false,
      like: false,
      length: null,
      media: null,
      visibilities: [],
      threads: false,
      markup: 'plain',
    }),
    async deliver({ key }) {
      if (dieAt === 'before-sending') process.kill(process.pid, 'SIGKILL');
      appendFileSync(file, `${key}\n`);
      if (dieAt === 'after-sending') process.kill(process.pid, 'SIGKILL');
      // Listening notes the delivery next, then engagement: killed while that goes on.
      if (dieAt === 'before-noting') setImmediate(() => process.kill(process.pid, 'SIGKILL'));
      return { outcome: 'delivered', receipt: receiptOf(key) };
    },
    async find({ key }) {
      return standingIn(file).includes(key) ? receiptOf(key) : null;
    },
  };
}

export function standingIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
