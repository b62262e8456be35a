// The whole query language in a drawer beside the editor, and the search in it.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Drawer } from '#web/kit/dialog.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { useQueryGuide } from './query-guide.ts';
import type { GuideSection } from './query-guide.ts';
import { Pieces } from './query-pieces.tsx';

export function QueryGuide(props: { onInsert(piece: string): void; onClose(): void }) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const sections = useQueryGuide().flatMap((section) => {
    const rows = section.rows.filter((row) => isAbout(row, words));
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
  return (
    <Drawer title={t`The query language`} isOpen onClose={props.onClose}>
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
            <Pieces pieces={rows} onInsert={props.onInsert} />
          </section>
        ))}
      </div>
    </Drawer>
  );
}

function isAbout({ piece, meaning }: GuideSection['rows'][number], words: string): boolean {
  const text = `${piece} ${meaning}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
