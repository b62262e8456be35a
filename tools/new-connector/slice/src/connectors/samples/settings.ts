// What a person gives to listen here, as a schema and as a form.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export const settingsSchema = z.object({
  url: z
    .string('Give the address of the board')
    .trim()
    .max(2000)
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'An address begins with http:// or https://',
    ),
  token: z.string().max(500).optional(),
});
export type SamplesSettings = z.infer<typeof settingsSchema>;

export const fields: readonly SettingField[] = [
  {
    name: 'url',
    label: 'Address',
    kind: 'url',
    required: true,
    help: 'Of the board itself',
    placeholder: 'https://board.example.org',
  },
  {
    name: 'token',
    label: 'Token',
    kind: 'secret',
    required: false,
    help: 'Only to answer there',
  },
];
