// What a source of YouTube comments is set to, and where YouTube is asked.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

export type Addresses = { api: string; token: string; authorise: string };
export const defaultAddresses: Addresses = {
  api: 'https://www.googleapis.com/youtube/v3',
  token: 'https://oauth2.googleapis.com/token',
  authorise: 'https://accounts.google.com/o/oauth2/v2/auth',
};

const text = (max: number) => z.string().trim().max(max).optional();

export const settingsSchema = z
  .object({
    channel: z
      .string()
      .trim()
      .transform((given) => given.replace(/^.*\/channel\//, ''))
      .pipe(z.string().regex(/^UC[\w-]{22}$/, 'Write its id: UC and 22 signs more'))
      .optional(),
    video: z
      .string()
      .trim()
      .transform((given) => /(?:v=|youtu\.be\/|\/shorts\/)([\w-]{11})/.exec(given)?.[1] ?? given)
      .pipe(z.string().regex(/^[\w-]{11}$/, 'Write its id or address'))
      .optional(),
    key: text(200),
    unitsPerDay: z.number().int().min(100).max(10_000_000).default(10_000),
    clientId: text(200),
    clientSecret: text(200),
    refreshToken: text(1000),
  })
  .refine(({ channel, video }) => !channel !== !video, {
    path: ['channel'],
    error: 'Name a channel or a video, one of the two',
  })
  .refine(({ key, refreshToken }) => key || refreshToken, {
    path: ['key'],
    error: 'YouTube wants an API key, or a sign-in',
  });
export type YouTubeSettings = z.infer<typeof settingsSchema>;

export const maySpeak = ({ clientId, clientSecret, refreshToken }: YouTubeSettings): boolean =>
  !!clientId && !!clientSecret && !!refreshToken;

export const fields: readonly SettingField[] = [
  {
    name: 'channel',
    label: 'Channel',
    kind: 'text',
    required: false,
    help: 'Its id: the comments below all its videos are heard',
    placeholder: 'UCxxxxxxxxxxxxxxxxxxxxxx',
  },
  {
    name: 'video',
    label: 'Or one video',
    kind: 'text',
    required: false,
    help: 'Its id or address',
  },
  {
    name: 'key',
    label: 'API key',
    kind: 'secret',
    required: false,
    help: 'Of a Google Cloud project with the YouTube Data API v3',
  },
  {
    name: 'unitsPerDay',
    label: 'Units a day',
    kind: 'number',
    required: false,
    help: 'What Google grants the project; 10,000 unless you asked for more. A look costs three or more, an answer fifty.',
  },
  {
    name: 'clientId',
    label: 'OAuth client id',
    kind: 'text',
    required: false,
    help: 'To sign in and answer',
  },
  {
    name: 'clientSecret',
    label: 'OAuth client secret',
    kind: 'secret',
    required: false,
    help: 'To sign in and answer',
    when: { field: 'clientId' },
  },
  {
    name: 'refreshToken',
    label: 'Sign-in',
    kind: 'secret',
    required: false,
    help: 'What signing in at Google left behind',
    hidden: true,
  },
];
