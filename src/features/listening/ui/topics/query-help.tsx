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

const FirstPieces = screenOf(
  'listening-topics-more',
  () => import('./first-pieces.tsx'),
  'FirstPieces',
);
const QueryGuide = screenOf(
  'listening-topics-more',
  () => import('./query-guide-drawer.tsx'),
  'QueryGuide',
);

export function QueryHelp({ onInsert }: { onInsert(piece: string): void }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  useShortcuts(t`Topic`, [
    { keys: 'Ctrl /', label: t`The whole query language`, run: () => setOpen(true) },
  ]);
  return (
    <>
      <Disclosure title={t`What can be written`} onOpen={() => setUnfolded(true)}>
        <Suspense>{unfolded ? <FirstPieces onInsert={onInsert} /> : null}</Suspense>
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
