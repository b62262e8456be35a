// The keys that work here, gathered from whatever is on the screen.

import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../kit/dialog.tsx';
import { Keys } from '../kit/keys.tsx';
import { useShortcutGroups } from './shortcuts.ts';

export function KeyboardHelp({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const groups = useShortcutGroups();
  return (
    <Dialog title={t`Keyboard`} isOpen onClose={onClose}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.toReversed().map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-small font-semibold text-faint">{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ keys, label }) => (
                <div key={keys} className="flex min-h-8 items-center justify-between gap-3">
                  <dt className="text-body">{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
