// Asks before something is done that can't be undone, says what will happen, and keeps the error of
// a failed try in sight.

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

export function Confirm(props: {
  title: string;
  children: ReactNode;
  /** The button's words: what happens, never "OK". */
  action: string;
  isOpen: boolean;
  isPending?: boolean;
  error?: string | undefined;
  onConfirm(): void;
  onClose(): void;
}) {
  const { t } = useLingui();
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      width="narrow"
      mustAnswer
      actions={
        <>
          <Button onPress={props.onClose}>{t`Cancel`}</Button>
          <Button look="danger" isPending={props.isPending ?? false} onPress={props.onConfirm}>
            {props.action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-body text-quiet">
        {props.children}
        {props.error === undefined ? null : <Notice tone="bad">{props.error}</Notice>}
      </div>
    </Dialog>
  );
}
