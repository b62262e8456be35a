// What the audit log calls `people.unit-created`, said in words.

import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'access.signed-in': msg`signed in`,
  'access.signed-out': msg`signed out`,
  'access.signed-out-everywhere': msg`signed out everywhere`,
  'access.password-changed': msg`changed the password`,
  'access.passkey-added': msg`added a passkey`,
  'access.passkey-removed': msg`removed a passkey`,
  'access.two-factor-enabled': msg`switched the second factor on`,
  'access.two-factor-disabled': msg`switched the second factor off`,
  'access.grants-changed': msg`changed roles`,
  'access.token-created': msg`made an API token`,
  'access.token-revoked': msg`ended an API token`,
  'people.organisation-set-up': msg`set up the organisation`,
  'people.organisation-changed': msg`changed the organisation`,
  'people.unit-created': msg`added a unit`,
  'people.unit-changed': msg`changed a unit`,
  'people.unit-removed': msg`removed a unit`,
  'people.person-joined': msg`joined`,
  'people.person-changed': msg`changed a person`,
  'people.person-deactivated': msg`marked a person as having left`,
  'people.person-reactivated': msg`let a person in again`,
  'people.invitation-created': msg`invited somebody`,
  'people.invitation-revoked': msg`took an invitation back`,
  'people.invitation-accepted': msg`accepted an invitation`,
  'people.password-link-created': msg`made a link to a new password`,
  'people.password-link-used': msg`used a link to a new password`,
  'listening.topic-created': msg`added a topic`,
  'listening.topic-changed': msg`changed a topic`,
  'listening.topic-removed': msg`removed a topic`,
  'listening.source-added': msg`added a source`,
  'listening.source-changed': msg`changed a source`,
  'listening.source-removed': msg`removed a source`,
  'listening.source-look-asked': msg`asked for a look`,
  'listening.mention-judged': msg`judged a mention`,
};

export function auditWords(type: string): MessageDescriptor | undefined {
  return WORDS[type];
}
