// How an idea stands, by sign and name.

import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  CircleSlash,
  Hammer,
} from 'lucide-react';
import { Badge } from '#web/kit/badge.tsx';
import type { StatusKind } from '../contract/kinds.ts';
import { useStatusWords } from './status-words.ts';

const SIGNS = {
  new: CircleDashed,
  considering: CircleEllipsis,
  planned: CircleDot,
  making: Hammer,
  done: CircleCheck,
  declined: CircleSlash,
} as const;

export function StatusSign({ kind }: { kind: StatusKind }) {
  const Sign = SIGNS[kind];
  return <Sign className="size-4 shrink-0" aria-hidden />;
}

export function StatusBadge({ status }: { status: { kind: StatusKind; name: string | null } }) {
  const { kinds, nameOf } = useStatusWords();
  return (
    <Badge tone={kinds[status.kind].tone} icon={<StatusSign kind={status.kind} />}>
      {nameOf(status)}
    </Badge>
  );
}
