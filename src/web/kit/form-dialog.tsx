// A dialog that asks for something and then does one thing with it: cancel, the act with why it is off, and the error
// of a failed try in sight. Enter does it too.

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { Form } from 'react-aria-components';
import { wordsOf } from '../api/failure-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { DialogProps } from './dialog-props.ts';
import { Notice } from './notice.tsx';

export function FormDialog(props: {
  title: string;
  width?: DialogProps['width'];
  /** The button's words: what happens. */
  action: string;
  /** Why it can't be done yet. */
  why?: string | null;
  act: { isPending: boolean; error: unknown };
  onAct(): void;
  onClose(): void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const id = useId();
  const { act, why = null } = props;
  return (
    <Dialog
      title={props.title}
      width={props.width ?? 'normal'}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t`Cancel`}</Button>
          <Button type="submit" form={id} look="primary" isPending={act.isPending} why={why}>
            {props.action}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (why === null && !act.isPending) props.onAct();
        }}
      >
        {props.children}
        {act.error ? <Notice tone="bad">{wordsOf(act.error)}</Notice> : null}
      </Form>
    </Dialog>
  );
}
