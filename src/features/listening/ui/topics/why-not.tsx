// "Why not?": finds a stored post by its words and tells why the query, as it stands in the field,
// finds it or at which clause it fails. It follows while the query is changed.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { wordsOf } from '#web/api/failure-words.ts';
import { classes } from '#web/kit/classes.ts';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Post } from '../../contract.ts';
import { storedPostsQuery } from './advice-queries.ts';
import { Explanation } from './explanation.tsx';
import { PostLine } from './post-line.tsx';
import { useSettled } from './use-settled.ts';

const SEARCH_AFTER_MS = 300;

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
        {chosen === null ? (
          <Posts words={words.trim()} onChoose={setChosen} />
        ) : (
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
      </div>
    </Panel>
  );
}

function Posts({ words, onChoose }: { words: string; onChoose(post: Post): void }) {
  const { t } = useLingui();
  const settled = useSettled(words, SEARCH_AFTER_MS);
  const posts = useQuery({
    ...storedPostsQuery(settled),
    enabled: settled !== '' && words !== '',
    placeholderData: keepPreviousData,
  });
  if (words === '') return null;
  if (posts.error) return <Notice tone="bad">{wordsOf(posts.error)}</Notice>;
  if (posts.data === undefined) {
    return (
      <p className="flex items-center gap-2 text-quiet">
        <Spinner /> {t`Looking`}
      </p>
    );
  }
  if (posts.data.length === 0 && settled === words) {
    return (
      <p className="text-small text-quiet">
        {t`No stored post holds these words. What no topic finds is only kept for a few days.`}
      </p>
    );
  }
  return (
    <ListBox
      aria-label={t`Posts with these words`}
      items={posts.data}
      onAction={(key) => {
        const post = posts.data.find(({ id }) => id === key);
        if (post) onChoose(post);
      }}
      className={classes(
        '-mx-2 max-h-80 overflow-y-auto outline-none',
        (posts.isPlaceholderData || settled !== words) && 'opacity-50',
      )}
    >
      {(post) => (
        <ListBoxItem
          id={post.id}
          textValue={post.title ?? post.text}
          className="cursor-default rounded-control px-2 py-2 outline-none hovered:bg-hover focus-ring:ring-inside"
        >
          <PostLine post={post} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
