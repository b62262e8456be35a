// The six kinds of statuses in the reader's words, and what a status is called: by its own name, or as its kind.

import { useLingui } from '@lingui/react/macro';
import type { StatusKind } from '../contract/kinds.ts';

export type StatusWords = { name: string; tone: 'plain' | 'info' | 'warn' | 'good'; says: string };

export function useStatusWords() {
  const { t } = useLingui();
  const kinds: Record<StatusKind, StatusWords> = {
    new: {
      name: t({ message: 'New', context: 'an idea' }),
      tone: 'plain',
      says: t`Nobody has looked at it yet.`,
    },
    considering: {
      name: t`Under consideration`,
      tone: 'info',
      says: t`We look at whether and how.`,
    },
    planned: { name: t`Planned`, tone: 'info', says: t`We will do it.` },
    making: { name: t`In the making`, tone: 'warn', says: t`Somebody works on it now.` },
    done: { name: t({ message: 'Done', context: 'an idea' }), tone: 'good', says: t`It is there.` },
    declined: { name: t`Not now`, tone: 'plain', says: t`We don't do it now, and say why.` },
  };
  const nameOf = (status: { kind: StatusKind; name: string | null }): string =>
    status.name ?? kinds[status.kind].name;
  return { kinds, nameOf };
}
