// What a mailbox source needs to know: where the mail lies, how to sign in, and how answers leave.

import { z } from 'zod';
import { MAIL_SECURITIES } from '#platform/mail/dial-mail.ts';
import type { SettingField } from '#features/listening/ports.ts';

/** Forms send an empty field as an empty text. */
const optionalText = (lengthMax: number) =>
  z
    .string()
    .trim()
    .max(lengthMax)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

const host = z
  .string()
  .trim()
  .regex(/^[a-z0-9.:-]{1,253}$/i, 'The name of a server, without https:// and without a path');
const optionalHost = z
  .literal('')
  .transform(() => undefined)
  .or(host)
  .optional();
const port = z
  .literal('')
  .transform(() => undefined)
  .or(z.coerce.number('A port is a number').int().min(1).max(65_535))
  .optional();

const security = z.enum(MAIL_SECURITIES, `One of ${MAIL_SECURITIES.join(', ')}`).default('tls');

export const settingsSchema = z.object({
  address: z.email('The address of the mailbox, such as support@example.org').max(254),
  name: optionalText(200),
  imapHost: host,
  imapPort: port,
  imapSecurity: security,
  user: optionalText(254),
  password: optionalText(1000),
  accessToken: optionalText(10_000),
  refreshToken: optionalText(10_000),
  tokenUrl: z
    .literal('')
    .transform(() => undefined)
    .or(z.url())
    .optional(),
  clientId: optionalText(500),
  clientSecret: optionalText(1000),
  folder: optionalText(500),
  historyDays: z
    .literal('')
    .transform(() => undefined)
    .or(z.coerce.number('A number of days').int().min(0).max(36_500))
    .optional(),
  smtpHost: optionalHost,
  smtpPort: port,
  smtpSecurity: security,
  sentFolder: optionalText(500),
  certificate: optionalText(20_000),
});
export type MailSettings = z.infer<typeof settingsSchema>;

const securityChoices = [
  { value: 'tls', label: 'TLS from the start' },
  { value: 'starttls', label: 'STARTTLS, required' },
  { value: 'none', label: 'None: only for a server on the same machine' },
];

export const fields: readonly SettingField[] = [
  field('address', 'Address', true, 'The mailbox that people write to; answers come from it.', {
    placeholder: 'support@example.org',
  }),
  field('name', 'Sender name', false, 'Shown before the address in answers.'),
  field('imapHost', 'IMAP server', true, 'Where the mail is read.', {
    placeholder: 'imap.example.org',
  }),
  field('imapPort', 'IMAP port', false, '993 with TLS, else 143.', { kind: 'number' }),
  field('imapSecurity', 'IMAP encryption', false, 'TLS from the start unless told otherwise.', {
    kind: 'choice',
    choices: securityChoices,
  }),
  field('user', 'User name', false, 'If it is not the address.'),
  field('password', 'Password', false, 'Many providers want one made for this app alone.', {
    kind: 'secret',
  }),
  field('accessToken', 'OAuth access token', false, 'Instead of a password (XOAUTH2).', {
    kind: 'secret',
  }),
  field('refreshToken', 'OAuth refresh token', false, 'Gets a new access token when one is due.', {
    kind: 'secret',
  }),
  field('tokenUrl', 'OAuth token address', false, 'Where the refresh token is handed in.', {
    kind: 'url',
    when: { field: 'refreshToken' },
    placeholder: 'https://oauth2.googleapis.com/token',
  }),
  field('clientId', 'OAuth client id', false, 'Of your own registration with the provider.', {
    when: { field: 'refreshToken' },
  }),
  field('clientSecret', 'OAuth client secret', false, 'If the provider gave one.', {
    kind: 'secret',
    when: { field: 'refreshToken' },
  }),
  field('folder', 'Folder', false, 'INBOX unless told otherwise.', { placeholder: 'INBOX' }),
  field('historyDays', 'Days of history', false, 'How far back is read; empty: everything.', {
    kind: 'number',
  }),
  field(
    'smtpHost',
    'SMTP server',
    false,
    'Where answers leave; empty: this source cannot answer.',
    {
      placeholder: 'smtp.example.org',
    },
  ),
  field('smtpPort', 'SMTP port', false, '465 with TLS, else 587.', {
    kind: 'number',
    when: { field: 'smtpHost' },
  }),
  field('smtpSecurity', 'SMTP encryption', false, 'TLS from the start unless told otherwise.', {
    kind: 'choice',
    when: { field: 'smtpHost' },
    choices: securityChoices,
  }),
  field('sentFolder', 'Folder of sent mail', false, 'Found by itself where the server marks it.', {
    when: { field: 'smtpHost' },
  }),
  field(
    'certificate',
    'Certificate authority',
    false,
    'For a server of your own: the certificate (PEM) by which its own one is believed.',
  ),
];

function field(
  name: keyof MailSettings,
  label: string,
  required: boolean,
  help: string,
  more: Partial<SettingField> = {},
): SettingField {
  return { name, label, required, help, kind: 'text', ...more };
}

export function folderOf(settings: MailSettings): string {
  return settings.folder ?? 'INBOX';
}

export function userOf(settings: MailSettings): string {
  return settings.user ?? settings.address;
}
