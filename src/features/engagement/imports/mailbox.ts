// Mailboxes (mbox, RFC 4155): a mail that answers another one of the same mailbox, by In-Reply-To or References, from
// somebody else than who began. What it quotes and its signature are left out.

import { simpleParser } from 'mailparser';
import { linesOf } from './imported-answer.ts';
import type { AnswerReader, ImportedAnswer, Portion } from './imported-answer.ts';
import { ownWords, plainText } from './plain-text.ts';

/** Longer ones are not letters. */
const MAIL_LENGTH_MAX = 4 * 1024 * 1024;
const QUESTION_LENGTH_MAX = 4000;

type Letter = { subject: string; text: string; from: string };

export const readMailbox: AnswerReader = async function* (file) {
  const letters = new Map<string, Letter>();
  for await (const { mail, bytes } of mailsOf(file)) {
    yield { bytes, answers: mail === null ? [] : await answerOf(mail, letters) } satisfies Portion;
  }
};

async function answerOf(mail: string, letters: Map<string, Letter>): Promise<ImportedAnswer[]> {
  const parsed = await simpleParser(Buffer.from(mail, 'latin1'), { skipImageLinks: true });
  const text = ownWords(parsed.text ?? plainText(parsed.html || ''));
  const from = parsed.from?.value[0]?.address?.toLowerCase() ?? '';
  const subject = (parsed.subject ?? '').replace(/^(?:(?:re|sv|aw|fwd?|vb)\s*:\s*)+/i, '').trim();
  const { messageId } = parsed;
  if (messageId)
    letters.set(messageId, { subject, text: text.slice(0, QUESTION_LENGTH_MAX), from });
  const references = [parsed.inReplyTo ?? '', ...[parsed.references ?? []].flat().toReversed()];
  const asked = references
    .map((id) => letters.get(id))
    .find((letter) => letter && letter.from !== from);
  if (!asked || text === '' || !messageId) return [];
  return [
    {
      kind: 'answer',
      key: messageId,
      title: asked.subject || subject,
      question: asked.text,
      text,
      author: parsed.from?.value[0]?.name || from || null,
      address: from || null,
      url: null,
      lang: null,
      isAccepted: false,
      score: 0,
      writtenAt: parsed.date ?? null,
    },
  ];
}

/** @returns null in place of a mail that is too long */
async function* mailsOf(
  file: string,
): AsyncGenerator<{ mail: string | null; bytes: number }, void, void> {
  let lines: string[] = [];
  let length = 0;
  let wasEmpty = true;
  let read = 0;
  const finish = () => (length > MAIL_LENGTH_MAX ? null : lines.join('\r\n'));
  for await (const { line, bytes } of linesOf(file, 'latin1')) {
    read = bytes;
    const isSeparator = wasEmpty && line.startsWith('From ');
    wasEmpty = line.trim() === '';
    if (!isSeparator) {
      length += line.length;
      // `>From ` was `From ` before it was put in the mailbox.
      if (length <= MAIL_LENGTH_MAX) lines.push(/^>+From /.test(line) ? line.slice(1) : line);
      continue;
    }
    if (lines.length > 0) yield { mail: finish(), bytes };
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) yield { mail: finish(), bytes: read };
}
