// The tables of access as the query builder sees them. The sign-in library writes most rows of
// logins, sessions, passkeys and two_factors itself.

import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#platform/actor.ts';

type LoginsTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  closed_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

type LoginMethodsTable = {
  id: string;
  login_id: string;
  provider: string;
  account_id: string;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

type SessionsTable = {
  id: string;
  login_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

type GrantsTable = {
  id: string;
  login_id: string;
  role: Role;
  unit_id: string | null;
  created_at: Generated<Date>;
};

type TokensTable = {
  id: string;
  name: string;
  hash: Buffer;
  hint: string;
  role: Role;
  unit_id: string | null;
  created_by: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

type AuthSecretsTable = { singleton: boolean; sealed: string };

type FirstRunLinksTable = {
  id: string;
  hash: Buffer;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

type AuditEntriesTable = {
  event_id: string;
  occurred_at: Date;
  type: string;
  subject: string;
  actor_key: string;
  actor_name: string;
  payload: ColumnType<Record<string, unknown>, string, never>;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    logins: LoginsTable;
    login_methods: LoginMethodsTable;
    sessions: SessionsTable;
    grants: GrantsTable;
    tokens: TokensTable;
    auth_secrets: AuthSecretsTable;
    first_run_links: FirstRunLinksTable;
    audit_entries: AuditEntriesTable;
  }
}
