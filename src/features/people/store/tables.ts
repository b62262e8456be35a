// The tables of people as the query builder sees them.

import type { ColumnType } from 'kysely';
import type { Role } from '#platform/actor.ts';
import type { Organisation, Unit, WorkingHours } from '../contract.ts';

type OrganisationsTable = {
  id: string;
  name: string;
  locale: Organisation['locale'];
  contact: string | null;
  demo: boolean;
  created_at: Date;
  updated_at: Date;
};

type UnitsTable = {
  id: string;
  parent_id: string | null;
  kind: Unit['kind'];
  name: string;
  created_at: Date;
  updated_at: Date;
};

type PeopleTable = {
  id: string;
  name: string;
  email: string;
  title: string;
  unit_id: string | null;
  languages: string[];
  time_zone: string;
  working_hours: ColumnType<WorkingHours, string, string>;
  deactivated_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

type PicturesTable = {
  id: string;
  person_id: string;
  media_type: string;
  bytes: Buffer;
  created_at: Date;
};

type InvitationsTable = {
  id: string;
  hash: Buffer;
  email: string | null;
  role: Role;
  scope_unit_id: string | null;
  unit_id: string | null;
  created_by: string;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: string | null;
  revoked_at: Date | null;
};

type PasswordLinksTable = {
  person_id: string;
  hash: Buffer;
  removes_second_factor: boolean;
  created_at: Date;
  expires_at: Date;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    organisations: OrganisationsTable;
    units: UnitsTable;
    people: PeopleTable;
    pictures: PicturesTable;
    invitations: InvitationsTable;
    password_links: PasswordLinksTable;
  }
}
