// What opens above the screen: menus, dialogs, drawers, messages.

import { useLingui } from '@lingui/react/macro';
import { Ellipsis, Pause, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { Confirm } from '../confirm.tsx';
import { Dialog, Drawer } from '../dialog.tsx';
import { Menu } from '../menu.tsx';
import { say } from '../say.ts';
import { Sample } from './sample.tsx';

export function OverlaySamples() {
  const { t } = useLingui();
  const [open, setOpen] = useState<'dialog' | 'drawer' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <Sample name={t`Above the screen`}>
      <Menu
        label={t`Acts`}
        icon={<Ellipsis />}
        text={t`Menu`}
        look="plain"
        entries={[
          { id: 'pause', label: t`Pause`, icon: <Pause />, keys: 'p' },
          'separator',
          { id: 'remove', label: t`Remove`, icon: <Trash2 />, danger: true },
        ]}
      />
      <Button onPress={() => setOpen('dialog')}>{t`Dialog`}</Button>
      <Button onPress={() => setOpen('drawer')}>{t`Drawer`}</Button>
      <Button onPress={() => setOpen('confirm')}>{t`Question`}</Button>
      <Button onPress={() => say(t`Saved.`, { label: t`Undo`, run: close })}>{t`Message`}</Button>
      <Dialog
        title={t`Dialog`}
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <Button look="primary" onPress={close}>
            {t`Done`}
          </Button>
        }
      >
        {t`What must be dealt with before going on.`}
      </Dialog>
      <Drawer title={t`Drawer`} isOpen={open === 'drawer'} onClose={close}>
        {t`What is read beside the work.`}
      </Drawer>
      <Confirm
        title={t`Remove it?`}
        action={t`Remove`}
        isOpen={open === 'confirm'}
        onConfirm={close}
        onClose={close}
      >
        {t`What will happen, said before it does.`}
      </Confirm>
    </Sample>
  );
}
