// Conversations that nobody has and where I could help: to look for oneself, beside being asked.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { PlainLink } from '#web/kit/link.tsx';
import { ListPanel } from '#web/kit/list-panel.tsx';
import { paths } from '#web/paths.ts';
import { couldHelpQuery } from './queries.ts';
import { Reasons } from './reasons.tsx';

export function CouldHelp() {
  const { t } = useLingui();
  const found = useQuery(couldHelpQuery);
  return (
    <ListPanel
      title={t`Where you could help`}
      query={found}
      empty={t`Nothing open that you know more about than others.`}
    >
      {({ conversation, reasons }) => (
        <li
          key={conversation.id}
          className="relative flex flex-col gap-1 border-t border-line px-4 py-2.5 first:border-t-0 hover:bg-hover"
        >
          <PlainLink
            href={paths.conversation(conversation.id)}
            className="line-clamp-2 after:absolute after:inset-0"
          >
            {conversation.title ?? conversation.excerpt}
          </PlainLink>
          <Reasons reasons={reasons.slice(0, 1)} />
        </li>
      )}
    </ListPanel>
  );
}
