// All that a conversation's screen knows of engagement, as the API gives it.

import type { z } from 'zod';
import type { askShape, engagementShape } from '../contract/drafts.ts';
import type { autonomyGrantShape } from '../contract/policy.ts';

export type Engagement = z.output<typeof engagementShape>;
export type InsideAsk = z.output<typeof askShape>;
export type AutonomyGrant = z.output<typeof autonomyGrantShape>;
