// Everything that happened to a conversation, the newest first, in words.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Loaded } from '#web/kit/loaded.tsx';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Time } from '#web/kit/time.tsx';
import { historyQuery } from './queries.ts';

export function History({ conversationId }: { conversationId: string }) {
  const history = useQuery(historyQuery(conversationId));
  const words = useHistoryWords();
  return (
    <Loaded query={history} small>
      {(entries) => (
        <ol className="flex flex-col gap-3 border-s border-line ps-4">
          {entries
            .toSorted((a, b) => b.number - a.number)
            .map((entry) => (
              <li key={entry.number} className="relative text-small">
                <span
                  aria-hidden
                  className="absolute top-1.5 -start-[1.3rem] size-2 rounded-round bg-edge"
                />
                <p className="text-ink">{words(entry)}</p>
                <p className="text-faint">
                  {entry.by} · <Time at={entry.at} />
                </p>
              </li>
            ))}
        </ol>
      )}
    </Loaded>
  );
}

type Entry = { type: string; body: Record<string, unknown> };

function useHistoryWords(): (entry: Entry) => string {
  const { t } = useLingui();
  const people = useQuery(peopleNamesQuery).data ?? [];
  return ({ type, body }) => {
    const person = people.find(({ id }) => id === body['personId'])?.name ?? t`somebody`;
    const because =
      typeof body['because'] === 'string' && body['because'] !== '' ? `: ${body['because']}` : '';
    const words: Record<string, string> = {
      opened: t`Opened`,
      'they-replied': t`They wrote again`,
      'we-replied': t`We wrote`,
      taken: t`${person} took it` + because,
      released: t`${person} gave it back` + because,
      acknowledged: t`${person} acknowledged it`,
      answered: t`${person} answered`,
      closed: t`Closed`,
      reopened: t`Opened again`,
      snoozed: t`Put off`,
      woken: t`Came back`,
      merged: t`Put together with another one`,
      unmerged: t`Taken apart again`,
      absorbed: t`Took another one in`,
      'let-go': t`Let another one go`,
    };
    return words[type] ?? type;
  };
}
