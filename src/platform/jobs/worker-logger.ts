// Leads what graphile-worker has to say into our log. Its `info` tells of every single job: debug here.

import { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from '../log.ts';

export function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
