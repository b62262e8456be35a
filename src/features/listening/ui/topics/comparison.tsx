// What saving would change: how many posts the new query gains, loses and keeps against another
// version, and which.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { wordsOf } from '#web/api/failure-words.ts';
import { classes } from '#web/kit/classes.ts';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import type { topicComparisonSchema } from '../../contract/query-advice.ts';
import type { comparisonOf } from './advice-queries.ts';
import { FailedClause } from './failed-clause.tsx';
import { PostLine } from './post-line.tsx';

type Comparison = z.infer<typeof topicComparisonSchema>;

export function ComparisonWith(props: {
  title: string;
  asked: ReturnType<typeof comparisonOf>;
  /** The query stands still and can be read: it may be asked for. */
  enabled: boolean;
}) {
  const { t } = useLingui();
  const answer = useQuery({
    ...props.asked,
    enabled: props.enabled,
    placeholderData: keepPreviousData,
  });
  return (
    <section
      aria-label={props.title}
      aria-busy={answer.isFetching}
      className="rounded-panel bg-surface px-4 pt-3 pb-3.5 shadow-raised"
    >
      <h2 className="flex items-center gap-2 text-body font-semibold">
        {props.title}
        {answer.isFetching ? <Spinner /> : null}
      </h2>
      {answer.error ? (
        <div className="mt-2">
          <Notice tone="bad">{wordsOf(answer.error)}</Notice>
        </div>
      ) : null}
      {answer.data === undefined || answer.error ? null : (
        <div className={classes((answer.isPlaceholderData || !props.enabled) && 'opacity-50')}>
          <Changes comparison={answer.data} />
        </div>
      )}
      {answer.data === undefined && !answer.error ? (
        <p className="mt-1 text-small text-quiet">{t`Comparing with recent posts`}</p>
      ) : null}
    </section>
  );
}

function Changes({ comparison }: { comparison: Comparison }) {
  const { t, i18n } = useLingui();
  const { gained, lost, kept, scanned } = comparison;
  return (
    <>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <Figure sign="+" count={gained} label={t`gained`} tone="text-good" />
        <Figure sign="−" count={lost} label={t`lost`} tone="text-bad" />
        <Figure sign="" count={kept} label={t`kept`} tone="text-ink" />
      </dl>
      <p className="mt-1 text-small text-faint">
        {gained + lost === 0 ? (
          <Trans>
            Both find the same in the last <Plural value={scanned} one="# post" other="# posts" />.
          </Trans>
        ) : (
          <Trans>
            Of the last <Plural value={scanned} one="# post" other="# posts" />,{' '}
            {i18n.number(comparison.before)} were found before and {i18n.number(comparison.after)}{' '}
            are found now.
          </Trans>
        )}
      </p>
      {lost === 0 ? null : (
        <Disclosure title={t`What would be lost`}>
          <Examples all={lost}>
            {comparison.lostExamples.map(({ post, failed }) => (
              <li key={post.id} className="border-t border-line py-2.5 first:border-t-0">
                <PostLine post={post}>
                  <FailedClause failed={failed} />
                </PostLine>
              </li>
            ))}
          </Examples>
        </Disclosure>
      )}
      {gained === 0 ? null : (
        <Disclosure title={t`What would be gained`}>
          <Examples all={gained}>
            {comparison.gainedExamples.map(({ post, reasons }) => (
              <li key={post.id} className="border-t border-line py-2.5 first:border-t-0">
                <PostLine post={post} reasons={reasons} />
              </li>
            ))}
          </Examples>
        </Disclosure>
      )}
    </>
  );
}

function Figure(props: { sign: string; count: number; label: string; tone: string }) {
  const { i18n } = useLingui();
  return (
    <div className="flex flex-row-reverse items-baseline gap-1.5">
      <dt className="text-small text-quiet">{props.label}</dt>
      <dd
        className={classes(
          'tabular text-title font-bold',
          props.count === 0 ? 'text-faint' : props.tone,
        )}
      >
        {props.count === 0 ? '' : props.sign}
        {i18n.number(props.count)}
      </dd>
    </div>
  );
}

function Examples({ all, children }: { all: number; children: readonly ReactNode[] }) {
  const more = all - children.length;
  return (
    <>
      <ul className="flex flex-col">{children}</ul>
      {more <= 0 ? null : (
        <p className="text-small text-faint">
          <Plural value={more} one="and # more" other="and # more" />
        </p>
      )}
    </>
  );
}
