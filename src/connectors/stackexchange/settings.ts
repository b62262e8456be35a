// What a source of a Stack Exchange site is set to, and where it is asked.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export type Addresses = { api: string; oauth: string };
export const defaultAddresses: Addresses = {
  api: 'https://api.stackexchange.com/2.3',
  oauth: 'https://stackoverflow.com/oauth',
};

const secret = z.string().trim().max(300).optional();

export const settingsSchema = z.object({
  site: z
    .string('Name a site')
    .trim()
    .toLowerCase()
    .transform((text) => text.replace(/^https?:\/\//, '').replace(/\/.*$/, ''))
    .transform((host) => host.replace(/\.(stackexchange\.com|com|net)$/, ''))
    .pipe(z.string().regex(/^[a-z0-9.-]{2,60}$/, 'Write its name: stackoverflow, or unix')),
  tags: z
    .string()
    .trim()
    .max(300)
    .transform((text) =>
      text
        .split(/[\s;,]+/)
        .filter(Boolean)
        .join(';'),
    )
    .optional(),
  key: secret,
  clientId: z.string().trim().max(50).optional(),
  clientSecret: secret,
  accessToken: secret,
});
export type StackExchangeSettings = z.infer<typeof settingsSchema>;

export const maySpeak = ({ key, accessToken }: StackExchangeSettings): boolean =>
  !!key && !!accessToken;

export const fields: readonly SettingField[] = [
  {
    name: 'site',
    label: 'Site',
    kind: 'text',
    required: true,
    help: 'Its address, or the first part of it',
    placeholder: 'stackoverflow.com',
  },
  {
    name: 'tags',
    label: 'Only these tags',
    kind: 'text',
    required: false,
    help: 'Questions that bear all of them, with their answers and comments. Left empty: the whole site.',
  },
  {
    name: 'key',
    label: 'Key',
    kind: 'secret',
    required: false,
    help: 'Of an application at stackapps.com: 10,000 requests a day instead of 300',
  },
  {
    name: 'clientId',
    label: 'Application id',
    kind: 'text',
    required: false,
    help: 'To sign in and answer',
  },
  {
    name: 'clientSecret',
    label: 'Application secret',
    kind: 'secret',
    required: false,
    help: 'To sign in and answer',
    when: { field: 'clientId' },
  },
  {
    name: 'accessToken',
    label: 'Access token',
    kind: 'secret',
    required: false,
    help: 'With write_access; signing in fills it',
  },
];
