// Every setting of Parley in one table: environment variables, `parley config` and the
// documentation are made from it. Features receive plain values, never the environment.

import { homedir } from 'node:os';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { parseMailAddress, parseSmtpUrl } from '#platform/mail/mail-settings.ts';
import type { MailAddress, SmtpAddress } from '#platform/mail/mail-settings.ts';
import { readSetting, setting, unknownSettings } from '#platform/settings.ts';
import type { Environment } from '#platform/settings.ts';

const ROLES_OF_PROCESS = ['web', 'listen', 'work'] as const;
export type ProcessRole = (typeof ROLES_OF_PROCESS)[number];

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `not a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `not a whole number from ${min} to ${max}`);

const optionalText = z.string().optional();

const webAddress = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:/.test(value), 'not an http or https address')
  .transform((value) => value.replace(/\/+$/, ''));

const cidrs = z.string().transform((value, context) =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      if (!ipaddr.isValidCIDR(each)) {
        context.addIssue({
          code: 'custom',
          message: `"${each}" is not an address range such as 10.1.0.0/16`,
        });
      }
      return each;
    }),
);

const processRoles = z.string().transform((value, context): readonly ProcessRole[] => {
  if (value === 'all') return ROLES_OF_PROCESS;
  const asked = value.split(',').map((each) => each.trim());
  const known = ROLES_OF_PROCESS.filter((role) => asked.includes(role));
  if (known.length !== asked.length) {
    context.addIssue({ code: 'custom', message: 'takes all, or some of web,listen,work' });
  }
  return known;
});

function smtpAddress(text: string, context: z.RefinementCtx): SmtpAddress {
  const address = parseSmtpUrl(text);
  if (address) return address;
  context.addIssue({
    code: 'custom',
    message: 'not an address such as smtps://user:password@mail.example.org',
  });
  return z.NEVER;
}

function senderAddress(text: string, context: z.RefinementCtx): MailAddress {
  const address = parseMailAddress(text);
  if (address) return address;
  context.addIssue({ code: 'custom', message: 'not a sender such as Parley <parley@example.org>' });
  return z.NEVER;
}

export const SETTINGS = {
  dataFolder: setting({
    env: 'PARLEY_DATA',
    type: 'folder',
    meaning: 'Where the embedded database, the key file and uploaded files live.',
    default: defaultDataFolder(),
    schema: z.string().min(1),
  }),
  host: setting({
    env: 'PARLEY_HOST',
    type: 'address',
    meaning: 'The address to listen on; 0.0.0.0 for every network interface.',
    default: '127.0.0.1',
    schema: z.string().min(1),
  }),
  port: setting({
    env: 'PARLEY_PORT',
    type: 'whole number',
    meaning: 'The port to listen on; 0 takes any free one.',
    default: '4400',
    schema: wholeNumber(0, 65_535),
  }),
  publicUrl: setting({
    env: 'PARLEY_PUBLIC_URL',
    type: 'web address',
    meaning: 'The address under which people reach Parley, when a proxy stands in front of it.',
    schema: webAddress.optional(),
  }),
  roles: setting({
    env: 'PARLEY_ROLES',
    type: 'all, or some of web,listen,work',
    meaning: 'What this process does: serve people, listen to sources, do background work.',
    default: 'all',
    schema: processRoles,
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL',
    type: 'postgres:// address',
    meaning: 'A PostgreSQL (15 or newer) to use instead of the embedded one.',
    isSecret: true,
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'does not begin with postgres://')
      .optional(),
  }),
  databaseConnections: setting({
    env: 'PARLEY_DATABASE_CONNECTIONS',
    type: 'whole number',
    unit: 'connections',
    meaning: 'The most connections one process opens to the database.',
    default: '12',
    schema: wholeNumber(4, 500),
  }),
  keyFile: setting({
    env: 'PARLEY_KEY_FILE',
    type: 'file',
    meaning:
      'The keys that seal passwords and tokens of sources; default keys.json in the data folder.',
    schema: optionalText,
  }),
  allowAddresses: setting({
    env: 'PARLEY_ALLOW_ADDRESSES',
    type: 'list of CIDR',
    meaning:
      'Private address ranges that Parley may fetch from, separated by commas; public ones always are.',
    default: '',
    schema: cidrs,
  }),
  fetchTimeoutSeconds: setting({
    env: 'PARLEY_FETCH_TIMEOUT',
    type: 'whole number',
    unit: 'seconds',
    meaning: 'How long one outgoing request may take in all.',
    default: '30',
    schema: wholeNumber(1, 600),
  }),
  fetchMebibytesMax: setting({
    env: 'PARLEY_FETCH_MAX',
    type: 'whole number',
    unit: 'MiB',
    meaning: 'The largest answer that is read from outside, after unpacking.',
    default: '10',
    schema: wholeNumber(1, 1024),
  }),
  contact: setting({
    env: 'PARLEY_CONTACT',
    type: 'web or mail address',
    meaning:
      'Named in the User-Agent of outgoing requests, so that operators of sources can reach you.',
    schema: optionalText,
  }),
  smtpUrl: setting({
    env: 'PARLEY_SMTP_URL',
    type: 'smtp:// or smtps:// address',
    meaning:
      'The mail server by which Parley sends its own mail (invitations, new passwords), with user and password in it; smtp:// is STARTTLS.',
    isSecret: true,
    schema: z.string().transform(smtpAddress).optional(),
  }),
  mailFrom: setting({
    env: 'PARLEY_MAIL_FROM',
    type: 'mail address',
    meaning: 'The sender of that mail, as in: Parley <parley@example.org>.',
    schema: z.string().transform(senderAddress).optional(),
  }),
  keepUnmatchedDays: setting({
    env: 'PARLEY_KEEP_UNMATCHED',
    type: 'whole number',
    unit: 'days',
    meaning:
      'How long posts that no topic matched are kept, so that a new topic can be tried on them.',
    default: '3',
    schema: wholeNumber(0, 90),
  }),
  rematchDays: setting({
    env: 'PARLEY_REMATCH',
    type: 'whole number',
    unit: 'days',
    meaning: 'How far back stored posts are matched again when a topic is saved.',
    default: '30',
    schema: wholeNumber(0, 3650),
  }),
  callsPerMinute: setting({
    env: 'PARLEY_CALLS_PER_MINUTE',
    type: 'whole number',
    unit: 'calls a minute',
    meaning: 'The most API calls one person, token or address may make.',
    default: '1200',
    schema: wholeNumber(10, 1_000_000),
  }),
  trustedProxies: setting({
    env: 'PARLEY_TRUSTED_PROXIES',
    type: 'list of CIDR',
    meaning:
      'Addresses of your own proxies, whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    default: '',
    schema: cidrs,
  }),
  metricsToken: setting({
    env: 'PARLEY_METRICS_TOKEN',
    type: 'text',
    meaning: 'A bearer token that may read /metrics from elsewhere than this machine.',
    isSecret: true,
    schema: optionalText,
  }),
  logLevel: setting({
    env: 'PARLEY_LOG_LEVEL',
    type: 'debug, info, warn, error or silent',
    meaning: 'How much is logged.',
    default: 'info',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'not a log level'),
  }),
} as const;

/** Set by Parley itself between its own processes and by its tests; no settings of a person. */
const INTERNAL = new Set(['PARLEY_STARTED_BY_GUARD', 'PARLEY_TEST_DATABASE_URL']);

type Table = typeof SETTINGS;
export type Config = { [Name in keyof Table]: z.output<Table[Name]['schema']> };

/** Parses every setting. Throws AppError `invalid` `settings.wrong-value` at the first wrong one. */
export function readConfig(environment: Environment): Config {
  return {
    dataFolder: readSetting(SETTINGS.dataFolder, environment),
    host: readSetting(SETTINGS.host, environment),
    port: readSetting(SETTINGS.port, environment),
    publicUrl: readSetting(SETTINGS.publicUrl, environment),
    roles: readSetting(SETTINGS.roles, environment),
    databaseUrl: readSetting(SETTINGS.databaseUrl, environment),
    databaseConnections: readSetting(SETTINGS.databaseConnections, environment),
    keyFile: readSetting(SETTINGS.keyFile, environment),
    allowAddresses: readSetting(SETTINGS.allowAddresses, environment),
    fetchTimeoutSeconds: readSetting(SETTINGS.fetchTimeoutSeconds, environment),
    fetchMebibytesMax: readSetting(SETTINGS.fetchMebibytesMax, environment),
    contact: readSetting(SETTINGS.contact, environment),
    smtpUrl: readSetting(SETTINGS.smtpUrl, environment),
    mailFrom: readSetting(SETTINGS.mailFrom, environment),
    keepUnmatchedDays: readSetting(SETTINGS.keepUnmatchedDays, environment),
    rematchDays: readSetting(SETTINGS.rematchDays, environment),
    callsPerMinute: readSetting(SETTINGS.callsPerMinute, environment),
    trustedProxies: readSetting(SETTINGS.trustedProxies, environment),
    metricsToken: readSetting(SETTINGS.metricsToken, environment),
    logLevel: readSetting(SETTINGS.logLevel, environment),
  };
}

export function misspeltSettings(
  environment: Environment,
): readonly { name: string; nearest: string }[] {
  return unknownSettings(SETTINGS, environment).filter((each) => !INTERNAL.has(each.name));
}

/** The user's data folder, as the XDG base directory specification has it; root's is the system's. */
function defaultDataFolder(): string {
  if (process.platform !== 'win32' && process.getuid?.() === 0) return '/var/lib/parley';
  const base =
    process.env['XDG_DATA_HOME'] ??
    process.env['LOCALAPPDATA'] ??
    join(homedir(), '.local', 'share');
  return join(base, 'parley');
}
