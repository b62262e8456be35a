// What a webhook source needs to know: how deliveries are proved, how they become posts, and where answers are sent.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';
import { SCHEMES } from './signature.ts';

const optionalText = (lengthMax: number) =>
  z
    .string()
    .trim()
    .max(lengthMax)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

/** What the mapping can fill. `items` names the list in the delivery, `delete` tells removals. */
export const MAPPED = [
  'items',
  'id',
  'text',
  'html',
  'title',
  'author',
  'authorName',
  'authorUrl',
  'authorId',
  'url',
  'createdAt',
  'lang',
  'thread',
  'replyTo',
  'community',
  'rating',
  'delete',
] as const;
export type Mapping = Partial<Record<(typeof MAPPED)[number], string>>;

export const settingsSchema = z.object({
  secret: z
    .string('Give the secret that the sender signs with')
    .min(16, 'A secret has at least 16 characters')
    .max(500),
  scheme: z.enum(SCHEMES, `One of ${SCHEMES.join(', ')}`).default('standard'),
  mapping: z
    .partialRecord(z.enum(MAPPED, `One of ${MAPPED.join(', ')}`), z.string().max(2000))
    .optional(),
  idHeader: optionalText(100),
  deliverUrl: z
    .literal('')
    .transform(() => undefined)
    .or(z.url({ protocol: /^https?$/, error: 'An address begins with https:// or http://' }))
    .optional(),
  deliverSecret: optionalText(500),
});
export type WebhookSettings = z.infer<typeof settingsSchema>;

export const fields: readonly SettingField[] = [
  {
    name: 'secret',
    label: 'Secret',
    kind: 'secret',
    required: true,
    help: 'The same at the sender, who signs each delivery with it; at least 16 characters.',
  },
  {
    name: 'scheme',
    label: 'Signature',
    kind: 'choice',
    required: false,
    help: 'As the sender signs; Standard Webhooks unless told otherwise.',
    choices: [
      { value: 'standard', label: 'Standard Webhooks' },
      { value: 'github', label: 'GitHub, Meta (X-Hub-Signature-256)' },
      { value: 'stripe', label: 'Stripe' },
      { value: 'slack', label: 'Slack' },
      { value: 'shopify', label: 'Shopify' },
      { value: 'discourse', label: 'Discourse' },
      { value: 'token', label: 'The secret itself, as a bearer token' },
    ],
  },
  {
    name: 'mapping',
    label: 'Fields',
    kind: 'mapping',
    required: false,
    help: 'Where in the JSON each field of a post stands, as in {{ issue.title }}. Left out: the JSON is post lines.',
  },
  {
    name: 'idHeader',
    label: 'Header that names a delivery',
    kind: 'text',
    required: false,
    help: 'So that one that comes twice counts once; webhook-id and its like are known.',
    placeholder: 'X-Delivery-Id',
  },
  {
    name: 'deliverUrl',
    label: 'Address for answers',
    kind: 'url',
    required: false,
    help: 'Where an answer is sent as a signed POST; empty: this source cannot answer.',
  },
  {
    name: 'deliverSecret',
    label: 'Secret for answers',
    kind: 'secret',
    required: false,
    help: 'What answers are signed with (Standard Webhooks); the secret above if left out.',
    when: { field: 'deliverUrl' },
  },
];
