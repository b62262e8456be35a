// One mail becomes a post: its subject the title, what is new in it the text, the thread by References and
// In-Reply-To. Attachments stay in the mailbox.

import { hash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { AddressObject, EmailAddress, ParsedMail } from 'mailparser';
import type { IncomingPost, JsonObject } from '#features/listening/ports.ts';
import { automaticKindOf } from './automatic.ts';
import { deliveryReportOf } from './delivery-report.ts';
import type { DeliveryReport } from './delivery-report.ts';
import { messageIdsIn, publicationKeyOf } from './message-ids.ts';
import { newHtml } from './new-html.ts';
import { newText } from './new-text.ts';

export type MailPlace = {
  /** Of the mailbox that was written to. */
  address: string;
  folder: string;
  uidValidity: string;
  uid: number;
  /** When the server took it, for mails without a date. */
  receivedAt: Date | undefined;
};

/** Measured: no mail of 1 MB takes longer than 0.4 s with these, whatever is in it. */
const bounds = { maxHeadSize: 256 * 1024, maxChildNodes: 200 };

/** Throws what mailparser throws at mails that are no mails. */
export async function readMail(source: Buffer, place: MailPlace): Promise<IncomingPost> {
  const mail = await simpleParser(source, {
    ...bounds,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    keepCidLinks: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    checksumAlgo: false,
  });
  const report = deliveryReportOf(mail);
  const subject = mail.subject ?? '';
  const [sender] = mailboxesOf(mail.from);
  const references = messageIdsIn(listed(mail.references));
  const inReplyTo = messageIdsIn(mail.inReplyTo ?? '')[0];
  const replyTo = report?.of ?? inReplyTo ?? references.at(-1);
  const nativeId = messageIdsIn(mail.messageId ?? '')[0] ?? `sha256:${hash('sha256', source)}`;
  return {
    nativeId,
    title: subject,
    ...bodyOf(mail, subject),
    author: sender?.address,
    authorId: sender?.address?.toLowerCase(),
    authorName: sender?.name === '' ? undefined : sender?.name,
    isOurs: isFrom(place.address, sender) && !isForged(mail),
    community: place.address,
    thread: report?.thread ?? references[0] ?? replyTo,
    replyTo,
    visibility: 'direct',
    to: [...mailboxesOf(mail.to), ...mailboxesOf(mail.cc)].flatMap(({ address }) => address ?? []),
    createdAt: mail.date ?? place.receivedAt,
    automatic: automaticKindOf(mail, report),
    ...returnedBy(report, place.address),
    reference: bounded({
      folder: place.folder,
      uidValidity: place.uidValidity,
      uid: place.uid,
      answerTo: answerAddresses(mail).slice(0, 10),
      references: ends(references),
    }),
  };
}

function bodyOf(mail: ParsedMail, subject: string): { html: string } | { text: string } {
  const text = mail.text?.trim() ?? '';
  if (text !== '' || typeof mail.html !== 'string') return { text: newText(text, subject) };
  const html = newHtml(mail.html, subject);
  return html === null ? { text: mail.html.replaceAll(/<[^<>]*>/g, ' ') } : { html };
}

/** Where an answer goes (RFC 5322, 3.6.2). */
function answerAddresses(mail: ParsedMail): { name: string; address: string }[] {
  const wanted = mailboxesOf(mail.replyTo);
  return (wanted.length > 0 ? wanted : mailboxesOf(mail.from)).flatMap(({ name, address }) =>
    address === undefined || address.length > 254 ? [] : [{ name: name.slice(0, 100), address }],
  );
}

function mailboxesOf(header: AddressObject | AddressObject[] | undefined): EmailAddress[] {
  const headers = Array.isArray(header) ? header : header ? [header] : [];
  return headers.flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]));
}

function isFrom(address: string, sender: EmailAddress | undefined): boolean {
  return sender?.address?.toLowerCase() === address.toLowerCase();
}

/** Anybody can write our address into From; a server that checked says so (RFC 8601). */
function isForged(mail: ParsedMail): boolean {
  return /\b(dmarc|spf)=fail\b/i.test(String(mail.headers.get('authentication-results') ?? ''));
}

function keyOf(report: DeliveryReport, address: string): string | null {
  return report.of === null ? null : publicationKeyOf(report.of, address);
}

/** Only what failed for good: a delay is no end. */
function returnedBy(
  report: DeliveryReport | null,
  address: string,
): Pick<IncomingPost, 'returned'> {
  const publicationKey = report?.action === 'failed' ? keyOf(report, address) : null;
  if (!report || publicationKey === null) return {};
  const { recipient, reason, status } = report;
  return { returned: { publicationKey, reason: returnWords(recipient, reason ?? status) } };
}

function returnWords(recipient: string | null, why: string | null): string {
  const whom = recipient ?? 'its recipient';
  return why === null ? `The mail to ${whom} came back.` : `The mail to ${whom} came back: ${why}`;
}

function listed(references: string | string[] | undefined): string {
  return typeof references === 'string' ? references : (references ?? []).join(' ');
}

/** RFC 5537, 3.4.4: the first and the newest matter. */
function ends(references: readonly string[]): string[] {
  const [first] = references;
  return first === undefined ? [] : [first, ...references.slice(1).slice(-7)];
}

const referenceBytesMax = 4000;

function bounded(
  reference: { [key: string]: JsonObject[string] } & { references: string[] },
): JsonObject {
  while (
    Buffer.byteLength(JSON.stringify(reference)) > referenceBytesMax &&
    reference.references.length > 1
  )
    reference.references.splice(1, 1);
  return reference;
}
