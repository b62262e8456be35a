// How an approved answer leaves a mailbox: one mail by SMTP, in the thread it answers, with a Message-ID made of the
// publication's key; then a copy into the folder of sent mail, where it is found again.

import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { MailServer } from '#platform/mail/dial-mail.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import type { MailHandedOver } from '#platform/mail/send-mail.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type {
  AnsweredPost,
  Delivery,
  Publication,
  Receipt,
  ReplyAbilities,
  ReplyPort,
} from '#features/listening/reply-port.ts';
import { credentialsOf } from './credentials.ts';
import { messageIdOf } from './message-ids.ts';
import { findSent, sendOnce } from './sent-folder.ts';
import type { MailSettings } from './settings.ts';

type Context = SourceContext<MailSettings>;
type Reply = Extract<Publication, { kind: 'reply' | 'quote' }>;

const canAnswer: ReplyAbilities = {
  reply: true,
  quote: false,
  edit: false,
  delete: false,
  like: false,
  length: null,
  media: {
    countMax: 10,
    bytesMax: 10_000_000,
    types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'],
  },
  visibilities: ['direct'],
  threads: false,
  markup: 'plain',
};

export const mailAnswers: ReplyPort<MailSettings> = {
  abilities: (settings) =>
    settings.smtpHost === undefined
      ? { ...canAnswer, reply: false, media: null, visibilities: [] }
      : canAnswer,
  deliver,
  find: (publication, context) =>
    findSent(messageIdOf(publication.key, context.settings.address), context),
};

/** Also in other scripts; whether it exists the server knows. */
const mailbox = z.string().regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/);

/** As read-mail.ts gives it with each post. */
const answeredSchema = z.object({
  answerTo: z.array(z.object({ name: z.string(), address: mailbox })).min(1),
  references: z.array(z.string()),
});

async function deliver(publication: Publication, context: Context): Promise<Delivery> {
  const server = smtpServerOf(context.settings);
  if (!server) return refused('This mailbox has no SMTP server set, so it cannot answer.');
  if (publication.kind !== 'reply')
    return refused('A mail can be answered, but not changed, liked or taken back.');
  const answered = answeredSchema.safeParse(publication.to.reference);
  if (!answered.success) return refused('The mail names no address to which an answer could go.');
  const { answerTo, references } = answered.data;
  const messageId = messageIdOf(publication.key, context.settings.address);
  const source = await compose(publication, { ...answered.data, messageId }, context.settings);
  const handedOver = await handOver({ source, messageId, to: answerTo }, server, context);
  if (handedOver.outcome === 'later') return { ...handedOver, retryAt: null };
  // The mail is sound, and so is whoever wrote it: it waits until somebody has mended the settings.
  if (handedOver.outcome === 'refused' && handedOver.at === 'sign-in')
    return { outcome: 'later', reason: handedOver.reason, retryAt: null };
  if (handedOver.outcome === 'refused') return refused(handedOver.reason);
  const receipt: Receipt = {
    nativeId: messageId,
    url: null,
    at: context.clock.now(),
    reference: { references, to: answerTo.map(({ address }) => address) },
  };
  return { outcome: 'delivered', receipt };
}

function refused(reason: string): Delivery {
  return { outcome: 'refused', reason };
}

/** A mailbox that cannot be looked into, so that nobody knows whether the mail was sent before, means later. */
async function handOver(
  mail: { source: Buffer; messageId: string; to: readonly { address: string }[] },
  server: MailServer,
  context: Context,
): Promise<MailHandedOver> {
  const { settings, connect, signal } = context;
  let hasAsked = false;
  const send = async (): Promise<MailHandedOver> => {
    const credentials = await credentialsOf(context);
    hasAsked = true;
    const envelope = { from: settings.address, to: mail.to.map(({ address }) => address) };
    return sendMail({ ...envelope, source: mail.source }, { server, credentials, connect, signal });
  };
  try {
    return await sendOnce(mail, send, context);
  } catch (error) {
    if (hasAsked || !(error instanceof AppError)) throw error;
    return { outcome: 'later', reason: error.message };
  }
}

export function smtpServerOf(settings: MailSettings): MailServer | null {
  const { smtpHost: host, smtpSecurity: security, certificate } = settings;
  if (host === undefined) return null;
  const port = settings.smtpPort ?? (security === 'tls' ? 465 : 587);
  return { host, port, security, certificate };
}

async function compose(
  publication: Reply,
  mail: { answerTo: { name: string; address: string }[]; references: string[]; messageId: string },
  settings: MailSettings,
): Promise<Buffer> {
  const inReplyTo = isMessageId(publication.to.nativeId) ? publication.to.nativeId : undefined;
  const composer = new MailComposer({
    from: { name: settings.name ?? '', address: settings.address },
    to: mail.answerTo,
    subject: answerSubject(publication.to),
    messageId: mail.messageId,
    date: publication.madeAt,
    // RFC 5322, 3.6.4: the answered mail's references, then the answered mail.
    ...(inReplyTo ? { inReplyTo, references: [...mail.references, inReplyTo] } : {}),
    text: publication.text,
    ...(publication.lang === null ? {} : { headers: { 'Content-Language': publication.lang } }),
    attachments: publication.media.map(({ bytes, type, description }, index) => ({
      content: Buffer.from(bytes),
      contentType: type,
      filename: fileName(description, type, index),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, source) => {
      if (error || !source)
        reject(error ?? new AppError('invalid', 'email.empty', 'Nothing to send.'));
      else resolve(source);
    });
  });
}

function isMessageId(nativeId: string): boolean {
  return /^<[^<>\s]+>$/.test(nativeId);
}

function answerSubject({ title }: AnsweredPost): string {
  const subject = (title ?? '').trim();
  return /^(re|sv|aw|vs|antw)\s*:/i.test(subject) ? subject : `Re: ${subject}`.trim();
}

function fileName(description: string, type: string, index: number): string {
  const name = description
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, 60);
  const ending = type.replace(/^.*\//, '').replace('jpeg', 'jpg');
  return `${name === '' ? `attachment-${index + 1}` : name}.${ending}`;
}
