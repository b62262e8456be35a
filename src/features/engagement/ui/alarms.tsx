// Answers that did not arrive: told loudly, with why and what can be done. Nothing is shown while all of them are there.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Link } from '#web/kit/link.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { paths } from '#web/paths.ts';
import { Publications } from './publications.tsx';
import { alarmsQuery } from './queries.ts';

export function Alarms() {
  const { t } = useLingui();
  const alarms = useQuery(alarmsQuery).data ?? [];
  if (alarms.length === 0) return null;
  return (
    <Panel
      title={t`Answers that did not arrive`}
      detail={t`Nobody outside has read them. Try again, or take them back and answer otherwise.`}
    >
      <ul className="flex flex-col gap-3">
        {alarms.map((publication) => (
          <li key={publication.id} className="flex flex-col gap-1">
            <Publications
              conversationId={publication.conversationId}
              title=""
              publications={[publication]}
            />
            <Link href={paths.conversation(publication.conversationId)} className="text-small">
              {t`the conversation`}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
