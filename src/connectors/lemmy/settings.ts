// What a source of a Lemmy server is set to, and the form that asks for it.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export const settingsSchema = z
  .object({
    url: z
      .string('Give the address of the server')
      .trim()
      .max(2000)
      .refine(
        (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
        'An address begins with http:// or https://',
      )
      .transform((url) => new URL(url).origin),
    community: z
      .string()
      .trim()
      .transform((text) => text.replace(/^!|^.*\/c\//, ''))
      .pipe(z.string().regex(/^[\w.@-]{1,200}$/, 'Write its name: ferries, or ferries@example.org'))
      .optional(),
    scope: z.enum(['local', 'all']).default('local'),
    user: z.string().trim().max(100).optional(),
    password: z.string().max(200).optional(),
  })
  .refine(({ user, password }) => !user === !password, {
    path: ['password'],
    error: 'A user name goes with its password',
  });
export type LemmySettings = z.infer<typeof settingsSchema>;

export const maySpeak = ({ user, password }: LemmySettings): boolean => !!user && !!password;

export const fields: readonly SettingField[] = [
  {
    name: 'url',
    label: 'Address of the server',
    kind: 'url',
    required: true,
    help: 'Any Lemmy server that knows the community',
    placeholder: 'https://lemmy.example.org',
  },
  {
    name: 'community',
    label: 'Only this community',
    kind: 'text',
    required: false,
    help: 'Its name; with @ and its server if it lives elsewhere',
    placeholder: 'ferries@example.org',
  },
  {
    name: 'scope',
    label: 'Without a community, hear',
    kind: 'choice',
    required: false,
    help: 'Everything is what all servers together send there, which can be very much',
    choices: [
      { value: 'local', label: 'The communities of this server' },
      { value: 'all', label: 'Everything the server knows' },
    ],
  },
  {
    name: 'user',
    label: 'User name',
    kind: 'text',
    required: false,
    help: 'In whose name to answer',
  },
  {
    name: 'password',
    label: 'Password',
    kind: 'secret',
    required: false,
    help: 'Of that user',
    when: { field: 'user' },
  },
];
