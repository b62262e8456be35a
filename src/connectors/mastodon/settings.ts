// What a Mastodon source is set to: which server, which of its timelines, and the token of the account that listens and
// answers there. What Parley learnt of the server (lengths, abilities) is kept beside it, since people see it before
// anything is sent.

import { z } from 'zod';
import type { SettingField } from '#features/listening/ports.ts';

const timelineKinds = [
  'hashtag',
  'local',
  'public',
  'home',
  'list',
  'account',
  'mentions',
] as const;

/** The server lets through this many tags in one question (docs.joinmastodon.org/methods/timelines/#tag). */
const tagsMax = 4;

/** What was learnt of the server and of who is signed in. No secrets. */
const learntSchema = z.object({
  /** `mastodon`, `snac`, `pleroma` ...: the quirks that matter are few, see native-id.ts. */
  software: z.string().max(40),
  /** What its accounts are named after; not always the host that answers. */
  domain: z.string().max(300),
  streaming: z.string().max(500).nullable(),
  /** Null without a token. */
  account: z.object({ id: z.string().max(200), acct: z.string().max(500) }).nullable(),
  /** Of the token it was learnt with: another token may be somebody else's. */
  tokenMark: z.string().max(100),
  charactersMax: z.number().int().min(1).max(10_000_000),
  charactersPerUrl: z.number().int().min(0).max(1000),
  canQuote: z.boolean(),
  mediaMax: z.number().int().min(0).max(1000),
  mediaBytesMax: z.number().int().min(0),
  mediaTypes: z.array(z.string().max(100)).max(200),
});
export type Learnt = z.infer<typeof learntSchema>;

const notEmpty = z.string().trim().min(1).max(500).optional();

export const settingsSchema = z
  .object({
    instance: z
      .string('Give the address of the server')
      .trim()
      .max(300)
      .transform(withScheme)
      .refine(isServer, 'Give the address of the server, such as https://mastodon.example'),
    timeline: z.enum(timelineKinds, 'Choose what to listen to'),
    tag: notEmpty,
    list: notEmpty,
    account: notEmpty,
    accessToken: z.string().trim().min(1).max(2000).optional(),
    learnt: learntSchema.optional(),
  })
  .superRefine((settings, context) => {
    const problem = missing(settings);
    if (problem)
      context.addIssue({ code: 'custom', path: [problem.field], message: problem.words });
  });
export type MastodonSettings = z.infer<typeof settingsSchema>;

function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

function isServer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, username, search } = new URL(address);
  return pathname === '/' && username === '' && search === '';
}

type Chosen = {
  timeline: (typeof timelineKinds)[number];
  tag?: string | undefined;
  list?: string | undefined;
  account?: string | undefined;
};

function missing(settings: Chosen): { field: string; words: string } | null {
  const { timeline } = settings;
  if (timeline === 'hashtag') {
    const tags = tagsOf(settings.tag);
    if (tags.length === 0) return { field: 'tag', words: 'Give at least one hashtag' };
    if (tags.length > tagsMax)
      return { field: 'tag', words: `The server takes at most ${tagsMax} hashtags at once` };
  }
  if (timeline === 'list' && settings.list === undefined)
    return { field: 'list', words: 'Give the number of the list: the end of its address' };
  if (timeline === 'account' && settings.account === undefined)
    return { field: 'account', words: 'Give the account, such as @name@mastodon.example' };
  return null;
}

/** `#Harbour, ferries` as the server knows them: without the sign, each once. */
export function tagsOf(tag: string | undefined): string[] {
  const tags = (tag ?? '').split(/[\s,#]+/).filter((one) => one !== '');
  return [...new Map(tags.map((one) => [one.toLowerCase(), one])).values()];
}

/** The origin alone: paths are added to it. */
export function originOf(settings: MastodonSettings): string {
  return new URL(settings.instance).origin;
}

/** Two accounts have two homes; whose token it is, is known once the server was asked. */
export function placeKey(settings: MastodonSettings): string | null {
  const { timeline, learnt } = settings;
  const origin = originOf(settings);
  switch (timeline) {
    case 'hashtag': {
      const tags = tagsOf(settings.tag).map((tag) => tag.toLowerCase());
      return `${origin} hashtag ${tags.sort().join(',')}`;
    }
    case 'list':
      return `${origin} list ${settings.list ?? ''}`;
    case 'account':
      return `${origin} account ${(settings.account ?? '').toLowerCase().replace(/^@/, '')}`;
    case 'local':
    case 'public':
      return `${origin} ${timeline}`;
    case 'home':
    case 'mentions':
      return learnt?.account ? `${origin} ${timeline} ${learnt.account.id}` : null;
  }
}

export const fields: readonly SettingField[] = [
  {
    name: 'instance',
    label: 'Server',
    kind: 'url',
    required: true,
    help: 'Mastodon, or a server that speaks its language: GoToSocial, Pleroma, Akkoma, snac and others',
    placeholder: 'https://mastodon.example',
  },
  {
    name: 'timeline',
    label: 'Listen to',
    kind: 'choice',
    required: true,
    help: 'People who do not want to be found by searches are left out, except when they write to you',
    choices: [
      { value: 'hashtag', label: 'Posts with a hashtag' },
      { value: 'mentions', label: 'Mentions of the account that is signed in, and answers to it' },
      { value: 'local', label: 'Everything said on this server' },
      { value: 'public', label: 'Everything this server hears of' },
      { value: 'account', label: 'What one account says' },
      { value: 'list', label: 'A list of the account that is signed in' },
      { value: 'home', label: 'The home timeline of the account that is signed in' },
    ],
  },
  {
    name: 'tag',
    label: 'Hashtags',
    kind: 'text',
    required: false,
    help: 'Up to four, separated by commas; one of them is enough',
    placeholder: 'harbour, ferries',
    when: { field: 'timeline', is: ['hashtag'] },
  },
  {
    name: 'account',
    label: 'Account',
    kind: 'text',
    required: false,
    help: 'Whose posts are heard',
    placeholder: '@name@mastodon.example',
    when: { field: 'timeline', is: ['account'] },
  },
  {
    name: 'list',
    label: 'List',
    kind: 'text',
    required: false,
    help: 'The number at the end of its address',
    placeholder: '12249',
    when: { field: 'timeline', is: ['list'] },
  },
  {
    name: 'accessToken',
    label: 'Access token',
    kind: 'secret',
    required: false,
    help: 'Set by signing in. Needed to answer, to hear at once instead of every few minutes, and for all that is not public',
  },
];
