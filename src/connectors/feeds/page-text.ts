// The article on a web page, without what stands around it: @mozilla/readability on a linkedom document. Slow and easy
// to abuse, so it runs only in the feed thread.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeFeed } from './decode.ts';
import type { FeedBytes } from './parse-feed.ts';
import { wholeLinks } from './text-construct.ts';

/** `html` is null where no article was found. */
export type PageText = { html: string | null; textLength: number };

const elementsMax = 20_000;

export function readPageText({ bytes, contentType, address }: FeedBytes): PageText {
  const isNamed = /charset\s*=/i.test(contentType ?? '');
  const { text } = decodeFeed(bytes, isNamed ? contentType : charsetInPage(bytes));
  const { document } = parseHTML(text);
  // Nothing that could be an element: linkedom then makes a document that cannot be read.
  if (!document?.documentElement) return { html: null, textLength: 0 };
  const article = new Readability(document, { maxElemsToParse: elementsMax }).parse();
  if (!article?.content) return { html: null, textLength: 0 };
  const textLength = (article.textContent ?? '').replaceAll(/\s+/g, ' ').trim().length;
  return { html: wholeLinks(article.content, address), textLength };
}

/** `<meta charset>`, for servers that do not tell. */
function charsetInPage(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  const charset = /<meta\s[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1];
  return charset === undefined ? null : `text/html; charset=${charset}`;
}
