// What a source of a GitHub repository is set to, and the form that asks for it.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export const settingsSchema = z.object({
  repository: z
    .string('Name the repository')
    .trim()
    .transform((text) => text.replace(/^https?:\/\/[^/]+\//i, '').replace(/(\.git|\/)$/i, ''))
    .pipe(
      z
        .string()
        .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'Write it as owner/name: octocat/hello-world'),
    ),
  token: z.string().trim().max(300).optional(),
  server: z
    .string()
    .trim()
    .max(500)
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'An address begins with https://',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://api.github.com'),
  webhookSecret: z.string().max(200).optional(),
});
export type GitHubSettings = z.infer<typeof settingsSchema>;

export const fields: readonly SettingField[] = [
  {
    name: 'repository',
    label: 'Repository',
    kind: 'text',
    required: true,
    help: 'Owner and name, or its address',
    placeholder: 'octocat/hello-world',
  },
  {
    name: 'token',
    label: 'Access token',
    kind: 'secret',
    required: false,
    help: 'A fine-grained token for this repository with Issues and Discussions: read to listen, write to answer. Without one: issues only, 60 requests an hour.',
  },
  {
    name: 'webhookSecret',
    label: 'Secret of the webhook',
    kind: 'secret',
    required: false,
    help: 'With a webhook for issues, issue comments, discussions and discussion comments, all is heard at once, deletions too',
  },
  {
    name: 'server',
    label: 'Address of the API',
    kind: 'url',
    required: false,
    help: 'Only for a GitHub of your own',
    placeholder: 'https://github.example.org/api/v3',
  },
];
