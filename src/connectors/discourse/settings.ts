// What a source of a Discourse forum is set to, and the form that asks for it.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export const settingsSchema = z
  .object({
    url: z
      .string('Give the address of the forum')
      .trim()
      .max(2000)
      .refine(
        (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
        'An address begins with http:// or https://',
      )
      .transform((url) => url.replace(/\/+$/, '')),
    category: z.string().trim().max(200).optional(),
    user: z.string().trim().max(100).optional(),
    key: z.string().trim().max(200).optional(),
    messages: z.boolean().default(false),
    webhookSecret: z.string().max(200).optional(),
  })
  .refine(({ user, key }) => !key || user, {
    path: ['user'],
    error: 'An API key acts for a user: name that user',
  })
  .refine(({ key, messages }) => !messages || key, {
    path: ['messages'],
    error: 'Private messages can be read with an API key only',
  });
export type DiscourseSettings = z.infer<typeof settingsSchema>;

export const fields: readonly SettingField[] = [
  {
    name: 'url',
    label: 'Address of the forum',
    kind: 'url',
    required: true,
    help: 'Its front page',
    placeholder: 'https://forum.example.org',
  },
  {
    name: 'category',
    label: 'Only this category',
    kind: 'text',
    required: false,
    help: 'The name in its address, or its number; with its subcategories. Left empty: all that can be read.',
    placeholder: 'support',
  },
  {
    name: 'key',
    label: 'API key',
    kind: 'secret',
    required: false,
    help: 'From Admin, API, New API key, of the level “Single user”',
  },
  {
    name: 'user',
    label: 'User name',
    kind: 'text',
    required: false,
    help: 'In whose name to read what is not public, and to answer',
    when: { field: 'key' },
  },
  {
    name: 'messages',
    label: 'Private messages too',
    kind: 'flag',
    required: false,
    help: 'Those the user takes part in',
    when: { field: 'key' },
  },
  {
    name: 'webhookSecret',
    label: 'Secret of the webhook',
    kind: 'secret',
    required: false,
    help: 'With a webhook for post events (Admin, API, Webhooks), posts, edits and deletions are heard at once',
  },
];
