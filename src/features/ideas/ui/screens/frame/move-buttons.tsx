// One row up or down among its neighbours. The focus stays with the row, wherever it goes.

import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '#web/kit/button.tsx';

type Named = { id: string };

/** `onMove` is told the one to stand before, or null to come last, and calls `onDone` when the list is there anew. */
export function MoveButtons<Item extends Named>(props: {
  item: Item;
  name: string;
  /** All that it can change places with, in their order. */
  among: readonly Item[];
  onMove(before: string | null, onDone: () => void): void;
}) {
  const { t } = useLingui();
  const buttons = useRef<HTMLSpanElement>(null);
  const { item, name, among } = props;
  const place = among.findIndex(({ id }) => id === item.id);
  const move = (direction: 'up' | 'down') => {
    const before = among[direction === 'up' ? place - 1 : place + 2]?.id ?? null;
    props.onMove(before, () => requestAnimationFrame(() => focusOn(direction)));
  };
  const focusOn = (direction: 'up' | 'down') => {
    const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
    const [wanted, other] = direction === 'up' ? [up, down] : [down, up];
    (wanted?.disabled === true ? other : wanted)?.focus();
  };
  if (among.length < 2) return null;
  return (
    <span ref={buttons} className="inline-flex">
      <IconButton
        label={t`Move ${name} up`}
        size="small"
        icon={<ArrowUp />}
        isDisabled={place === 0}
        onPress={() => move('up')}
      />
      <IconButton
        label={t`Move ${name} down`}
        size="small"
        icon={<ArrowDown />}
        isDisabled={place === among.length - 1}
        onPress={() => move('down')}
      />
    </span>
  );
}
