// The stages of the ledger in the order in which they are gone through, and which of them an address asks for.

import type { Stage } from '../../../contract/loop.ts';

export const STAGE_ORDER: readonly Stage[] = ['waiting', 'sent', 'read', 'failed', 'declined'];

export function stageOf(field: string | undefined): Stage {
  return STAGE_ORDER.find((stage) => stage === field) ?? 'waiting';
}
