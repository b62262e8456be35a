// Mailboxes in the mbox format (RFC 4155), and single messages. A message becomes a post: its subject the title, its
// text or HTML the body, the thread by References and In-Reply-To. Attachments are left.

import { hash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type { IncomingPost } from '#features/listening/ports.ts';
import { recordBytesMax } from './entry.ts';
import type { OpenFile, Place, Portion } from './entry.ts';

const messagesPerPortion = 100;

export async function* readMbox(file: OpenFile, from: Place): AsyncGenerator<Portion, void, void> {
  const portion: Portion = { posts: [], deletions: [], place: { ...from } };
  for await (const { message, bytes, lines } of messagesOf(file, from)) {
    const post = message === null ? null : await postOf(message);
    if (post) portion.posts.push(post);
    portion.place.bytes += bytes;
    portion.place.line += lines;
    portion.place.records += 1;
    if (portion.posts.length < messagesPerPortion) continue;
    yield { ...portion, place: { ...portion.place } };
    portion.posts = [];
  }
  yield portion;
}

type Message = {
  /** Null for one that is too long to be a letter; it is passed over. */
  message: Buffer | null;
  bytes: number;
  lines: number;
};

/** A line that begins with `From `, at the start or after an empty line, begins a message. */
async function* messagesOf(file: OpenFile, from: Place): AsyncGenerator<Message, void, void> {
  let lines: Buffer[] = [];
  let kept = 0;
  let bytes = 0;
  let count = 0;
  let wasEmpty = true;
  const finish = (): Message => {
    const message = kept > recordBytesMax ? null : Buffer.concat(lines);
    const done = { message, bytes, lines: count };
    [lines, kept, bytes, count] = [[], 0, 0, 0];
    return done;
  };
  for await (const line of linesOf(file, from.bytes)) {
    const isSeparator = wasEmpty && line.subarray(0, 5).toString('latin1') === 'From ';
    if (isSeparator && count > 0) yield finish();
    bytes += line.length;
    count += 1;
    wasEmpty = line.length <= 2 && line.toString('latin1').trim() === '';
    if (isSeparator) continue;
    kept += line.length;
    if (kept <= recordBytesMax) lines.push(unquoted(line));
  }
  if (count > 0) yield finish();
}

/** `>From ` at the start of a line was `From ` before it was put in the mailbox. */
function unquoted(line: Buffer): Buffer {
  return /^>+From /.test(line.subarray(0, 40).toString('latin1')) ? line.subarray(1) : line;
}

async function* linesOf(file: OpenFile, from: number): AsyncGenerator<Buffer, void, void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of file.read(from)) {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      yield bytes.subarray(start, end + 1);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    // A line without end is handed on in pieces, so that memory stays bounded.
    if (rest.length > recordBytesMax) {
      yield rest;
      rest = Buffer.alloc(0);
    }
  }
  if (rest.length > 0) yield rest;
}

async function postOf(message: Buffer): Promise<IncomingPost | null> {
  if (message.toString('latin1').trim() === '') return null;
  const mail = await simpleParser(message, { skipImageLinks: true, skipTextToHtml: true });
  const references =
    typeof mail.references === 'string' ? [mail.references] : (mail.references ?? []);
  const sender = mail.from?.value[0];
  return {
    nativeId: mail.messageId ?? `sha256:${hash('sha256', message)}`,
    title: mail.subject,
    ...bodyOf(mail),
    author: sender?.address,
    authorName: sender?.name === '' ? undefined : sender?.name,
    replyTo: mail.inReplyTo,
    thread: references[0] ?? mail.inReplyTo,
    createdAt: mail.date,
  };
}

function bodyOf(mail: ParsedMail): { html: string } | { text: string } {
  return typeof mail.html === 'string' && !mail.text
    ? { html: mail.html }
    : { text: mail.text ?? '' };
}
