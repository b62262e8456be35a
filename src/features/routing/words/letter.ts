// What people are told outside of Parley, in their language: as a letter, and in one line for phones and chat.

import type { NoticeKind } from '../contract/notices.ts';
import type { Words } from './words.ts';

export type Told = {
  kind: NoticeKind;
  title: string;
  /** In words. */
  reasons: readonly string[];
  words: Words;
};

export type NoticeLink = {
  url: string;
  /** When the offer expires, in the words of whom it is for; null: there is nothing to accept. */
  acceptsUntil: string | null;
};

export function noticeLetter({ kind, title, reasons, words }: Told, link: NoticeLink) {
  const { url, acceptsUntil } = link;
  const isOffer = acceptsUntil !== null;
  const head = words.kinds[kind];
  return {
    subject: `${head}: ${title}`.slice(0, 200),
    lang: words.language,
    paragraphs: [
      isOffer ? `${head}, ${words.due} ${acceptsUntil}:` : `${head}:`,
      `“${title}”`,
      ...(reasons.length > 0
        ? [sentence(`${isOffer ? `${words.why}: ` : ''}${reasons.join('; ')}`)]
        : []),
    ],
    link: { label: isOffer ? words.accept : words.open, url },
    closing: isOffer ? words.acceptClosing : words.closing,
  };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

export function noticeLine({ kind, title, reasons, words }: Told): { head: string; body: string } {
  const head = words.kinds[kind];
  const first = reasons[0];
  return { head, body: first === undefined ? title : `${title} (${first})` };
}
