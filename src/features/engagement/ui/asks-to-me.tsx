// What colleagues want to know from me, answered where it stands. Nothing is shown when nobody asks.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Link } from '#web/kit/link.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import { AskAnswer } from './asks.tsx';
import { myAsksQuery } from './queries.ts';

export function AsksToMe() {
  const { t } = useLingui();
  const asks = useQuery(myAsksQuery).data ?? [];
  if (asks.length === 0) return null;
  return (
    <Panel title={t`Colleagues ask you`}>
      <ul className="flex flex-col gap-4">
        {asks.map((ask) => (
          <li key={ask.id} className="flex flex-col gap-2">
            <p className="text-small text-faint">
              <span className="font-semibold text-ink">{ask.askedBy.name}</span>{' '}
              <Time at={ask.askedAt} short />{' '}
              <Link href={paths.conversation(ask.conversationId)}>{t`the conversation`}</Link>
            </p>
            <p className="whitespace-pre-line">{ask.text}</p>
            <AskAnswer askId={ask.id} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
