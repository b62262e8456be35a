// Mails that no person wrote: out-of-office notes and receipts (RFC 3834, RFC 8098), answers of calendars (iMIP, RFC
// 6047 with RFC 5546), and bounces (RFC 3464). They open no conversation.

import type { HeaderValue, ParsedMail } from 'mailparser';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { DeliveryReport } from './delivery-report.ts';

export function automaticKindOf(
  mail: ParsedMail,
  report: DeliveryReport | null,
): IncomingPost['automatic'] {
  if (report) return 'bounce';
  if (isCalendar(mail)) return 'calendar';
  return isAutoReply(mail) ? 'auto-reply' : undefined;
}

/** RFC 6047, 2.4: the type of the part names the method. A file somebody attaches has none, or is an attachment. */
function isCalendar(mail: ParsedMail): boolean {
  return mail.attachments.some(({ contentType, contentDisposition, headers }) => {
    if (contentType !== 'text/calendar' || contentDisposition === 'attachment') return false;
    const method = parametersOf(headers.get('content-type'))['method'] ?? '';
    return /^(request|reply|cancel|counter|declinecounter|refresh|add)$/i.test(method);
  });
}

function isAutoReply({ headers }: ParsedMail): boolean {
  const said = (name: string): string => String(headers.get(name) ?? '').trim();
  const type = headers.get('content-type');
  // RFC 3834, 5: anything but `no` was made by a machine.
  if (!/^(no\b.*)?$/i.test(said('auto-submitted'))) return true;
  if (isReceipt(type)) return true;
  if (said('x-autoreply') !== '' || said('x-autorespond') !== '') return true;
  if (/^auto[-_]reply$/i.test(said('precedence'))) return true;
  // The empty sender of RFC 5321, 4.5.5: nobody may answer it, so nobody is there.
  return headers.has('return-path') && returnPathOf(headers.get('return-path')) === '';
}

function isReceipt(type: HeaderValue | undefined): boolean {
  return /^disposition-notification$/i.test(parametersOf(type)['report-type'] ?? '');
}

function returnPathOf(value: HeaderValue | undefined): string {
  if (typeof value !== 'object' || !('value' in value) || !Array.isArray(value.value))
    return 'unknown';
  return value.value[0]?.address ?? '';
}

function parametersOf(value: HeaderValue | undefined): Record<string, string | undefined> {
  if (typeof value !== 'object' || !('params' in value) || !('value' in value)) return {};
  const { params } = value;
  return typeof params === 'object' ? { ...params } : {};
}
