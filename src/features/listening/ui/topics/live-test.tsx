// Tries a query on the posts of the last days before it is saved: how many per day, from where, in
// which languages, what it costs, and a sample with the reasons.

import type { UseQueryResult } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { wordsOf } from '#web/api/failure-words.ts';
import { BarChart } from '#web/kit/bar-chart.tsx';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { State } from '#web/kit/state.tsx';
import type { topicPreviewSchema } from '../../contract/query-advice.ts';
import { languageName } from '#web/i18n/language-name.ts';
import { CostMeter } from './cost-meter.tsx';
import { PostLine } from './post-line.tsx';
import { Shares } from './shares.tsx';

const SAMPLE_SHOWN = 8;

export type Preview = z.infer<typeof topicPreviewSchema>;
export const DAYS = ['7', '14', '30'] as const;
export type Days = (typeof DAYS)[number];

export function LiveTest(props: {
  query: string;
  readable: boolean;
  /** The answer is of the query as it stands, or will be: nothing keeps it from being asked. */
  asked: boolean;
  test: UseQueryResult<Preview>;
  days: Days;
  onDays(days: Days): void;
}) {
  const { t } = useLingui();
  const { test, readable } = props;
  const result = test.data;
  const written = props.query.trim() !== '';
  return (
    <Panel
      title={t`Tried on recent posts`}
      className="lg:col-start-2 lg:row-span-3 lg:row-start-1"
      actions={
        <Segments<Days>
          label={t`Days`}
          value={props.days}
          onChange={props.onDays}
          choices={[
            { id: '7', label: t`7 days` },
            { id: '14', label: t`14 days` },
            { id: '30', label: t`30 days` },
          ]}
        />
      }
    >
      {written ? null : (
        <State small icon={<FlaskConical aria-hidden />} title={t`Write a query to try it`}>
          {t`You see at once how many posts it would have found, and which.`}
        </State>
      )}
      {test.error ? <Notice tone="bad">{wordsOf(test.error)}</Notice> : null}
      {written && result?.ok ? (
        <div
          aria-busy={test.isFetching}
          className={classes(
            'flex flex-col gap-4',
            (test.isPlaceholderData || !readable) && 'opacity-50',
          )}
        >
          <Found result={result} isFetching={test.isFetching} />
        </div>
      ) : null}
      {written && !result && !readable ? (
        <p className="py-2 text-quiet">{t`The test begins as soon as the query can be read.`}</p>
      ) : null}
      {written && !result && props.asked && !test.error ? (
        <p className="flex items-center gap-2 py-4 text-quiet">
          <Spinner /> {t`Trying`}
        </p>
      ) : null}
    </Panel>
  );
}

function Found({ result, isFetching }: { result: Preview; isFetching: boolean }) {
  const { t, i18n } = useLingui();
  const { forecast, cost } = result;
  return (
    <>
      <div>
        <p className="flex items-baseline gap-2">
          <span className="text-display font-bold tracking-tight">
            {i18n.number(result.matched)}
          </span>
          <span className="text-quiet">
            <Trans>
              of <Plural value={result.scanned} one="# post" other="# posts" />
            </Trans>
            {forecast === null ? null : (
              <>
                {' · '}
                <Trans>about {aboutOf(forecast.perDay, i18n.locale)} a day</Trans>
              </>
            )}
          </span>
          {isFetching ? <Spinner /> : null}
        </p>
        {forecast === null || forecast.undecided === 0 ? null : (
          <p className="text-small text-quiet">
            <Plural
              value={forecast.undecided}
              one="# more depends on a label or count it does not have yet."
              other="# more depend on labels or counts they do not have yet."
            />
          </p>
        )}
      </div>
      <BarChart label={t`Posts found per day`} days={result.perDay} />
      {cost === null ? null : <CostMeter cost={cost} />}
      {forecast === null || result.matched === 0 ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <Shares title={t`By source`} shares={forecast.bySource} />
          <Shares
            title={t`By language`}
            shares={forecast.byLanguage.map(({ name, posts }) => ({
              name: name === 'und' ? t`Not recognised` : languageName(name, i18n.locale),
              posts,
            }))}
          />
        </div>
      )}
      <Sample result={result} />
    </>
  );
}

function aboutOf(perDay: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: perDay < 10 ? 1 : 0 }).format(
    perDay,
  );
}

function Sample({ result }: { result: Preview }) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const hidden = result.sample.length - SAMPLE_SHOWN;
  if (result.matched === 0) {
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
        {result.sample.slice(0, all ? undefined : SAMPLE_SHOWN).map(({ post, reasons }) => (
          <li key={post.id} className="border-t border-line px-1 py-2.5">
            <PostLine post={post} reasons={reasons} />
          </li>
        ))}
      </ul>
      {all || hidden <= 0 ? null : (
        <Button look="quiet" size="small" className="-ms-1.5" onPress={() => setAll(true)}>
          <Plural value={hidden} one="Show # more" other="Show # more" />
        </Button>
      )}
    </div>
  );
}
