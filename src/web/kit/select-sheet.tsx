// What opens below a select: its choices, the chosen one focused.

import type { RefObject } from 'react';
import { ChoiceList } from './list-box.tsx';
import type { Choice } from './list-box.tsx';
import { Popover } from './popover.tsx';

export function SelectSheet(props: {
  label: string;
  trigger: RefObject<HTMLElement | null>;
  choices: readonly Choice[];
  value: string | null;
  onChoose(id: string): void;
  onClose(): void;
}) {
  return (
    <Popover
      isOpen
      aria-label={props.label}
      triggerRef={props.trigger}
      placement="bottom start"
      onOpenChange={(open) => !open && props.onClose()}
      className="min-w-(--trigger-width)"
    >
      <ChoiceList
        aria-label={props.label}
        items={props.choices}
        selectionMode="single"
        disallowEmptySelection
        autoFocus={props.value === null ? 'first' : true}
        selectedKeys={props.value === null ? [] : [props.value]}
        onAction={(key) => props.onChoose(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) props.onChoose(String(key));
        }}
      />
    </Popover>
  );
}
