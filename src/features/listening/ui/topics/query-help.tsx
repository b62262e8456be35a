// Help with the query language where it is needed: a dozen lines below the field, the whole of it in
// a drawer beside. Each example can be put in.

import { useLingui } from '@lingui/react/macro';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Button } from '#web/kit/button.tsx';
import { Drawer } from '#web/kit/dialog.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { useQueryGuide } from './query-guide.ts';
import type { GuideSection } from './query-guide.ts';

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
        <Drawer title={t`The query language`} isOpen onClose={() => setOpen(false)}>
          <Guide
            onInsert={(piece) => {
              // The drawer must have let go of the focus, so that the editor can undo what is put in.
              flushSync(() => setOpen(false));
              onInsert(piece);
            }}
          />
        </Drawer>
      ) : null}
    </>
  );
}

function Guide({ onInsert }: { onInsert(piece: string): void }) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const sections = useQueryGuide().flatMap((section) => {
    const rows = section.rows.filter((row) => isAbout(row, words));
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-body text-quiet">
        {t`Operators are written in capitals. From the tightest to the loosest: fields, NEAR, NOT, AND, OR; parentheses say otherwise. Press an example to put it in.`}
      </p>
      <SearchField
        label={t`Find in the language`}
        placeholder={t`Find in the language`}
        value={words}
        onChange={setWords}
        autoFocus
      />
      {sections.length === 0 ? (
        <p className="text-quiet">{t`Nothing here is about that.`}</p>
      ) : null}
      {sections.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className="mb-1 text-small font-semibold text-faint">{title}</h3>
          <Pieces pieces={rows} onInsert={onInsert} />
        </section>
      ))}
    </div>
  );
}

function isAbout({ piece, meaning }: GuideSection['rows'][number], words: string): boolean {
  const text = `${piece} ${meaning}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Pieces(props: { pieces: GuideSection['rows']; onInsert(piece: string): void }) {
  const { t } = useLingui();
  return (
    <ul className="contents">
      {props.pieces.map(({ piece, meaning }) => (
        <li key={piece} className="flex min-h-8 flex-wrap items-baseline gap-x-2 py-1">
          <AriaButton
            onPress={() => props.onInsert(piece)}
            aria-label={t`Put in ${piece}`}
            className="min-h-6 rounded-small bg-sunken px-1.5 text-start font-mono text-micro leading-5 wrap-anywhere hovered:bg-accent-soft hovered:text-accent-ink focus-ring:ring-focus"
          >
            {piece}
          </AriaButton>
          <span className="text-small text-faint">{meaning}</span>
        </li>
      ))}
    </ul>
  );
}
