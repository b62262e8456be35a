// Help with the query language where it is needed: a dozen lines below the field, the whole of it in
// a drawer beside. Each example can be put in.

import { useLingui } from '@lingui/react/macro';
import { BookOpen } from 'lucide-react';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { screenOf } from '#web/screen-of.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { Pieces } from './query-pieces.tsx';

const QueryGuide = screenOf(
  'listening-topics-more',
  () => import('./query-guide-drawer.tsx'),
  'QueryGuide',
);

export function QueryHelp({ onInsert }: { onInsert(piece: string): void }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  useShortcuts(t`Topic`, [
    { keys: 'Ctrl /', label: t`The whole query language`, run: () => setOpen(true) },
  ]);
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
    <>
      <Disclosure title={t`What can be written`}>
        <div className="grid gap-x-6 pt-1 sm:grid-cols-2">
          <Pieces pieces={pieces} onInsert={onInsert} />
        </div>
        <Button
          size="small"
          look="quiet"
          icon={<BookOpen />}
          className="mt-1 -ms-2.5"
          onPress={() => setOpen(true)}
        >
          {t`The whole query language`}
        </Button>
      </Disclosure>
      {open ? (
        <Suspense>
          <QueryGuide
            onClose={() => setOpen(false)}
            onInsert={(piece) => {
              // The drawer must have let go of the focus, so that the editor can undo what is put in.
              flushSync(() => setOpen(false));
              onInsert(piece);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
