// What is owed for one outcome: the outcome itself, and a line for each who is to hear of it.

import { Plural, useLingui } from '@lingui/react/macro';
import { Bell, Mail, MessageSquare } from 'lucide-react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { classes } from '#web/kit/classes.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Channel, Owed } from '../../../contract/loop.ts';
import { StatusBadge } from '../../status-badge.tsx';
import { useOwedWords } from './owed-words.ts';

export type Group = { outcomeId: string; items: readonly Owed[] };

/** Those of one outcome stand together: they were made at once. */
export function groupByOutcome(items: readonly Owed[]): Group[] {
  const groups: { outcomeId: string; items: Owed[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.outcomeId === item.outcomeId) last.items.push(item);
    else groups.push({ outcomeId: item.outcomeId, items: [item] });
  }
  return groups;
}

export type Choosing = {
  chosen: ReadonlySet<string>;
  mayChoose(owed: Owed): boolean;
  choose(owedIds: readonly string[], isChosen: boolean): void;
};

const ICONS: Record<Channel, typeof Mail> = {
  conversation: MessageSquare,
  mail: Mail,
  notice: Bell,
};

export function OwedGroup(props: {
  group: Group;
  choosing: Choosing;
  openId: string | undefined;
  onOpen(owed: Owed): void;
}) {
  const { t } = useLingui();
  const { group, choosing } = props;
  const [first] = group.items;
  if (!first) return null;
  const choosable = group.items.filter(choosing.mayChoose).map(({ id }) => id);
  const isWhole = choosable.length > 0 && choosable.every((id) => choosing.chosen.has(id));
  const href =
    first.ideaId === null ? paths.programme(first.programmeId ?? '') : paths.idea(first.ideaId);
  return (
    <li className="border-t border-line first:border-t-0">
      <div className="flex items-center gap-2.5 bg-paper px-4 py-2">
        {choosable.length === 0 ? null : (
          <Checkbox
            aria-label={t`Choose all for ${first.title}`}
            isSelected={isWhole}
            onChange={(isChosen) => choosing.choose(choosable, isChosen)}
          >
            {null}
          </Checkbox>
        )}
        <h2 className="min-w-0 flex-1">
          <PlainLink href={href} className="block truncate font-semibold hovered:underline">
            {first.title}
          </PlainLink>
        </h2>
        <KindBadge owed={first} />
        <span className="text-small text-faint tabular">
          <Plural value={group.items.length} one="# person" other="# people" />
        </span>
      </div>
      <ul>
        {group.items.map((owed) => (
          <OwedRow
            key={owed.id}
            owed={owed}
            choosing={choosing}
            isIndented={choosable.length > 0}
            isOpen={owed.id === props.openId}
            onOpen={() => props.onOpen(owed)}
          />
        ))}
      </ul>
    </li>
  );
}

function KindBadge({ owed }: { owed: Owed }) {
  const { t } = useLingui();
  if (owed.kind === 'merged') return <Badge>{t`Merged`}</Badge>;
  if (owed.kind === 'unmerged') return <Badge>{t`Taken apart`}</Badge>;
  if (owed.kind === 'programme') return <Badge tone="accent">{t`Result`}</Badge>;
  if (owed.statusKind === null) return null;
  return <StatusBadge status={{ kind: owed.statusKind, name: null }} />;
}

function OwedRow(props: {
  owed: Owed;
  choosing: Choosing;
  /** Others of the group can be chosen: names stand below each other all the same. */
  isIndented: boolean;
  isOpen: boolean;
  onOpen(): void;
}) {
  const { t } = useLingui();
  const { owed, choosing } = props;
  const { channels, becauseOf, states, reasonOf } = useOwedWords();
  const Icon = ICONS[owed.channel];
  const isTold = owed.state === 'sent' || owed.state === 'read' || owed.state === 'drafted';
  return (
    <li
      className={classes(
        'relative flex items-center gap-2.5 border-t border-line py-2.5 ps-4 pe-4 hover:bg-hover',
        props.isOpen && 'bg-accent-soft',
      )}
    >
      {choosing.mayChoose(owed) ? (
        <span className="relative z-1">
          <Checkbox
            aria-label={t`Choose ${owed.who.name}`}
            isSelected={choosing.chosen.has(owed.id)}
            onChange={(isChosen) => choosing.choose([owed.id], isChosen)}
          >
            {null}
          </Checkbox>
        </span>
      ) : props.isIndented ? (
        <span className="w-6.5 shrink-0" />
      ) : null}
      <Avatar name={owed.who.name} size="small" outside={owed.who.kind === 'contact'} />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <button
            type="button"
            onClick={props.onOpen}
            aria-current={props.isOpen ? 'true' : undefined}
            className="truncate text-start font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-inside"
          >
            {owed.who.name}
          </button>
          <span className="text-small text-faint">
            {becauseOf(owed.because)}
            {owed.state === 'drafted' && owed.channel === 'conversation' && owed.approver !== null
              ? ` · ${t`draft of ${owed.approver.name}`}`
              : null}
          </span>
        </p>
        {owed.reason === null ? null : (
          <p
            className={classes(
              'line-clamp-2 text-small',
              owed.state === 'failed' ? 'text-bad' : 'text-faint',
            )}
          >
            {reasonOf(owed.reason)}
          </p>
        )}
      </div>
      {isTold ? null : (
        <span className="max-sm:hidden">
          <Badge tone={states[owed.state].tone}>{states[owed.state].name}</Badge>
        </span>
      )}
      <span className="flex shrink-0 items-center gap-1.5 text-small text-faint">
        <Icon className="size-3.5" aria-hidden />
        <span className="max-sm:sr-only">{channels[owed.channel]}</span>
      </span>
      <span className="shrink-0 text-micro text-faint max-sm:hidden">
        <Time at={owed.changedAt} short />
      </span>
    </li>
  );
}
