// Every change of status and every merge of an idea, newest first, with what was told and what colleagues noted.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import { useStatusWords } from '../../status-words.ts';
import { ideaQuery } from '../../queries.ts';
import { historyQuery } from './idea-queries.ts';

export function HistoryPanel({ ideaId }: { ideaId: string }) {
  const { t } = useLingui();
  const history = useQuery(historyQuery(ideaId));
  const words = useHistoryWords();
  return (
    <Panel title={t`History`}>
      <Loaded query={history} small skeleton={<Skeleton rows={2} rowClass="h-10" />}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="text-small text-faint">{t`Nothing was decided about it yet.`}</p>
          ) : (
            <ol className="flex flex-col gap-3 border-s border-line ps-4">
              {entries.map((entry) => (
                <li key={entry.id} className="relative text-small">
                  <span
                    aria-hidden
                    className="absolute top-1.5 -start-[1.3rem] size-2 rounded-round bg-edge"
                  />
                  <p className="text-ink">{words(entry)}</p>
                  {entry.otherIdeaId === null || entry.kind === 'status' ? null : (
                    <Other ideaId={entry.otherIdeaId} />
                  )}
                  {entry.publicText === null ? null : (
                    <p className="line-clamp-3 text-quiet">{entry.publicText}</p>
                  )}
                  {entry.internalText === '' ? null : (
                    <p className="mt-0.5 flex gap-1.5 rounded-small bg-warn-soft px-2 py-1">
                      <Lock className="mt-0.5 size-3 shrink-0 text-warn" aria-label={t`Internal`} />
                      <span className="min-w-0 wrap-anywhere">{entry.internalText}</span>
                    </p>
                  )}
                  <p className="text-faint">
                    {entry.by} · <Time at={entry.at} />
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

type Entry = {
  kind: 'status' | 'merged' | 'unmerged' | 'absorbed';
  fromKind: keyof ReturnType<typeof useStatusWords>['kinds'] | null;
  toKind: keyof ReturnType<typeof useStatusWords>['kinds'] | null;
  toName: string | null;
};

function useHistoryWords(): (entry: Entry) => string {
  const { t } = useLingui();
  const { kinds } = useStatusWords();
  return ({ kind, fromKind, toKind, toName }) => {
    if (kind === 'absorbed') return t`Took in another idea`;
    if (kind === 'merged') return t`Became a part of another idea`;
    if (kind === 'unmerged') return t`A merge was undone`;
    const to = toName ?? (toKind === null ? '' : kinds[toKind].name);
    const from = fromKind === null ? '' : kinds[fromKind].name;
    return from === '' || from === to ? to : `${from} → ${to}`;
  };
}

function Other({ ideaId }: { ideaId: string }) {
  const other = useQuery(ideaQuery(ideaId)).data?.card;
  if (other === undefined) return null;
  return (
    <p>
      <Link href={paths.idea(ideaId)}>{other.title}</Link>
    </p>
  );
}
