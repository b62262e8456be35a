// What a person sets to listen to and answer on Bluesky, or any network of the AT Protocol, and how the form asks for it.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';
import { accountOf } from './at-uri.ts';
import { serverAt } from './jetstream/address.ts';

export const defaultAppView = 'https://public.api.bsky.app';
export const defaultService = 'https://bsky.social';
export const defaultDirectory = 'https://plc.directory';

/** More would make the address of the stream longer than servers read. */
const authorsMax = 500;

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine(
    (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
    'An address begins with https://',
  )
  .transform((url) => url.replace(/\/+$/, ''));

const accounts = z
  .string()
  .trim()
  .max(50_000)
  .refine(
    (text) => words(text).every((word) => accountOf(word) !== null),
    'Write accounts as @name.bsky.social, separated by spaces',
  )
  .transform((text) => [...new Set(words(text).flatMap((word) => accountOf(word) ?? []))])
  .refine((names) => names.length <= authorsMax, `At most ${authorsMax} accounts`);

/** An empty field of a form is no setting. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === '' || given === null ? undefined : given), schema.optional());

export const settingsSchema = z
  .object({
    mode: z.enum(['stream', 'authors', 'search', 'mentions']).default('stream'),
    authors: optional(accounts),
    query: optional(z.string().trim().min(1).max(500)),
    handle: optional(
      z
        .string()
        .trim()
        .refine((text) => accountOf(text) !== null, 'Write it as name.bsky.social')
        .transform((text) => accountOf(text) ?? text),
    ),
    appPassword: optional(z.string().trim().max(200)),
    service: optional(webAddress),
    jetstream: optional(
      z
        .string()
        .trim()
        .max(2000)
        .refine(
          (text) => words(text).every((word) => serverAt(word) !== null),
          'Write wss://jetstream.example.org',
        ),
    ),
    appView: optional(webAddress),
    directory: optional(webAddress),
    /** What signing in left behind, as JSON; see session/session.ts. */
    session: optional(z.string().max(20_000)),
  })
  .superRefine((settings, context) => {
    const need = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (settings.mode === 'authors' && !settings.authors?.length)
      need('authors', 'Name at least one account');
    if (settings.mode === 'search' && settings.query === undefined)
      need('query', 'Say what to search for');
    if (settings.mode === 'mentions' && settings.handle === undefined)
      need('handle', 'Name the account whose mentions to hear');
    if (settings.appPassword !== undefined && settings.handle === undefined)
      need('handle', 'Name the account the app password belongs to');
  });
export type BlueskySettings = z.infer<typeof settingsSchema>;

/** A stream of a server of one's own may be of another network, of which the public look-up server knows nothing. */
export function isElsewhere({ mode, jetstream, appView }: BlueskySettings): boolean {
  return mode === 'stream' && jetstream !== undefined && appView === undefined;
}

export const fields: readonly SettingField[] = [
  {
    name: 'mode',
    label: 'Listen to',
    kind: 'choice',
    required: true,
    help: 'The whole network as it happens is best for topics: nothing is missed and nothing asked twice.',
    choices: [
      { value: 'stream', label: 'The whole network, live' },
      { value: 'authors', label: 'Some accounts, looked up now and then' },
      { value: 'search', label: 'A search, looked up now and then' },
      { value: 'mentions', label: 'Replies to your account and mentions of it' },
    ],
  },
  {
    name: 'authors',
    label: 'Accounts',
    kind: 'text',
    required: false,
    help: 'For accounts, or to listen live to these alone',
    placeholder: '@ada.bsky.social @example.org',
    when: { field: 'mode', is: ['stream', 'authors'] },
  },
  {
    name: 'query',
    label: 'Search',
    kind: 'text',
    required: false,
    help: 'For a search, in the words of Bluesky: "night train" lang:en. It may need your account below.',
    when: { field: 'mode', is: ['search'] },
  },
  {
    name: 'handle',
    label: 'Your account',
    kind: 'text',
    required: false,
    help: 'To answer, to search and to hear your mentions',
    placeholder: 'example.bsky.social',
  },
  {
    name: 'appPassword',
    label: 'App password',
    kind: 'secret',
    required: false,
    help: 'Made at bsky.app under Settings, Privacy and security, App passwords. Leave it empty to sign in with Bluesky itself.',
    placeholder: 'xxxx-xxxx-xxxx-xxxx',
    when: { field: 'handle' },
  },
  {
    name: 'service',
    label: 'Server of your account',
    kind: 'url',
    required: false,
    help: `Only if it is not ${defaultService}`,
    when: { field: 'handle' },
  },
  {
    name: 'jetstream',
    label: 'Jetstream servers',
    kind: 'text',
    required: false,
    help: 'Only to use others than those of Bluesky; the next one takes over when one stays away',
    placeholder: 'wss://jetstream.example.org',
    when: { field: 'mode', is: ['stream'] },
  },
  {
    name: 'appView',
    label: 'Server for look-ups',
    kind: 'url',
    required: false,
    help: `Only if it is not ${defaultAppView}`,
  },
  {
    name: 'directory',
    label: 'Directory of accounts',
    kind: 'url',
    required: false,
    help: `Only if it is not ${defaultDirectory}`,
  },
  {
    name: 'session',
    label: 'Session',
    kind: 'secret',
    required: false,
    help: 'Kept by Parley',
    hidden: true,
  },
];
