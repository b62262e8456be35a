// Mails that tell what became of another mail: delivery status notifications (RFC 3464) and the headers that older
// servers use instead. They say which of our answers did not arrive, where, and why.

import type { Attachment, ParsedMail } from 'mailparser';
import { messageIdsIn } from './message-ids.ts';

export type DeliveryReport = {
  /** Message-ID of the mail it is about. */
  of: string | null;
  /** Message-ID with which that mail's thread began. */
  thread: string | null;
  recipient: string | null;
  /** `failed` for good, `delayed` for now. */
  action: 'failed' | 'delayed' | 'other';
  /** RFC 3463: `5.1.1`. */
  status: string | null;
  reason: string | null;
};

/** @returns null if the mail is no report */
export function deliveryReportOf(mail: ParsedMail): DeliveryReport | null {
  const status = mail.attachments.find((part) => part.contentType === 'message/delivery-status');
  const failedRecipients = mail.headers.get('x-failed-recipients');
  if (!status && failedRecipients === undefined) return null;
  const fields = fieldsOf(status ? textOf(status) : '');
  const original = mail.attachments.find((part) =>
    ['message/rfc822', 'message/global', 'text/rfc822-headers'].includes(part.contentType),
  );
  // Exim puts the mail it could not deliver into its text.
  const headers = original ? textOf(original) : (mail.text ?? '');
  return {
    of: messageIdsIn(headerOf(headers, 'message-id'))[0] ?? null,
    thread:
      messageIdsIn(headerOf(headers, 'references'))[0] ??
      messageIdsIn(headerOf(headers, 'in-reply-to'))[0] ??
      null,
    recipient: addressOf(fields.get('final-recipient') ?? String(failedRecipients ?? '')),
    action: actionOf(status ? fields.get('action') : 'failed'),
    status: /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
    reason: withoutType(fields.get('diagnostic-code') ?? '')?.slice(0, 500) ?? null,
  };
}

function textOf(part: Attachment): string {
  return part.content.subarray(0, 100_000).toString('utf8').replaceAll('\r\n', '\n');
}

/** The first group is about the report, each further one about a recipient; we write to one recipient at a time. */
function fieldsOf(report: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of unfolded(report).split('\n')) {
    const [, name = '', value = ''] = /^([a-z-]{1,60}):\s*(.*)$/i.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function headerOf(text: string, name: string): string {
  const line = new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded(text));
  return line?.[1] ?? '';
}

function unfolded(text: string): string {
  return text.replaceAll(/\n[ \t]+/g, ' ');
}

/** `rfc822; ann@example.org` */
function addressOf(recipient: string): string | null {
  return /[^\s;<>,]+@[^\s;<>,]+/.exec(recipient)?.[0] ?? null;
}

function withoutType(diagnostic: string): string | null {
  const words = diagnostic.replace(/^[a-z0-9-]{1,20}\s*;\s*/i, '').trim();
  return words === '' ? null : words;
}

function actionOf(action: string | undefined): DeliveryReport['action'] {
  const word = action?.trim().toLowerCase();
  return word === 'failed' || word === 'delayed' ? word : 'other';
}
