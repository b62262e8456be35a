// Passkeys: signing in with a finger, a face or a key instead of a password.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fingerprint, Plus, Trash2 } from 'lucide-react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { addPasskey, passkeysWorkHere, removePasskey, wasCancelled } from './passkey.ts';
import { passkeysQuery } from './queries.ts';

export function PasskeysPanel() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const passkeys = useQuery(passkeysQuery);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['passkeys'] });
  const add = useMutation({
    mutationFn: () => addPasskey(deviceName()),
    onSuccess: () => void refresh(),
  });
  const remove = useMutation({ mutationFn: removePasskey, onSuccess: () => void refresh() });
  const error = wasCancelled(add.error) ? remove.error : (add.error ?? remove.error);
  return (
    <Panel
      title={t`Passkeys`}
      detail={t`Sign in with your finger, your face or a security key. Nothing to remember, nothing to steal.`}
      actions={
        <Button
          size="small"
          icon={<Plus />}
          isPending={add.isPending}
          onPress={() => add.mutate()}
          why={
            passkeysWorkHere()
              ? null
              : t`Passkeys need a secure address: https, or localhost by name.`
          }
        >
          {t`Add a passkey`}
        </Button>
      }
    >
      <Loaded query={passkeys} small>
        {(list) =>
          list.length === 0 ? (
            <p className="text-small text-faint">{t`None yet.`}</p>
          ) : (
            <ul>
              {list.map((passkey) => (
                <li
                  key={passkey.id}
                  className="flex min-h-11 items-center gap-3 border-t border-line first:border-t-0"
                >
                  <Fingerprint className="size-4 text-faint" aria-hidden />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">
                      {passkey.name === '' ? t`Passkey` : passkey.name}
                    </span>
                    {passkey.createdAt === null ? null : (
                      <span className="block text-small text-faint">
                        <Trans>
                          added <Time at={passkey.createdAt} />
                        </Trans>
                      </span>
                    )}
                  </span>
                  <IconButton
                    label={t`Remove this passkey`}
                    size="small"
                    icon={<Trash2 />}
                    onPress={() => remove.mutate(passkey.id)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {error ? (
        <div className="mt-3">
          <Notice tone="bad">{wordsOf(error)}</Notice>
        </div>
      ) : null}
    </Panel>
  );
}

/** `Chrome on Linux`, roughly: enough to know it again in the list. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const browser = /Firefox/.test(agent)
    ? 'Firefox'
    : /Edg/.test(agent)
      ? 'Edge'
      : /Chrome/.test(agent)
        ? 'Chrome'
        : 'Safari';
  const system = /Windows|Mac OS|Android|iPhone|iPad|Linux/.exec(agent)?.[0] ?? '';
  return [browser, system].filter(Boolean).join(', ');
}
