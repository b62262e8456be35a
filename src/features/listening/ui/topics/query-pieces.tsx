// Examples of what can be written in a query, each with what it means. Pressing one puts it in.

import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import type { GuideSection } from './query-guide.ts';

export function Pieces(props: { pieces: GuideSection['rows']; onInsert(piece: string): void }) {
  const { t } = useLingui();
  return (
    <ul className="contents">
      {props.pieces.map(({ piece, meaning }) => (
        <li key={piece} className="flex min-h-8 flex-wrap items-baseline gap-x-2 py-1">
          <Button
            onPress={() => props.onInsert(piece)}
            aria-label={t`Put in ${piece}`}
            className="min-h-6 rounded-small bg-sunken px-1.5 text-start font-mono text-micro leading-5 wrap-anywhere hovered:bg-accent-soft hovered:text-accent-ink focus-ring:ring-focus"
          >
            {piece}
          </Button>
          <span className="text-small text-faint">{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
