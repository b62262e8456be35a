// What the composition asks of the portal.

import type { Actor } from '#platform/actor.ts';
import type { PortalSettingsInput } from './contract.ts';

export type PortalFacade = {
  /** As by hand. @throws AppError `invalid` for colours in which nobody could read */
  set(actor: Actor, settings: PortalSettingsInput): Promise<void>;
  /** Looks once, so that the first request finds its way. */
  prepare(): Promise<void>;
  /** Maps what is asked for at the portal's own host name to the portal; everything else is left as it is. */
  rewriteUrl(request: { url: string; host: string | undefined }): string;
};
