// What Parley says by itself about routing and notices, in one language: reasons, letters, lines for phones, the page behind
// a link.

import type { NoticeKind } from '../contract/notices.ts';
import type { Reason } from '../contract/reasons.ts';

/** Those that Parley speaks; an organisation chooses one, a reader may ask for another. */
export type Language = 'en' | 'sv';

/** What wording needs to know of the reader and of what is spoken of. */
export type ReasonContext = {
  /** What was asked there; null: it was erased. */
  titleOf(questionId: string): string | null;
  timeZone: string;
};

export type Words = {
  language: Language;
  reason(reason: Reason, context: ReasonContext): string;
  kinds: Readonly<Record<NoticeKind, string>>;
  why: string;
  open: string;
  accept: string;
  due: string;
  acceptClosing: string;
  closing: string;
  page: {
    heading: string;
    take: string;
    open: string;
    taken: string;
    over: string;
    unknown: string;
  };
};

/** `2026-11-23 14:30`, where the reader is. */
export function momentIn(at: string, timeZone: string): string {
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(at));
}
