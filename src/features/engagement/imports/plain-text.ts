// The words of HTML from an archive: blocks become lines, scripts and quotations of what was answered are left out.

import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'p div br li tr h1 h2 h3 h4 h5 h6 pre blockquote ul ol table section'.split(' '),
);
const SILENT = new Set('script style template head title'.split(' '));
const LENGTH_MAX = 100_000;

export function plainText(html: string): string {
  let text = '';
  let silence = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silence += 1;
      if (BLOCKS.has(name)) text += '\n';
    },
    onclosetag(name) {
      if (SILENT.has(name)) silence -= 1;
      if (BLOCKS.has(name)) text += '\n';
    },
    ontext(part) {
      if (silence === 0) text += part;
    },
  });
  parser.end(html.slice(0, LENGTH_MAX));
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A mail without what it quotes and the signature below it. */
export function ownWords(text: string): string {
  const lines = text.split('\n');
  const signature = lines.findIndex((line) => line.trimEnd() === '--');
  const kept = (signature < 0 ? lines : lines.slice(0, signature)).filter(
    (line) =>
      !/^\s*>/.test(line) &&
      !/^(?:On|Den|Am|Le) .{8,80}(?:wrote|skrev|schrieb|a écrit)\s?:\s*$/.test(line),
  );
  return kept.join('\n').trim();
}
