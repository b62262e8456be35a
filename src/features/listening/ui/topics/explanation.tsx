// Why one post is found by a query or not: the verdict in a word, the clause that failed marked in
// the query, the words that count marked in the post.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { z } from 'zod';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { Notice } from '#web/kit/notice.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import type { Post } from '../../contract.ts';
import type { topicExplanationSchema } from '../../contract/query-advice.ts';
import { Reasons } from '../mentions/reason-list.tsx';
import { explanationOf } from './advice-queries.ts';
import { PostLine } from './post-line.tsx';
import { QueryText } from './query-text.tsx';
import { useMatchingWords } from './use-query-check.ts';
import { useSettled } from '#web/kit/use-settled.ts';

type Told = z.infer<typeof topicExplanationSchema>;

const ASK_AFTER_MS = 300;

export function Explanation(props: {
  post: Post;
  query: string;
  readable: boolean;
  topicId: string | undefined;
  onLeave(): void;
}) {
  const { t } = useLingui();
  const { post, topicId } = props;
  const query = useSettled(props.query, ASK_AFTER_MS);
  const asked = props.readable && query === props.query && query.trim() !== '';
  const answer = useQuery({
    ...explanationOf({ query, postId: post.id, ...(topicId === undefined ? {} : { topicId }) }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const told = answer.data;
  return (
    <section
      aria-label={t`Why this post`}
      className="rounded-control bg-paper px-3 pt-2 pb-3"
      aria-busy={answer.isFetching}
    >
      <div className="flex min-h-8 items-center justify-between gap-2">
        <span aria-live="polite" className="flex items-center gap-2">
          {told === undefined ? null : <Outcome outcome={told.outcome} />}
          {answer.isFetching ? <Spinner /> : null}
        </span>
        <Button look="quiet" size="small" onPress={props.onLeave} autoFocus>
          {t`Another post`}
        </Button>
      </div>
      {answer.error ? <Notice tone="bad">{wordsOf(answer.error)}</Notice> : null}
      {asked || told ? null : (
        <p className="pb-2 text-small text-quiet">
          {props.query.trim() === ''
            ? t`Write a query first; then it says what decides.`
            : t`The query can't be read yet; see where it is marked.`}
        </p>
      )}
      {told === undefined ? null : (
        <div className={classes('mb-3', (answer.isPlaceholderData || !asked) && 'opacity-50')}>
          <Because told={told} query={query} />
        </div>
      )}
      <div className="max-h-96 overflow-y-auto border-t border-line pt-3">
        <PostLine post={told?.post ?? post} reasons={told?.reasons ?? []} whole />
      </div>
    </section>
  );
}

function Outcome({ outcome }: { outcome: Told['outcome'] }) {
  const { t } = useLingui();
  if (outcome === 'match') {
    return <Badge tone="good" icon={<CircleCheck />}>{t`It is found`}</Badge>;
  }
  if (outcome === 'undecided') {
    return <Badge tone="warn" icon={<CircleDashed />}>{t`Not decided yet`}</Badge>;
  }
  return <Badge tone="bad" icon={<CircleX />}>{t`It is not found`}</Badge>;
}

function Because({ told, query }: { told: Told; query: string }) {
  const { t } = useLingui();
  const inWords = useMatchingWords();
  if (told.failed !== null) {
    const { from, to, why } = told.failed;
    return (
      <>
        <p className="mt-1 text-body">{inWords(why)}</p>
        <p className="mt-1.5 max-h-48 overflow-y-auto rounded-control bg-surface px-2.5 py-2 font-mono text-small leading-5 whitespace-pre-wrap wrap-anywhere">
          <QueryText source={query} marks={[{ from, to, severity: 'error' }]} />
        </p>
      </>
    );
  }
  return (
    <>
      {told.pending.length === 0 ? null : (
        <p className="mt-1 text-body">
          {t`It waits for a label or a count:`}{' '}
          {told.pending.map((clause) => (
            <code
              key={clause}
              className="me-1 rounded-small bg-warn-soft px-1.5 font-mono text-micro text-warn"
            >
              {clause}
            </code>
          ))}
        </p>
      )}
      <div className="mt-1.5">
        <Reasons reasons={told.reasons} />
      </div>
    </>
  );
}
