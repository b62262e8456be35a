// What a rule would have opened among the mentions of the last days: how many more or fewer, and which, before it is
// saved.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { classes } from '#web/kit/classes.ts';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { Time } from '#web/kit/time.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { paths } from '#web/paths.ts';
import type { Preview, RuleInput } from '../../contract.ts';
import { openingPreviewQuery } from '../opening-queries.ts';
import { useBecauseWords } from './opening-words.ts';

const TRY_AFTER_MS = 350;
/** What the server calls a rule that is tried before it is saved. */
const UNSAVED = 'preview';
const DAYS = ['7', '30', '90'] as const;
type Days = (typeof DAYS)[number];

export function OpeningPreview({ rule, ruleId }: { rule: RuleInput; ruleId: string | undefined }) {
  const { t } = useLingui();
  const [days, setDays] = useState<Days>('30');
  // Its name decides nothing: typing it must not try anew.
  const { opens, conditions } = useSettled(rule, TRY_AFTER_MS);
  const tried = useQuery(
    openingPreviewQuery({
      rule: { name: ruleId ?? 'new', opens, conditions },
      ...(ruleId === undefined ? {} : { ruleId }),
      days: Number(days),
    }),
  );
  return (
    <Panel
      title={t`Tried on past mentions`}
      actions={
        <Segments<Days>
          label={t`Days`}
          value={days}
          onChange={setDays}
          choices={[
            { id: '7', label: t`7 days` },
            { id: '30', label: t`30 days` },
            { id: '90', label: t`90 days` },
          ]}
        />
      }
    >
      {tried.error ? <Notice tone="bad">{wordsOf(tried.error)}</Notice> : null}
      {tried.data === undefined && tried.isPending ? <Skeleton rows={4} /> : null}
      {tried.data === undefined ? null : (
        <div
          aria-busy={tried.isFetching}
          className={classes('flex flex-col gap-4', tried.isPlaceholderData && 'opacity-50')}
        >
          <Found preview={tried.data} ruleId={ruleId} isFetching={tried.isFetching} />
        </div>
      )}
    </Panel>
  );
}

function Found(props: { preview: Preview; ruleId: string | undefined; isFetching: boolean }) {
  const { t, i18n } = useLingui();
  const { preview } = props;
  const difference = preview.opensThen - preview.opensNow;
  if (preview.mentions === 0) {
    return <p className="py-2 text-quiet">{t`Nothing was mentioned in these days.`}</p>;
  }
  return (
    <>
      <div aria-live="polite">
        <p className="flex items-baseline gap-2">
          <span className="text-display font-bold tracking-tight">
            {i18n.number(difference, { signDisplay: 'exceptZero' })}
          </span>
          <span className="text-quiet">
            <Plural
              value={Math.abs(difference)}
              one="conversation in these days"
              other="conversations in these days"
            />
          </span>
          {props.isFetching ? <Spinner /> : null}
        </p>
        <p className="text-small text-quiet">
          <Trans>
            {i18n.number(preview.opensThen)} instead of {i18n.number(preview.opensNow)}, of{' '}
            <Plural value={preview.mentions} one="# mention" other="# mentions" />
          </Trans>
          {preview.isCut ? ` · ${t`the newest were looked at`}` : ''}
        </p>
        <p className="text-small text-quiet">
          <Plural
            value={preview.byRule}
            _0="It decides for none of them."
            one="It decides for # of them."
            other="It decides for # of them."
          />
        </p>
      </div>
      {preview.examples.length === 0 ? null : (
        <Examples examples={preview.examples} ruleId={props.ruleId ?? UNSAVED} />
      )}
    </>
  );
}

function Examples({ examples, ruleId }: { examples: Preview['examples']; ruleId: string }) {
  const { t } = useLingui();
  const because = useBecauseWords();
  return (
    <div>
      <h3 className="text-small font-semibold text-faint">{t`For instance`}</h3>
      <ul className="-mx-1 mt-1 flex flex-col">
        {examples.map((example) => (
          <li
            key={example.mentionId}
            className="relative border-t border-line px-1 py-2.5 hover:bg-hover"
          >
            <p className="flex flex-wrap items-center gap-1.5 text-small text-faint">
              <Change now={example.opensNow} then={example.opensThen} />
              {example.because.ruleId === ruleId ? t`by this rule` : because(example.because)}
              <span className="ms-auto text-micro">
                <Time at={example.at} short />
              </span>
            </p>
            <PlainLink
              href={paths.listen({ mention: example.mentionId })}
              className="mt-1 line-clamp-2 font-voice text-body after:absolute after:inset-0"
            >
              {example.excerpt === '' ? t`Deleted where it was said` : example.excerpt}
            </PlainLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ now, then }: { now: boolean; then: boolean }) {
  const { t } = useLingui();
  if (then) {
    return now ? <Badge>{t`opens already`}</Badge> : <Badge tone="good">{t`would open`}</Badge>;
  }
  return now ? <Badge tone="warn">{t`would open no more`}</Badge> : <Badge>{t`opens none`}</Badge>;
}
