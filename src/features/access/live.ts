// Which events of access a browser hears, and who may hear them.

import { accessEvents } from './contract.ts';

export const accessLive = [
  { type: accessEvents.grantsChanged, permission: 'people.directory.read' },
  { type: accessEvents.tokenCreated, permission: 'access.tokens.manage' },
  { type: accessEvents.tokenRevoked, permission: 'access.tokens.manage' },
] as const;
