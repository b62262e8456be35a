// An idea on one or two lines: for what is similar, what was found, what a conversation asked for. What can be done with it
// there is put in by whoever shows it.

import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PlainLink } from '#web/kit/link.tsx';
import { paths } from '#web/paths.ts';
import type { IdeaCard } from '../contract/ideas.ts';
import { StatusBadge } from './status-badge.tsx';

export function IdeaRow(props: {
  idea: IdeaCard;
  /** The wording of it that was found, where that is not its title. */
  wording?: string;
  actions?: ReactNode;
  /** In another tab: what was typed here must not be lost. */
  opensBeside?: boolean;
}) {
  const { t } = useLingui();
  const { idea, wording } = props;
  const saidElse = wording !== undefined && !idea.title.startsWith(wording) ? wording : null;
  return (
    <li className="flex items-start gap-3 border-t border-line py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <PlainLink
          href={paths.idea(idea.id)}
          {...(props.opensBeside ? { target: '_blank' } : {})}
          className="font-semibold wrap-anywhere hovered:underline"
        >
          <span lang={idea.lang} dir="auto">
            {idea.title}
          </span>
        </PlainLink>
        {saidElse === null ? null : (
          <p className="line-clamp-2 text-small text-quiet">
            <span className="sr-only">{t`Also asked as`} </span>
            <q className="font-voice">{saidElse}</q>
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-faint">
          <StatusBadge status={idea.status} />
          <Plural value={idea.votesCount} one="# vote" other="# votes" />
        </p>
      </div>
      {props.actions === undefined ? null : <div className="shrink-0">{props.actions}</div>}
    </li>
  );
}
