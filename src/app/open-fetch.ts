// The guarded ways out, as the settings want them.

import type { GuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import type { GuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import type { Config } from './config.ts';
import { projectVersion } from './root.ts';

/** @param contactOf the contact that the organisation set, if there is one */
export function openFetch(
  config: Config,
  contactOf: () => Promise<string | null> = () => Promise.resolve(null),
): GuardedFetch {
  return createGuardedFetch({
    allowAddresses: config.allowAddresses,
    timeoutMs: config.fetchTimeoutSeconds * 1000,
    bodyBytesMax: config.fetchMebibytesMax * 1024 * 1024,
    userAgent: async () => userAgent(config, await contactOf()),
  });
}

export function openConnect({ allowAddresses }: Config): GuardedConnect {
  return createGuardedConnect({ allowAddresses });
}

function userAgent(config: Config, contactSet: string | null): string {
  const contact = contactSet ?? config.contact ?? config.publicUrl;
  return `Parley/${projectVersion()}${contact === undefined ? '' : ` (+${contact})`}`;
}
