// All schema steps of the product. Their ids decide the order, not their place here.

import { auditMigration } from '#features/access/migrations/audit.ts';
import { loginsMigration } from '#features/access/migrations/logins.ts';
import { rightsMigration } from '#features/access/migrations/rights.ts';
import { contactsMigrations } from '#features/contacts/migrations/contacts-migrations.ts';
import { conversationsMigrations } from '#features/conversations/migrations/conversations-migrations.ts';
import { engagementMigrations } from '#features/engagement/migrations/engagement-migrations.ts';
import { ideasMigrations } from '#features/ideas/migrations/ideas-migrations.ts';
import { migrations as listeningMigrations } from '#features/listening/migrations/listening.ts';
import { organisationMigration } from '#features/people/migrations/organisation.ts';
import { passwordLinksMigration } from '#features/people/migrations/password-links.ts';
import { portalMigrations } from '#features/portal/migrations/portal-migrations.ts';
import { routingMigrations } from '#features/routing/migrations/routing.ts';
import { understandingMigrations } from '#features/understanding/migrations/understanding-migrations.ts';
import type { SchemaMigration } from '#platform/db/database.ts';
import { platformMigrations } from '#platform/db/platform-migrations.ts';

export const migrations: readonly SchemaMigration[] = [
  ...platformMigrations,
  loginsMigration,
  rightsMigration,
  auditMigration,
  organisationMigration,
  passwordLinksMigration,
  ...listeningMigrations,
  ...understandingMigrations,
  ...contactsMigrations,
  ...conversationsMigrations,
  ...routingMigrations,
  ...engagementMigrations,
  ...ideasMigrations,
  ...portalMigrations,
];
