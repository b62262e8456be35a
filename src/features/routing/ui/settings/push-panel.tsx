// Being told on this device, also while Parley is closed: asks the browser, signs the device up, and lists those that
// are. What a browser can't do or was forbidden is said with the way on.

import { useLingui } from '@lingui/react/macro';
import { BellRing, MonitorSmartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { Time } from '#web/kit/time.tsx';
import type { NoticeSettings } from '../../contract/notices.ts';
import { pushStateHere, subscribeHere, unsubscribeHere } from './push-device.ts';
import type { PushState } from './push-device.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function PushPanel({ settings }: { settings: NoticeSettings }) {
  const { t } = useLingui();
  const { pushDevices } = settings;
  const [state, setState] = useState<PushState>('asking');
  const [seen, setSeen] = useState(0);
  const devices = pushDevices.length;
  useEffect(() => {
    let isGone = false;
    void pushStateHere().then((found) => {
      if (!isGone) setState(found);
    });
    return () => {
      isGone = true;
    };
  }, [devices, seen]);
  const signUp = useRoutingChange(
    async () => {
      const device = await subscribeHere(settings.pushKey);
      await answerOf(api.POST('/api/v1/routing/push-devices', { body: device }));
    },
    () => setSeen((count) => count + 1),
  );
  const words: Record<PushState, string | null> = {
    asking: t`A moment.`,
    impossible: t`This browser can't be told while Parley is closed, or the address is not secure (https).`,
    forbidden: t`Notices from this address are switched off in the browser. Allow them in its settings for this site, then come back.`,
    here: t`This device is signed up.`,
    ready: null,
  };
  return (
    <Panel
      title={t`Devices`}
      detail={t`Told by web push, also while Parley is closed. What is sent is encrypted for your device alone.`}
      actions={
        <Button
          icon={<BellRing />}
          isPending={signUp.isPending}
          why={words[state]}
          onPress={() => signUp.mutate()}
        >
          {t`Tell me on this device`}
        </Button>
      }
      flush
    >
      <div className="flex flex-col gap-2 px-4 pb-3 empty:hidden">
        {signUp.error ? (
          <Notice tone="bad">
            {signUp.error instanceof DOMException
              ? t`The browser said no. Allow notices for this site, then try again.`
              : wordsOf(signUp.error)}
          </Notice>
        ) : null}
        {state === 'forbidden' || state === 'impossible' ? (
          <Notice tone="warn">{words[state]}</Notice>
        ) : null}
      </div>
      {pushDevices.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-small text-faint">
          {t`No device is signed up.`}
        </p>
      ) : (
        <ul className="border-t border-line">
          {pushDevices.map((device) => (
            <Device key={device.id} device={device} onRemoved={() => setSeen(seen + 1)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Device(props: { device: NoticeSettings['pushDevices'][number]; onRemoved(): void }) {
  const { t } = useLingui();
  const { id, host, createdAt } = props.device;
  const refetch = useRoutingChange(() => Promise.resolve());
  return (
    <ListRow
      start={<MonitorSmartphone className="mt-0.5 size-4 shrink-0 text-faint" aria-hidden />}
      name={t`A browser told through ${host}`}
      actions={
        <RemoveButton
          small
          label={t`Sign off the device told through ${host}`}
          question={t`Sign this device off?`}
          action={t`Sign it off`}
          remove={async () => {
            await answerOf(
              api.DELETE('/api/v1/routing/push-devices/{deviceId}', {
                params: { path: { deviceId: id } },
              }),
            );
            await unsubscribeHere(host);
          }}
          onRemoved={() => {
            refetch.mutate();
            props.onRemoved();
          }}
        >
          {t`It is told nothing more. You can sign it up again there.`}
        </RemoveButton>
      }
    >
      <p className="text-small text-faint">
        {t`Signed up`} <Time at={createdAt} />
      </p>
    </ListRow>
  );
}
