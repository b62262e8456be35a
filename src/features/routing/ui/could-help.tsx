// Conversations that nobody has and where I could help: to look for oneself, beside being asked.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { paths } from '#web/paths.ts';
import { couldHelpQuery } from './queries.ts';
import { Reasons } from './reasons.tsx';

export function CouldHelp() {
  const { t } = useLingui();
  const found = useQuery(couldHelpQuery);
  return (
    <Panel title={t`Where you could help`} flush>
      <Loaded query={found} small>
        {(items) =>
          items.length === 0 ? (
            <p className="border-t border-line px-4 py-3 text-small text-faint">
              {t`Nothing open that you know more about than others.`}
            </p>
          ) : (
            <ul className="border-t border-line">
              {items.map(({ conversation, reasons }) => (
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
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
