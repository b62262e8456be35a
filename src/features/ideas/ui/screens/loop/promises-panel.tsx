// The share of promises kept, with what it is counted from in words, and the same by idea.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { paths } from '#web/paths.ts';
import type { IdeaPromises, Promises } from '../../../contract/loop.ts';
import { ideaPromisesQuery, promisesQuery } from './loop-queries.ts';

export function PromisesPanel() {
  const { t } = useLingui();
  const promises = useQuery(promisesQuery);
  return (
    <Panel title={t`Promises kept`}>
      <Loaded query={promises} small skeleton={<Skeleton rows={2} rowClass="h-10" />}>
        {(counted) => <Share counted={counted} />}
      </Loaded>
    </Panel>
  );
}

function Share({ counted }: { counted: Promises }) {
  const { t, i18n } = useLingui();
  const { told, due, days, fresh, declined, withdrawn, unanswered } = counted;
  const since = i18n.date(new Date(counted.from), { dateStyle: 'long' });
  return (
    <div className="flex flex-col gap-3">
      {counted.share === null ? (
        <p className="text-quiet">{t`Nothing has fallen due yet.`}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-display font-bold tracking-tight tabular">
              {i18n.number(counted.share, { style: 'percent' })}
            </span>
            <span className="text-quiet">{t`${told} of ${due} were told`}</span>
          </p>
          <Bar share={counted.share} />
        </>
      )}
      <Disclosure title={t`How it is counted`}>
        <div className="flex flex-col gap-1 pb-1 text-small text-quiet">
          <p>{t`Told (sent or read), divided by everybody whose turn has come: told, failed, and those who have waited longer than ${days} days. Since ${since}.`}</p>
          <ul className="list-disc ps-4">
            <li>
              <Plural
                value={fresh}
                one="# waits for less than that and is not counted yet."
                other="# wait for less than that and are not counted yet."
              />
            </li>
            <li>
              <Plural
                value={declined + withdrawn}
                one="# doesn't want to hear, or need not: not counted."
                other="# don't want to hear, or need not: not counted."
              />
            </li>
            <li>
              <Plural
                value={unanswered}
                one="# asks for something that has no answer yet: not counted."
                other="# ask for something that has no answer yet: not counted."
              />
            </li>
          </ul>
        </div>
      </Disclosure>
      <ByIdea />
    </div>
  );
}

function ByIdea() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const ideas = useQuery({ ...ideaPromisesQuery, enabled: isOpen });
  return (
    <Disclosure title={t`By idea`} onOpen={() => setOpen(true)}>
      <Loaded query={ideas} small skeleton={<Skeleton rows={3} rowClass="h-10" />}>
        {(items) =>
          items.length === 0 ? (
            <p className="text-small text-faint">{t`No idea has an outcome yet.`}</p>
          ) : (
            <ul className="flex flex-col gap-2.5 py-1">
              {items.map((item) => (
                <IdeaShare key={item.ideaId} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Disclosure>
  );
}

function IdeaShare({ item }: { item: IdeaPromises }) {
  const { t, i18n } = useLingui();
  const { told, due, fresh } = item;
  return (
    <li className="flex flex-col gap-1">
      <p className="flex items-baseline justify-between gap-3 text-small">
        <PlainLink
          href={paths.loop({ idea: item.ideaId })}
          className="truncate font-medium hovered:underline"
        >
          {item.title}
        </PlainLink>
        <span className="shrink-0 text-faint tabular">
          {item.share === null
            ? t`${fresh} wait`
            : `${i18n.number(item.share, { style: 'percent' })} · ${told}/${due}`}
        </span>
      </p>
      {item.share === null ? null : <Bar share={item.share} />}
    </li>
  );
}

/** Said in words beside it. */
function Bar({ share }: { share: number }) {
  return (
    <span aria-hidden className="block h-1.5 overflow-hidden rounded-round bg-sunken">
      <span
        className="block h-full rounded-round bg-good"
        style={{ width: `${Math.round(share * 100)}%` }}
      />
    </span>
  );
}
