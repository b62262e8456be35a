// One row up or down among its neighbours. The focus stays with the row, wherever it goes.

import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { IconButton } from '#web/kit/button.tsx';
import { say } from '#web/kit/say.ts';
import { useFrameChange } from './use-frame-change.ts';

export function MoveButtons(props: {
  id: string;
  name: string;
  /** All that it can change places with, in their order. */
  among: readonly { id: string }[];
  /** Puts it before another; null: last. */
  move(before: string | null): Promise<unknown>;
}) {
  const { t } = useLingui();
  const buttons = useRef<HTMLSpanElement>(null);
  const { name, among } = props;
  const place = among.findIndex(({ id }) => id === props.id);
  const change = useFrameChange(props.move);
  const focusOn = (direction: 'up' | 'down') => {
    const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
    const [wanted, other] = direction === 'up' ? [up, down] : [down, up];
    (wanted?.disabled === true ? other : wanted)?.focus();
  };
  const move = (direction: 'up' | 'down') =>
    change.mutate(among[direction === 'up' ? place - 1 : place + 2]?.id ?? null, {
      // The list is there anew, and drawn a moment later.
      onSuccess: () => requestAnimationFrame(() => focusOn(direction)),
      onError: (error) => say(wordsOf(error)),
    });
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
