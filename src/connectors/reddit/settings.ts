// What a source of Reddit is set to, and where it is asked.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export type Addresses = { www: string; oauth: string };
export const defaultAddresses: Addresses = {
  www: 'https://www.reddit.com',
  oauth: 'https://oauth.reddit.com',
};

const secret = z.string().trim().max(500).optional();

export const settingsSchema = z
  .object({
    subreddit: z
      .string('Name a subreddit')
      .trim()
      .transform((text) => text.replace(/^.*\/?r\//i, '').replace(/\/.*$/, ''))
      .pipe(
        z.string().regex(/^\w{2,30}(\+\w{2,30}){0,20}$/, 'Write its name: programming, or a+b'),
      ),
    query: z.string().trim().max(500).optional(),
    clientId: z.string().trim().max(100).optional(),
    clientSecret: secret,
    user: z.string().trim().max(50).optional(),
    password: secret,
    refreshToken: secret,
  })
  .refine(({ clientId, clientSecret }) => !clientId === !clientSecret, {
    path: ['clientSecret'],
    error: 'An application has both an id and a secret',
  });
export type RedditSettings = z.infer<typeof settingsSchema>;

/** Without an application of one's own only the feeds are open. */
export const hasApplication = ({ clientId }: RedditSettings): boolean => !!clientId;

export const maySpeak = (settings: RedditSettings): boolean =>
  hasApplication(settings) && !!(settings.refreshToken || (settings.user && settings.password));

export const fields: readonly SettingField[] = [
  {
    name: 'subreddit',
    label: 'Subreddit',
    kind: 'text',
    required: true,
    help: 'Its name; several joined by +',
    placeholder: 'programming',
  },
  {
    name: 'query',
    label: 'Only what this search finds',
    kind: 'text',
    required: false,
    help: 'Reddit searches posts only, so comments are not heard then. Needs an application.',
    when: { field: 'clientId' },
  },
  {
    name: 'clientId',
    label: 'Application id',
    kind: 'text',
    required: false,
    help: 'Of an application that Reddit has approved (reddit.com/prefs/apps). Without one the public feeds are read, in which deletions do not show.',
  },
  {
    name: 'clientSecret',
    label: 'Application secret',
    kind: 'secret',
    required: false,
    help: 'Shown beside the id',
    when: { field: 'clientId' },
  },
  {
    name: 'user',
    label: 'User name',
    kind: 'text',
    required: false,
    help: 'In whose name to answer; for an application of the kind “script”',
    when: { field: 'clientId' },
  },
  {
    name: 'password',
    label: 'Password',
    kind: 'secret',
    required: false,
    help: 'Of that user; not needed when you sign in at Reddit',
    when: { field: 'clientId' },
  },
  {
    name: 'refreshToken',
    label: 'Sign-in',
    kind: 'secret',
    required: false,
    help: 'What signing in at Reddit left behind',
    hidden: true,
  },
];
