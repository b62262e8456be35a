// Words as a network shows them: addresses, names and tags stand out; with Markdown also what is strong, stressed or
// code. For the preview only, nothing here is a link.

import type { ReactNode } from 'react';

const PLAIN = /(https?:\/\/\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_.@-]+)/gu;
const MARKDOWN =
  /(\*\*[^*\n]+\*\*|\*[^*\n]+\*|`[^`\n]+`|\[[^\]\n]+\]\([^)\s]+\)|https?:\/\/\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_.@-]+)/gu;

export function PlainWords({
  text,
  markup,
}: {
  text: string;
  markup: 'plain' | 'markdown' | 'html';
}) {
  const pattern = markup === 'markdown' ? MARKDOWN : PLAIN;
  return (
    <>
      {text.split(pattern).map((part, position) => (
        // A text is cut at fixed places: the position is what tells parts apart.
        // eslint-disable-next-line react/no-array-index-key -- see above
        <span key={position}>{position % 2 === 0 ? part : shown(part)}</span>
      ))}
    </>
  );
}

function shown(part: string): ReactNode {
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith('*')) return <em>{part.slice(1, -1)}</em>;
  if (part.startsWith('`')) return <code className="font-mono">{part.slice(1, -1)}</code>;
  if (part.startsWith('[')) {
    return <span className="text-accent-ink underline">{part.slice(1, part.indexOf(']('))}</span>;
  }
  return <span className="text-accent-ink">{part}</span>;
}
