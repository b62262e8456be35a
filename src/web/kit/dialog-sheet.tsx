// How a dialog and a drawer look and behave. On a phone both rise from the bottom. Escape and a press
// outside close them.

import { X } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import type { DialogProps } from './dialog-props.ts';

const WIDTHS = { narrow: 'sm:max-w-md', normal: 'sm:max-w-xl', wide: 'sm:max-w-3xl' };

export function DialogSheet(props: DialogProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={!props.mustAnswer}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-start sm:p-6 sm:pt-[10vh] exiting:opacity-0 exiting:transition-opacity exiting:duration-100"
    >
      <Modal
        className={classes(
          'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-panel bg-raised shadow-float sm:max-h-[80vh] sm:rounded-panel entering:animate-[rise_160ms_var(--ease-out)]',
          WIDTHS[props.width ?? 'normal'],
        )}
      >
        <Body {...props} role={props.mustAnswer ? 'alertdialog' : 'dialog'} />
      </Modal>
    </ModalOverlay>
  );
}

export function DrawerSheet(props: DialogProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex items-end justify-end bg-scrim exiting:opacity-0 exiting:transition-opacity exiting:duration-100"
    >
      <Modal className="flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-panel bg-raised shadow-float sm:h-full sm:max-h-none sm:max-w-md sm:rounded-none entering:animate-[rise_180ms_var(--ease-out)] sm:entering:animate-[slide-in_180ms_var(--ease-out)]">
        <Body {...props} role="dialog" />
      </Modal>
    </ModalOverlay>
  );
}

function Body(props: DialogProps & { role: 'dialog' | 'alertdialog' }) {
  const { t } = useLingui();
  return (
    <AriaDialog role={props.role} className="flex min-h-0 flex-1 flex-col outline-none">
      <header className="flex items-center justify-between gap-3 px-5 pt-4 pb-2">
        <Heading slot="title" className="text-heading font-bold">
          {props.title}
        </Heading>
        <IconButton label={t`Close`} size="small" icon={<X />} onPress={props.onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{props.children}</div>
      {props.actions === undefined ? null : (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-paper px-5 py-3">
          {props.actions}
        </footer>
      )}
    </AriaDialog>
  );
}
