// The query language in a dozen lines, beside the field where it is needed; each example can be put in.

import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { Disclosure } from '#web/kit/disclosure.tsx';

export function QueryHelp({ onInsert }: { onInsert(piece: string): void }) {
  const { t } = useLingui();
  const pieces = [
    { piece: 'motor OR engine', meaning: t`one of them` },
    { piece: 'NOT advert', meaning: t`not said` },
    { piece: '"drive unit"', meaning: t`these words side by side` },
    { piece: 'refund*', meaning: t`every word that begins like this` },
    { piece: 'battery NEAR/5 fire', meaning: t`at most five words apart` },
    { piece: 'title:recall', meaning: t`in the title` },
    { piece: 'author:nordvik', meaning: t`by this author` },
    { piece: 'site:example.org', meaning: t`on this site` },
    { piece: 'lang:sv', meaning: t`in this language` },
    { piece: '#cargobike', meaning: t`this hashtag` },
  ];
  return (
    <Disclosure title={t`What can be written`}>
      <ul className="grid gap-x-6 pt-1 sm:grid-cols-2">
        {pieces.map(({ piece, meaning }) => (
          <li key={piece} className="flex min-h-8 items-baseline gap-2">
            <Button
              onPress={() => onInsert(piece)}
              aria-label={t`Put in ${piece}`}
              className="rounded-small bg-sunken px-1.5 font-mono text-micro leading-5 hovered:bg-accent-soft hovered:text-accent-ink focus-ring:ring-focus"
            >
              {piece}
            </Button>
            <span className="text-small text-faint">{meaning}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
