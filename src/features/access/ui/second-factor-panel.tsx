// The second factor: a code from an authenticator app at each sign-in with the password.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import { PasswordField } from '#web/identity/password-field.tsx';
import { secondFactorQuery } from './queries.ts';
import { callSignIn, fieldsOf } from './sign-in-calls.ts';

type Secrets = { uri: string; backupCodes: string[] };

export function SecondFactorPanel() {
  const { t } = useLingui();
  const enabled = useQuery(secondFactorQuery);
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title={t`Second factor`}
      detail={t`A code from an authenticator app, asked for after the password.`}
    >
      <Loaded query={enabled} small>
        {(on) => (
          <div className="flex items-center gap-3">
            {on ? <Badge tone="good">{t`On`}</Badge> : <Badge>{t`Off`}</Badge>}
            <Button onPress={() => setAsking(true)}>{on ? t`Switch off` : t`Switch on`}</Button>
            {asking ? <SwitchDialog on={on} onClose={() => setAsking(false)} /> : null}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** First the password, then (when switching on) the app's code proves that it was set up. */
function SwitchDialog({ on, onClose }: { on: boolean; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  const ask = useMutation({
    mutationFn: async () => {
      if (on) {
        await callSignIn('/two-factor/disable', { body: { password } });
        return null;
      }
      const answer = fieldsOf(await callSignIn('/two-factor/enable', { body: { password } }));
      const codes = answer['backupCodes'];
      return {
        uri: String(answer['totpURI']),
        backupCodes: Array.isArray(codes) ? codes.map(String) : [],
      };
    },
    onSuccess: (given) => {
      setSecrets(given);
      if (given !== null) return;
      void queryClient.invalidateQueries({ queryKey: ['second-factor'] });
      say(t`The second factor is off.`);
      onClose();
    },
  });
  if (secrets) return <ConfirmCode secrets={secrets} onClose={onClose} />;
  return (
    <Dialog
      title={on ? t`Switch the second factor off` : t`Switch the second factor on`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            type="submit"
            form="second-factor"
            isPending={ask.isPending}
            why={password === '' ? t`Give your password first.` : null}
          >
            {t`Go on`}
          </Button>
        </>
      }
    >
      <Form
        id="second-factor"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') ask.mutate();
        }}
      >
        <PasswordField
          label={t`Your password`}
          value={password}
          onChange={setPassword}
          autoFocus
          error={ask.error ? wordsOf(ask.error) : undefined}
        />
      </Form>
    </Dialog>
  );
}

function ConfirmCode({ secrets, onClose }: { secrets: Secrets; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [code, setCode] = useState('');
  const secret = new URL(secrets.uri).searchParams.get('secret') ?? '';
  const verify = useMutation({
    mutationFn: () => callSignIn('/two-factor/verify-totp', { body: { code: code.trim() } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['second-factor'] });
      say(t`The second factor is on.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={t`Set up the app`}
      isOpen
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            type="submit"
            form="second-factor-code"
            isPending={verify.isPending}
            why={code.trim() === '' ? t`Give the code first.` : null}
          >
            {t`Switch on`}
          </Button>
        </>
      }
    >
      <Form
        id="second-factor-code"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') verify.mutate();
        }}
      >
        <CopyField
          label={t`Key for the authenticator app`}
          value={secret}
          help={t`Enter it by hand in the app, as a time-based code.`}
        />
        <CopyField
          label={t`Backup codes`}
          value={secrets.backupCodes.join(' ')}
          help={t`Each works once, if the phone is lost. Keep them somewhere safe.`}
        />
        <TextField
          label={t`Code the app shows now`}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={verify.error ? wordsOf(verify.error) : undefined}
        />
      </Form>
    </Dialog>
  );
}
