// Sources as the API describes them: settings are any JSON, and each connector's fields say which.

import type { z } from 'zod';
import type {
  Source as ContractSource,
  connectorSchema,
  discoverySchema,
  testResultSchema,
} from '../../contract.ts';

export type Settings = Record<string, unknown>;
export type Source = Omit<ContractSource, 'settings'> & { settings: Settings };
export type Connector = z.infer<typeof connectorSchema>;
export type Tried = z.infer<typeof testResultSchema>;

type ContractCandidate = z.infer<typeof discoverySchema>['candidates'][number];
export type Candidate = Omit<ContractCandidate, 'settings'> & { settings: Settings };
