// A dozen lines of the query language, below the field: what most people need of it.

import { useLingui } from '@lingui/react/macro';
import { Pieces } from './query-pieces.tsx';

export function FirstPieces({ onInsert }: { onInsert(piece: string): void }) {
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
    <div className="grid gap-x-6 pt-1 sm:grid-cols-2">
      <Pieces pieces={pieces} onInsert={onInsert} />
    </div>
  );
}
