// What the outside of the portal looks like: its settings, what a visitor may want to do, its events and errors.

import { z } from 'zod';
import { submissionInput } from '#features/ideas/contract/public.ts';

export const PORTAL_LANGUAGES = ['en', 'sv'] as const;
/** How much one visitor may do before they are asked to wait: half, as it is, twice as much. */
export const PACES = ['strict', 'normal', 'generous'] as const;
export type Pace = (typeof PACES)[number];

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Six hexadecimal digits behind #, lower case');

export const portalSettingsInput = z.object({
  isOn: z.boolean().describe('Off: every address of the portal answers 404'),
  name: z.string().trim().min(1).max(80).nullable().describe('Null: the name of the organisation'),
  welcome: z.string().trim().max(1000).describe('Plain words above the list of ideas'),
  accentLight: colour.describe('Links and buttons on white; a contrast of 4.5 at least'),
  accentDark: colour.describe('Links and buttons on the dark ground; a contrast of 4.5 at least'),
  hostName: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, 'As in ideas.example.org')
    .nullable()
    .describe(
      'A host name of its own that leads to this server; null: /p/ at the address of Parley',
    ),
  languages: z
    .array(z.enum(PORTAL_LANGUAGES))
    .min(1, 'Offer one language at least')
    .default([...PORTAL_LANGUAGES])
    .describe('In which visitors may read it'),
  pace: z.enum(PACES).default('normal').describe('The limits that hold spam back'),
});
export type PortalSettingsInput = z.output<typeof portalSettingsInput>;

export const portalSettingsShape = portalSettingsInput
  .extend({
    address: z.string().describe('Where the portal is, or would be'),
    widget: z.string().describe('The script tag to put into a page of your own'),
    mailIsSet: z.boolean().describe('Without mail nobody outside can confirm an address'),
    contrast: z.object({ light: z.number(), dark: z.number() }),
  })
  .meta({ id: 'PortalSettings' });
export type PortalSettings = z.output<typeof portalSettingsShape>;

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** What a visitor wants; it waits in the mail until they have shown that the address is theirs. */
export const intentInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('enter') }),
  z.object({ act: z.literal('vote'), number, wants: z.boolean() }),
  z.object({ act: z.literal('follow'), number, wants: z.boolean() }),
  z.object({ act: z.literal('comment'), number, text: z.string().trim().min(1).max(10_000) }),
  z.object({
    act: z.literal('submit'),
    board: submissionInput.shape.board,
    title: submissionInput.shape.title,
    text: submissionInput.shape.text,
  }),
]);
export type Intent = z.output<typeof intentInput>;

/** Payloads: `settings-changed` {changes: names of fields}; `entered` {contactId, act}. */
export const portalEvents = {
  settingsChanged: 'portal.settings-changed',
  entered: 'portal.entered',
} as const;

export const portalErrors = {
  /** Details `{field, contrast, needed}`. */
  contrastTooLow: 'portal.contrast-too-low',
  hostTaken: 'portal.host-taken',
  notReadable: 'portal.not-readable',
  tooOften: 'portal.too-often',
  mailNotSet: 'portal.mail-not-set',
} as const;
