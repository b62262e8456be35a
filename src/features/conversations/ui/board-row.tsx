// One conversation in a list: who asks where, how it begins, and what it waits for. What the list is about (a
// deadline, reasons) is put in by whoever shows it.

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Card } from '../contract.ts';
import { useKindWords } from './kind-words.ts';

export function BoardRow({ card, children }: { card: Card; children?: ReactNode }) {
  const { t } = useLingui();
  const { kinds } = useKindWords();
  const name = card.asker.name ?? card.asker.handle ?? t`Unknown`;
  const kind = kinds[card.kind];
  return (
    <li className="relative flex gap-3 border-t border-line px-4 py-3 first:border-t-0 hover:bg-hover">
      <Avatar name={name} outside />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-1.5 text-small text-faint">
          <span className="truncate font-semibold text-ink">{name}</span>
          <span className="min-w-0 truncate">{card.source.name}</span>
          <span className="ms-auto shrink-0 text-micro">
            <Time at={card.waitingSince ?? card.lastPostAt} short />
          </span>
        </p>
        <p className="mt-px">
          <PlainLink
            href={paths.conversation(card.id)}
            className="line-clamp-2 after:absolute after:inset-0 focus-ring:after:ring-inside"
          >
            {card.title === null ? null : <span className="font-semibold">{card.title} · </span>}
            {card.excerpt === '' ? (
              <span className="text-faint italic">{t`Deleted where it was said`}</span>
            ) : (
              card.excerpt
            )}
          </PlainLink>
        </p>
        {card.lastExcerpt !== card.excerpt && card.postsCount > 1 ? (
          <p className="truncate text-small text-quiet">{t`Last: ${card.lastExcerpt}`}</p>
        ) : null}
        <p className="mt-1.5 flex flex-wrap items-center gap-1.5">
          <Badge tone={kind.tone}>{kind.name}</Badge>
          {card.urgency === 'high' ? <Badge tone="bad">{t`Urgent`}</Badge> : null}
          {card.snoozedUntil === null ? null : (
            <Badge>
              {t`Put off until`} <Time at={card.snoozedUntil} short />
            </Badge>
          )}
        </p>
        {children}
      </div>
    </li>
  );
}
