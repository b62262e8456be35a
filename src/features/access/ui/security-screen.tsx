// How I sign in: password, passkeys, second factor; and signing out everywhere.

import { useMutation } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { ApiFailure } from '#web/api/failure.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import { PasskeysPanel } from './passkeys-panel.tsx';
import { PASSWORD_LENGTH_MIN, PasswordField } from '#web/identity/password-field.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';

export function SecurityScreen() {
  const { t } = useLingui();
  return (
    <Page title={t`Sign-in and security`} width="narrow">
      <PasskeysPanel />
      <SecondFactorPanel />
      <PasswordPanel />
      <SignOutPanel />
    </Page>
  );
}

function PasswordPanel() {
  const { t } = useLingui();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const change = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/session/password', {
          body: { currentPassword: current, newPassword: wanted },
        }),
      ),
    onSuccess: () => {
      setCurrent('');
      setWanted('');
      say(t`The password was changed. Other devices were signed out.`);
    },
  });
  const code = change.error instanceof ApiFailure ? change.error.code : null;
  const wrong = code === 'access.password-wrong';
  const weak = code === 'access.password-too-weak';
  const missing =
    current === ''
      ? t`Give your current password first.`
      : wanted.length < PASSWORD_LENGTH_MIN
        ? t`The password needs at least ${PASSWORD_LENGTH_MIN} characters.`
        : null;
  return (
    <Panel title={t`Password`}>
      <Form
        className="flex max-w-sm flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) change.mutate();
        }}
      >
        <PasswordField
          label={t`Current password`}
          value={current}
          onChange={setCurrent}
          error={wrong ? wordsOf(change.error) : undefined}
        />
        <PasswordField
          label={t`New password`}
          value={wanted}
          onChange={setWanted}
          error={weak ? wordsOf(change.error) : undefined}
          isNew
        />
        {change.error && !wrong && !weak ? (
          <Notice tone="bad">{wordsOf(change.error)}</Notice>
        ) : null}
        <div>
          <Button type="submit" isPending={change.isPending} why={missing}>
            {t`Change the password`}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function SignOutPanel() {
  const { t } = useLingui();
  const signOut = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/sign-out-everywhere')),
    onSuccess: () => window.location.assign(paths.signIn()),
  });
  return (
    <Panel
      title={t`Signed in elsewhere?`}
      detail={t`If a device was lost or you forgot to sign out somewhere.`}
    >
      <div className="flex flex-col items-start gap-3">
        <Button icon={<LogOut />} isPending={signOut.isPending} onPress={() => signOut.mutate()}>
          {t`Sign out everywhere`}
        </Button>
        {signOut.error ? <Notice tone="bad">{wordsOf(signOut.error)}</Notice> : null}
      </div>
    </Panel>
  );
}
