// The tables of the portal as the query builder sees them.

import type { ColumnType, Generated } from 'kysely';
import type { Intent, Pace } from '../contract.ts';

type PortalSettingsTable = {
  id: Generated<number>;
  is_on: boolean;
  name: string | null;
  welcome: string;
  accent_light: string;
  accent_dark: string;
  host_name: string | null;
  languages: ('en' | 'sv')[];
  pace: Pace;
  pepper: string;
  updated_at: Date;
};

type PortalSessionsTable = {
  hash: Buffer;
  contact_id: string;
  shown_as: string | null;
  created_at: Date;
  expires_at: Date;
};

type PortalEntriesTable = {
  hash: Buffer;
  address: string;
  shown_as: string | null;
  intent: ColumnType<Intent, string, string>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

type PortalCountsTable = { key: string; window_start: Date; count: number; expires_at: Date };

type PortalSpentTasksTable = { task: string; expires_at: Date };

declare module '#platform/db/tables.ts' {
  interface Tables {
    portal_settings: PortalSettingsTable;
    portal_sessions: PortalSessionsTable;
    portal_entries: PortalEntriesTable;
    portal_counts: PortalCountsTable;
    portal_spent_tasks: PortalSpentTasksTable;
  }
}
