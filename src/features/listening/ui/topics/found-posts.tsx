// The stored posts that hold the words one looks for, to choose one. Fetched with the first word.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { wordsOf } from '#web/api/failure-words.ts';
import { classes } from '#web/kit/classes.ts';
import { Notice } from '#web/kit/notice.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import type { Post } from '../../contract.ts';
import { storedPostsQuery } from './advice-queries.ts';
import { PostLine } from './post-line.tsx';
import { useSettled } from '#web/kit/use-settled.ts';

const SEARCH_AFTER_MS = 300;

export function FoundPosts({ words, onChoose }: { words: string; onChoose(post: Post): void }) {
  const { t } = useLingui();
  const settled = useSettled(words, SEARCH_AFTER_MS);
  const posts = useQuery({
    ...storedPostsQuery(settled),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
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
