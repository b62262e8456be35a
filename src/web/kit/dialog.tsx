// What must be dealt with before going on (dialog), or read beside the work (drawer, from the side).
// The sheet and what it needs are fetched when the first one opens.

import { Suspense, lazy } from 'react';
import type { DialogProps } from './dialog-props.ts';
import { useOnceOpen } from './use-once-open.ts';

const DialogSheet = lazy(async () => {
  const { DialogSheet: component } = await import('./dialog-sheet.tsx');
  return { default: component };
});
const DrawerSheet = lazy(async () => {
  const { DrawerSheet: component } = await import('./dialog-sheet.tsx');
  return { default: component };
});

export function Dialog(props: DialogProps) {
  const wasOpen = useOnceOpen(props.isOpen);
  return <Suspense>{wasOpen ? <DialogSheet {...props} /> : null}</Suspense>;
}

export function Drawer(props: DialogProps) {
  const wasOpen = useOnceOpen(props.isOpen);
  return <Suspense>{wasOpen ? <DrawerSheet {...props} /> : null}</Suspense>;
}
