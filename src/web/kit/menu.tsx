// The things one can do with something, behind one button. What destroys comes last and is red. The
// list is fetched when it is first opened.

import type { ReactNode } from 'react';
import { Suspense, lazy, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { MenuEntry } from './menu-entry.ts';

const MenuSheet = lazy(async () => {
  const { MenuSheet: component } = await import('./menu-list.tsx');
  return { default: component };
});

export function Menu(props: {
  /** Also of the button, when that is an icon alone. */
  label: string;
  icon: ReactNode;
  text?: string;
  look?: 'plain' | 'quiet';
  entries: readonly MenuEntry[];
  placement?: 'bottom start' | 'bottom end';
  /** Why nothing of it can be done now. */
  why?: string | null;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        look={props.look ?? 'quiet'}
        size={props.text === undefined ? 'small' : 'normal'}
        icon={props.icon}
        why={props.why ?? null}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(props.text === undefined ? { 'aria-label': props.label } : {})}
        onPress={() => setOpen(true)}
      >
        {props.text}
      </Button>
      {open ? (
        <Suspense>
          <MenuSheet
            label={props.label}
            trigger={trigger}
            placement={props.placement ?? 'bottom start'}
            entries={props.entries}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
