// What the outside of people looks like: the organisation, units, people, invitations, links to a new
// password, the first run, its events and errors.

import { z } from 'zod';
import { grantShape, newPasswordShape, roleShape } from '#features/access/contract.ts';

const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u, 'Leave out line breaks and control characters');

export const localeShape = z.enum(['en', 'sv']).describe('Language of the screens and mails');

export const organisationShape = z.object({
  id: z.uuid(),
  name,
  locale: localeShape,
  contact: z
    .string()
    .nullable()
    .describe('Mail or web address told to the sites we read, in the User-Agent'),
  demo: z.boolean().describe('Whether this is a demonstration'),
});
export type Organisation = z.infer<typeof organisationShape>;

export const organisationChangeShape = z.object({
  name: name.optional(),
  locale: localeShape.optional(),
  contact: z
    .union([z.email(), z.url({ protocol: /^https?$/ })])
    .refine((contact) => /^[!-~]{1,200}$/.test(contact), 'Use plain letters without spaces')
    .nullable()
    .optional(),
});
export type OrganisationChange = z.infer<typeof organisationChangeShape>;

export const unitShape = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable().describe('The unit above it; null at the top'),
  kind: z.enum(['hub', 'spoke']),
  name,
  peopleCount: z.number().int().describe('Active people in it, without the units below'),
});
export type Unit = z.infer<typeof unitShape>;

export const newUnitShape = z.object({ name, parentId: z.uuid().nullable().default(null) });

export const unitChangeShape = z.object({
  name: name.optional(),
  parentId: z.uuid().nullable().optional(),
});
export type UnitChange = z.infer<typeof unitChangeShape>;

export const unitRemovalShape = z.object({
  moveTo: z
    .uuid()
    .optional()
    .describe('The unit that takes over people, units below, roles and invitations'),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 08:30');
const workday = z
  .object({ from: timeOfDay, until: timeOfDay })
  .refine(({ from, until }) => from < until, 'The day must end after it begins')
  .nullable();

export const workingHoursShape = z
  .object({
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: workday,
    saturday: workday,
    sunday: workday,
  })
  .describe('When the person works, by weekday in their time zone; null is a day off');
export type WorkingHours = z.infer<typeof workingHoursShape>;

export const personShape = z.object({
  id: z.uuid(),
  name,
  email: z.string(),
  pictureUrl: z.string().nullable(),
  title: z.string(),
  unitId: z.uuid().nullable(),
  languages: z.array(z.string()).describe('BCP 47 tags, best first: `sv`, `en-GB`'),
  timeZone: z.string().describe('IANA name: `Europe/Stockholm`'),
  workingHours: workingHoursShape,
  grants: z.array(grantShape),
  deactivatedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type Person = z.infer<typeof personShape>;

const profile = {
  name: name.optional(),
  title: z.string().trim().max(120).optional(),
  languages: z.array(z.string().max(35)).max(20).optional(),
  timeZone: z.string().max(64).optional(),
  workingHours: workingHoursShape.optional(),
};
export const profileChangeShape = z.object(profile);
export const personChangeShape = z.object({ ...profile, unitId: z.uuid().nullable().optional() });
export type PersonChange = z.infer<typeof personChangeShape>;

export const peopleFilterShape = z.object({
  q: z.string().max(100).optional().describe('Part of a name, mail address or title'),
  unitId: z.uuid().optional().describe('In this unit or below it'),
  state: z.enum(['active', 'deactivated', 'all']).default('active'),
});
export type PeopleFilter = z.infer<typeof peopleFilterShape>;

export const PICTURE_BYTES_MAX = 512 * 1024;

export const invitationShape = z.object({
  id: z.uuid(),
  email: z.string().nullable().describe('Whom it is for; null: whoever has the link'),
  role: roleShape,
  scopeUnitId: z.uuid().nullable().describe('Where the role will hold; null: everywhere'),
  unitId: z.uuid().nullable().describe('The unit the person will belong to'),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationShape>;

export const newInvitationShape = z.object({
  email: z.email().max(254).nullable().default(null),
  role: roleShape,
  scopeUnitId: z.uuid().nullable().default(null),
  unitId: z.uuid().nullable().default(null),
  expiresInDays: z.number().int().min(1).max(90).default(14),
});
export type NewInvitation = z.infer<typeof newInvitationShape>;

export const createdInvitationShape = z.object({
  invitation: invitationShape,
  linkToken: z.string().describe('Shown this once'),
  url: z.string().describe('The link to hand over'),
  mailed: z.boolean().describe('Whether it was also sent to the mail address'),
});

export const invitationByLinkShape = z.object({
  organisation: z.object({ name: z.string(), locale: localeShape }),
  email: z.string().nullable(),
  role: roleShape,
  unitName: z.string().nullable(),
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
});

export const newPasswordLinkShape = z.object({
  removeSecondFactor: z
    .boolean()
    .default(false)
    .describe('Using the link also removes the second factor, for who has lost that too'),
});

export const passwordLinkRequestShape = z.object({ email: z.email().max(254) });

export const createdPasswordLinkShape = z.object({
  url: z.string().describe('The link to hand over, shown this once'),
  expiresAt: z.iso.datetime(),
});
export type CreatedPasswordLink = z.infer<typeof createdPasswordLinkShape>;

export const passwordLinkShape = z.object({
  name: z.string().describe('Whose password it sets'),
  email: z.string().describe('With which they sign in'),
  organisation: z.string(),
});

export const passwordByLinkShape = z.object({ password: newPasswordShape });

export const passwordSetShape = z.object({
  signedIn: z.boolean().describe('False when the second factor is still to be given: sign in'),
});

const newLogin = {
  name,
  email: z.email().max(254),
  password: newPasswordShape,
  timeZone: z.string().max(64).optional().describe('Of the browser; default UTC'),
};

export const acceptanceShape = z.object(newLogin);
export type Acceptance = z.infer<typeof acceptanceShape>;

export const setupShape = z.object({
  linkToken: z.string().min(1).max(200).describe('From the link that `parley start` prints'),
  organisation: z.object({ name, locale: localeShape.default('en') }),
  hub: z.object({ name }),
  person: z.object(newLogin),
});
export type Setup = z.infer<typeof setupShape>;

export const sessionShape = z.object({
  person: personShape.pick({ id: true, name: true, email: true, pictureUrl: true }),
  organisation: organisationShape.pick({ id: true, name: true, locale: true, demo: true }),
  grants: z.array(grantShape),
  permissions: z.array(z.string()).describe('Every permission held anywhere'),
});

export const peopleEvents = {
  organisationSetUp: 'people.organisation-set-up',
  organisationChanged: 'people.organisation-changed',
  unitCreated: 'people.unit-created',
  unitChanged: 'people.unit-changed',
  unitRemoved: 'people.unit-removed',
  personJoined: 'people.person-joined',
  personChanged: 'people.person-changed',
  personDeactivated: 'people.person-deactivated',
  personReactivated: 'people.person-reactivated',
  invitationCreated: 'people.invitation-created',
  invitationRevoked: 'people.invitation-revoked',
  invitationAccepted: 'people.invitation-accepted',
  passwordLinkCreated: 'people.password-link-created',
  passwordLinkUsed: 'people.password-link-used',
} as const;

export const peopleErrors = {
  alreadySetUp: 'people.already-set-up',
  notSetUp: 'people.not-set-up',
  unitNotFound: 'people.unit-not-found',
  unitNameTaken: 'people.unit-name-taken',
  unitCycle: 'people.unit-cycle',
  unitIsHub: 'people.unit-is-hub',
  unitNotEmpty: 'people.unit-not-empty',
  unitInUse: 'people.unit-in-use',
  personNotFound: 'people.person-not-found',
  personDeactivated: 'people.person-deactivated',
  languageUnknown: 'people.language-unknown',
  timeZoneUnknown: 'people.time-zone-unknown',
  pictureRefused: 'people.picture-refused',
  pictureNotFound: 'people.picture-not-found',
  invitationNotFound: 'people.invitation-not-found',
  invitationUnusable: 'people.invitation-unusable',
  passwordLinkUnusable: 'people.password-link-unusable',
  mailNotSet: 'people.mail-not-set',
} as const;
