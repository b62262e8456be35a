// The features, in the order in which they may call each other: each is handed the facades of those
// before it, never of those behind.

import { createAccess } from '#features/access/feature.ts';
import { accessPermissions } from '#features/access/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import { unitTree } from '#features/people/facade.ts';
import { createPeople } from '#features/people/feature.ts';
import { peoplePermissions } from '#features/people/permissions.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import type { Config } from './config.ts';
import { createConnectors } from './connectors.ts';

export const permissionTable = {
  ...accessPermissions,
  ...peoplePermissions,
  ...listeningPermissions,
};

export type Features = {
  access: ReturnType<typeof createAccess>;
  people: ReturnType<typeof createPeople>;
  listening: ReturnType<typeof createListening>;
  /** All of them, in order. */
  all: readonly Feature[];
};

export type Composition = {
  /** Connectors that only the demonstration has are there too. */
  isDemonstration?: boolean;
  /** See `createConnectors`. */
  mayReadAllFiles?: boolean;
};

export function composeFeatures(
  platform: Platform,
  config: Config,
  { isDemonstration = false, mayReadAllFiles = false }: Composition,
): Features {
  const publicUrl = publicUrlOf(config);
  const access = createAccess(platform, {
    permissions: permissionTable,
    units: unitTree,
    options: {
      publicUrl,
      secureCookies: publicUrl.startsWith('https:'),
    },
  });
  const people = createPeople(platform, { access: access.facade, options: { publicUrl } });
  const listening = createListening(platform, {
    connectors: createConnectors({ config, isDemonstration, mayReadAllFiles }),
    units: people.facade,
    options: {
      keepUnmatchedDays: config.keepUnmatchedDays,
      rematchDays: config.rematchDays,
      publicUrl: config.publicUrl ?? null,
      webUrl: publicUrl,
    },
  });
  return { access, people, listening, all: [access, people, listening] };
}

/** Passkeys need the name: browsers take `localhost`, never its number, for a safe place. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`;
}
