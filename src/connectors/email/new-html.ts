// The same for mails that come as HTML alone: the elements in which mail programs put quoted history and signatures
// are left out. What is left is still hostile; sanitising happens later.

import { Parser } from 'htmlparser2';
import { isForward } from './new-text.ts';

const quoteClass =
  /\b(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|WordSection_quote)\b/;
const signatureClass = /\b(?:gmail_signature|moz-signature|protonmail_signature_block)\b/;
const signatureId = /^(?:ms-outlook-mobile-signature|x?_?signature)$/i;
/** From here on everything is the mail that is answered. */
const originalId =
  /^(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/;
const outlookRule = /border:\s*none;\s*border-top:\s*solid\s+#[0-9a-f]{6}\s+1\.0pt/i;

type Attributes = Record<string, string>;

/** No mail program nests so deep, and reading such a thing takes time that grows with the square of it. */
const depthMax = 500;
const chunkLength = 16_384;

/** @returns the whole HTML if no text of it is new; null if it is nested beyond reason */
export function newHtml(html: string, subject: string): string | null {
  const pieces: string[] = [];
  let keptUntil = 0;
  let depth = 0;
  /** The depth at which something that is left out began. */
  let outsideSince: number | null = null;
  let isCut = false;
  let hasText = false;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (isCut || outsideSince !== null) return;
      if (!beginsOriginal(attributes) && !isLeftOut(name, attributes)) return;
      pieces.push(html.slice(keptUntil, parser.startIndex));
      if (beginsOriginal(attributes)) isCut = true;
      else outsideSince = depth;
    },
    onclosetag() {
      if (outsideSince === depth && !isCut) {
        outsideSince = null;
        keptUntil = parser.endIndex + 1;
      }
      depth -= 1;
    },
    ontext(text) {
      if (!isCut && outsideSince === null && text.trim() !== '') hasText = true;
    },
  });
  for (let at = 0; at < html.length; at += chunkLength) {
    parser.write(html.slice(at, at + chunkLength));
    if (depth > depthMax) return null;
  }
  parser.end();
  if (isForward(subject)) return html;
  if (!isCut && outsideSince === null) pieces.push(html.slice(keptUntil));
  return hasText ? pieces.join('') : html;
}

function isLeftOut(name: string, attributes: Attributes): boolean {
  const { class: classes = '', id = '', type = '' } = attributes;
  if (name === 'blockquote' && type.toLowerCase() === 'cite') return true;
  return quoteClass.test(classes) || signatureClass.test(classes) || signatureId.test(id);
}

function beginsOriginal({ id = '', style = '' }: Attributes): boolean {
  return originalId.test(id) || outlookRule.test(style);
}
