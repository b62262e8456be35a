// The widget: one line to put into a page of one's own, and what visitors see there then.

import { queryOptions, useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Select } from '#web/kit/select.tsx';
import { useState } from 'react';
import type { PortalSettings } from '../../contract.ts';
import { GROUNDS } from '../../domain/contrast.ts';
import { boardsQuery } from './portal-queries.ts';

const SHOWN = 3;

/** As the widget lists them: public, and the ones that move most. */
const movingIdeasQuery = (boardId: string | null) =>
  queryOptions({
    queryKey: ['ideas', 'widget', boardId],
    queryFn: async () => {
      const query = { rank: 'trending', limit: 30, ...(boardId !== null && { boardId }) } as const;
      const { items } = await answerOf(api.GET('/api/v1/ideas', { params: { query } }));
      return items.filter(({ isPublic }) => isPublic).slice(0, SHOWN);
    },
  });

export function WidgetPanel({ settings }: { settings: PortalSettings }) {
  const { t } = useLingui();
  const [boardId, setBoard] = useState('');
  const boards = (useQuery(boardsQuery).data ?? []).filter(
    ({ isPublic, retired }) => isPublic && !retired,
  );
  const slug = boards.find(({ id }) => id === boardId)?.slug;
  const tag =
    slug === undefined
      ? settings.widget
      : settings.widget.replace(' async', ` async data-board="${slug}"`);
  return (
    <Panel
      title={t`Widget`}
      detail={t`The portal's ideas in the corner of any page: one line, under 15 kB, without cookies.`}
    >
      <div className="grid items-start gap-5 md:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex flex-col gap-4">
          {boards.length > 1 ? (
            <Select
              label={t`Ideas of`}
              value={boardId}
              onChange={setBoard}
              choices={[
                { id: '', label: t`all boards shown` },
                ...boards.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
          ) : null}
          <CopyField
            label={t`Put this before the end of the page`}
            value={tag}
            help={
              settings.isOn
                ? t`It shows what the portal shows, in the language of the visitor's browser.`
                : t`It shows nothing until the portal is on.`
            }
          />
        </div>
        <Preview settings={settings} boardId={boardId === '' ? null : boardId} />
      </div>
    </Panel>
  );
}

function Preview({ settings, boardId }: { settings: PortalSettings; boardId: string | null }) {
  const { t } = useLingui();
  const ideas = useQuery(movingIdeasQuery(boardId)).data ?? [];
  const button = {
    backgroundColor: settings.accentLight,
    color: GROUNDS.light.onAccent,
  };
  return (
    <figure className="flex flex-col gap-1.5">
      <div
        style={{ colorScheme: 'light' }}
        className="flex flex-col items-end gap-2.5 rounded-panel bg-sunken p-3 text-ink"
      >
        <div className="w-full rounded-panel bg-surface p-3 shadow-float">
          <p className="text-heading font-bold">{settings.name ?? t`Your name`}</p>
          <ul className="mt-1.5">
            {ideas.map((idea) => (
              <li key={idea.id} className="border-t border-line py-1.5">
                <span
                  style={{ color: settings.accentLight }}
                  className="line-clamp-1 underline underline-offset-2"
                >
                  {idea.title}
                </span>
                <span className="text-small text-faint">
                  <Plural value={idea.votesCount} one="# vote" other="# votes" />
                </span>
              </li>
            ))}
            {ideas.length === 0 ? (
              <li className="border-t border-line py-1.5 text-small text-faint">
                {t`No public idea yet.`}
              </li>
            ) : null}
          </ul>
        </div>
        <span style={button} className="rounded-round px-4 py-2 font-semibold shadow-raised">
          {t`Ideas`}
        </span>
      </div>
      <figcaption className="text-small text-faint">{t`So it looks, opened`}</figcaption>
    </figure>
  );
}
