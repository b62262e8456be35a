// The board by keyboard: the focus goes from card to card within a column and from column to column; the focused one is
// voted for or moved by a key.

import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { useShortcuts } from '#web/shell/shortcuts.ts';

export function useBoardKeys(board: RefObject<HTMLElement | null>): void {
  const { t } = useLingui();
  useShortcuts(t`Ideas`, [
    { keys: 'j', label: t`Next idea`, run: () => step(board.current, { down: 1 }) },
    { keys: 'k', label: t`Idea before`, run: () => step(board.current, { down: -1 }) },
    { keys: 'l', label: t`Next column`, run: () => step(board.current, { across: 1 }) },
    { keys: 'h', label: t`Column before`, run: () => step(board.current, { across: -1 }) },
    {
      keys: 'v',
      label: t`Vote for the focused idea`,
      run: () => focusedCard()?.querySelector<HTMLElement>('[aria-pressed]')?.click(),
    },
    {
      keys: 'm',
      label: t`Move the focused idea`,
      run: () => focusedCard()?.querySelector<HTMLElement>('[data-move] button')?.click(),
    },
  ]);
}

function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-idea]') ?? null;
}

const cardsIn = (column: HTMLElement) => [...column.querySelectorAll<HTMLElement>('[data-idea]')];

function step(
  board: HTMLElement | null,
  { down = 0, across = 0 }: { down?: number; across?: number },
): void {
  const columns = [...(board?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
    .map(cardsIn)
    .filter((cards) => cards.length > 0);
  const card = focusedCard();
  const column = columns.findIndex((cards) => card !== null && cards.includes(card));
  if (card === null || column < 0) {
    focus(columns[0]?.[0]);
    return;
  }
  const row = columns[column]?.indexOf(card) ?? 0;
  const next = columns[column + across] ?? columns[column] ?? [];
  focus(next[Math.max(0, Math.min(next.length - 1, row + down))]);
}

function focus(card: HTMLElement | undefined): void {
  card?.querySelector('a')?.focus();
}
