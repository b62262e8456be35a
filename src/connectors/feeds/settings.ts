// What a person sets for a feed, and the form that asks for it.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export const settingsSchema = z.object({
  url: z
    .string('Give the address of the feed')
    .trim()
    .max(2000)
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'An address begins with http:// or https://',
    ),
  user: z.string().max(200).optional(),
  password: z.string().max(500).optional(),
  fullText: z.boolean().optional(),
  /** With which the hub of the feed signs what it delivers; made by the connector. */
  webSubSecret: z.string().max(200).optional(),
});
export type FeedSettings = z.infer<typeof settingsSchema>;

export const settingFields: readonly SettingField[] = [
  {
    name: 'url',
    label: 'Address',
    kind: 'url',
    required: true,
    help: 'Of the feed itself. With only the address of a page, let Parley find its feeds.',
    placeholder: 'https://example.org/feed.xml',
  },
  {
    name: 'user',
    label: 'User name',
    kind: 'text',
    required: false,
    help: 'Only if the feed asks for one',
  },
  {
    name: 'password',
    label: 'Password',
    kind: 'secret',
    required: false,
    help: 'Only if the feed asks for one',
    when: { field: 'user' },
  },
  {
    name: 'fullText',
    label: 'Read whole articles',
    kind: 'flag',
    required: false,
    help: 'Where the feed has only a summary, the page of each new entry is read too (at most 20 at a time).',
  },
  {
    name: 'webSubSecret',
    label: 'Secret of the subscription',
    kind: 'secret',
    required: false,
    hidden: true,
    help: 'The connector makes it',
  },
];
