// The entries of a menu, and the sheet they stand on beside the button that opened them.

import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, Separator } from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Keys } from './keys.tsx';
import { choiceClasses } from './list-box.tsx';
import type { MenuEntry } from './menu-entry.ts';
import { Popover } from './popover.tsx';

/** Opened by somebody else's button. */
export function MenuSheet(props: {
  label: string;
  trigger: RefObject<HTMLElement | null>;
  placement: PopoverProps['placement'];
  entries: readonly MenuEntry[];
  onClose(): void;
}) {
  return (
    <Popover
      isOpen
      aria-label={props.label}
      triggerRef={props.trigger}
      placement={props.placement}
      onOpenChange={(open) => !open && props.onClose()}
      className="min-w-52"
    >
      <MenuList label={props.label} entries={props.entries} onClose={props.onClose} />
    </Popover>
  );
}

/** The entries alone, for a popover that somebody else opens. */
export function MenuList(props: {
  label: string;
  entries: readonly MenuEntry[];
  onClose?(): void;
}) {
  return (
    <AriaMenu
      aria-label={props.label}
      autoFocus="first"
      {...(props.onClose ? { onClose: props.onClose } : {})}
      className="flex flex-col p-1 outline-none"
    >
      {props.entries.map((entry, position) =>
        entry === 'separator' ? (
          <Separator key={`line-${position}`} className="my-1 border-t border-line" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            {...(entry.href === undefined ? {} : { href: entry.href })}
            {...(entry.onAction === undefined ? {} : { onAction: entry.onAction })}
            className={classes(
              choiceClasses,
              entry.danger && 'text-bad data-[focused]:bg-bad-soft data-[focused]:text-bad',
            )}
          >
            <span className="flex size-4 shrink-0 items-center [&_svg]:size-4">{entry.icon}</span>
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
            {entry.chosen ? <Check className="size-4 text-accent" aria-hidden /> : null}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
