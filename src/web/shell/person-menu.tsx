// Who is signed in. What opens from it is fetched when it is first pressed.

import { useLingui } from '@lingui/react/macro';
import { ChevronsUpDown } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSession } from '../api/session.ts';
import { Avatar } from '../kit/avatar.tsx';

const PersonMenuList = lazy(async () => {
  const { PersonMenuList: component } = await import('./person-menu-list.tsx');
  return { default: component };
});

export function PersonMenu({ wide = false }: { wide?: boolean }) {
  const { t } = useLingui();
  const { person } = useSession();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        onPress={() => setOpen(true)}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(wide ? {} : { 'aria-label': t`${person.name}: your menu` })}
        className="flex min-h-10 min-w-0 items-center gap-2.5 rounded-control px-1.5 text-start hovered:bg-hover focus-ring:ring-focus"
      >
        <Avatar
          name={person.name}
          pictureUrl={person.pictureUrl}
          size={wide ? 'normal' : 'small'}
        />
        {wide ? (
          <>
            <span className="min-w-0 flex-1 leading-tight">
              <span className="block truncate text-small font-semibold">{person.name}</span>
              <span className="block truncate text-micro text-faint">{person.email}</span>
            </span>
            <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden />
          </>
        ) : null}
      </Button>
      {open ? (
        <Suspense>
          <PersonMenuList
            trigger={trigger}
            placement={wide ? 'top start' : 'bottom end'}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
