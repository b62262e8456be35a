// Tries a query on the posts of the last days before it is saved: how many per day, and a sample with
// the reasons.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FlaskConical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { BarChart } from '#web/kit/bar-chart.tsx';
import { classes } from '#web/kit/classes.ts';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Post, Reason } from '../../contract.ts';
import { placesIn } from '../mentions/reasons.ts';
import { snippetOf } from '../mentions/snippet.ts';
import { previewQuery } from '../queries.ts';

const TRY_AFTER_MS = 350;
const SNIPPET_MAX = 240;

export function LiveTest({ query, readable }: { query: string; readable: boolean }) {
  const { t, i18n } = useLingui();
  const [days, setDays] = useState<'7' | '14' | '30'>('7');
  const settled = useSettled(query, TRY_AFTER_MS);
  const enabled = readable && settled.trim() !== '' && settled === query;
  const test = useQuery({
    ...previewQuery(settled, Number(days)),
    enabled,
    placeholderData: keepPreviousData,
  });
  const result = test.data;
  return (
    <Panel
      title={t`Tried on recent posts`}
      actions={
        <Segments<'7' | '14' | '30'>
          label={t`Days`}
          value={days}
          onChange={setDays}
          choices={[
            { id: '7', label: t`7 days` },
            { id: '14', label: t`14 days` },
            { id: '30', label: t`30 days` },
          ]}
        />
      }
    >
      {query.trim() === '' ? (
        <State small icon={<FlaskConical aria-hidden />} title={t`Write a query to try it`}>
          {t`You see at once how many posts it would have found, and which.`}
        </State>
      ) : null}
      {test.error ? <Notice tone="bad">{wordsOf(test.error)}</Notice> : null}
      {query.trim() !== '' && result?.ok ? (
        <div
          aria-busy={test.isFetching}
          className={classes(
            'flex flex-col gap-4',
            (test.isPlaceholderData || !readable) && 'opacity-50',
          )}
        >
          <div>
            <p className="flex items-baseline gap-2">
              <span className="text-display font-bold tracking-tight">
                {i18n.number(result.matched)}
              </span>
              <span className="text-quiet">
                <Trans>
                  of <Plural value={result.scanned} one="# post" other="# posts" />
                </Trans>
                {result.perDay.length === 0 ? null : (
                  <>
                    {' · '}
                    <Trans>
                      about {perDay(result.matched, result.perDay.length, i18n.locale)} a day
                    </Trans>
                  </>
                )}
              </span>
              {test.isFetching ? <Spinner /> : null}
            </p>
          </div>
          <BarChart label={t`Posts found per day`} days={result.perDay} />
          <Sample sample={result.sample} matched={result.matched} />
        </div>
      ) : null}
      {query.trim() !== '' && !result && !readable ? (
        <p className="py-2 text-quiet">{t`The test begins as soon as the query can be read.`}</p>
      ) : null}
      {query.trim() !== '' && !result && enabled && !test.error ? (
        <p className="flex items-center gap-2 py-4 text-quiet">
          <Spinner /> {t`Trying`}
        </p>
      ) : null}
    </Panel>
  );
}

function perDay(matched: number, days: number, locale: string): string {
  const mean = matched / days;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: mean < 10 ? 1 : 0 }).format(mean);
}

function Sample(props: {
  sample: readonly { post: Post; reasons: readonly Reason[] }[];
  matched: number;
}) {
  const { t } = useLingui();
  if (props.matched === 0) {
    return (
      <p className="text-small text-quiet">
        {t`Nothing fits yet. That can be right for a new subject; otherwise leave a word out, or join words with OR.`}
      </p>
    );
  }
  return (
    <div>
      <h3 className="text-small font-semibold text-faint">{t`For instance`}</h3>
      <ul className="-mx-1 mt-1 flex flex-col">
        {props.sample.map(({ post, reasons }) => {
          const snippet = snippetOf(post.text, placesIn(reasons, 'body'), SNIPPET_MAX);
          return (
            <li key={post.id} className="flex gap-3 border-t border-line px-1 py-2.5">
              <Avatar name={post.author ?? '?'} outside size="small" />
              <div className="min-w-0 flex-1">
                <p className="flex items-baseline justify-between gap-2 text-small text-faint">
                  <span className="truncate font-semibold text-ink">
                    {post.author ?? t`Unknown`}
                  </span>
                  <span className="text-micro">
                    <Time at={post.createdAt} short />
                  </span>
                </p>
                {post.title === null ? null : (
                  <p className="font-semibold wrap-anywhere">
                    <MarkedText text={post.title} places={placesIn(reasons, 'title')} />
                  </p>
                )}
                <p className="line-clamp-3 text-body wrap-anywhere">
                  <MarkedText text={snippet.text} places={snippet.places} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useSettled<Value>(value: Value, afterMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
