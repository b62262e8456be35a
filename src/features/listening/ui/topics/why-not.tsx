// "Why not?": finds a stored post by its words and tells why the query, as it stands in the field,
// finds it or at which clause it fails. It follows while the query is changed.

import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useRef, useState } from 'react';
import { Panel } from '#web/kit/panel.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { screenOf } from '#web/screen-of.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Post } from '../../contract.ts';

const Explanation = screenOf(
  ['listening', 'listening-topics-more'],
  () => import('./explanation.tsx'),
  'Explanation',
);
const FoundPosts = lazy(async () => {
  const { FoundPosts: component } = await import('./found-posts.tsx');
  return { default: component };
});

export function WhyNot(props: { query: string; readable: boolean; topicId: string | undefined }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Post | null>(null);
  const focusSearch = () => box.current?.querySelector('input')?.focus();
  useShortcuts(t`Topic`, [{ keys: 'w', label: t`Why not? Find a post`, run: focusSearch }]);
  return (
    <Panel
      title={t`Why not?`}
      detail={t`Find a post that should or should not be found, and see which part of the query decides.`}
    >
      <div ref={box} className="flex flex-col gap-3">
        <SearchField
          label={t`Words of the post`}
          placeholder={t`Words of the post`}
          value={words}
          onChange={(value) => {
            setWords(value);
            setChosen(null);
          }}
        />
        <Suspense>
          {chosen === null && words.trim() !== '' ? (
            <FoundPosts words={words.trim()} onChoose={setChosen} />
          ) : null}
          {chosen === null ? null : (
            <Explanation
              post={chosen}
              query={props.query}
              readable={props.readable}
              topicId={props.topicId}
              onLeave={() => {
                setChosen(null);
                focusSearch();
              }}
            />
          )}
        </Suspense>
      </div>
    </Panel>
  );
}
