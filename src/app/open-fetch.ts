// The guarded way out, as the settings want it.

import type { GuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import type { Config } from './config.ts';
import { projectVersion } from './root.ts';

export function openFetch(config: Config): GuardedFetch {
  return createGuardedFetch({
    allowAddresses: config.allowAddresses,
    timeoutMs: config.fetchTimeoutSeconds * 1000,
    bodyBytesMax: config.fetchMebibytesMax * 1024 * 1024,
    userAgent: userAgent(config),
  });
}

function userAgent(config: Config): string {
  const contact = config.contact ?? config.publicUrl;
  return `Parley/${projectVersion()}${contact === undefined ? '' : ` (+${contact})`}`;
}
