// Sign in: mail address and password, then the second factor if there is one; or a passkey at once.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo, useQueryFields } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { sessionQuery, setupQuery } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { passkeysWorkHere, signInWithPasskey, wasCancelled } from './passkey.ts';
import { PasswordField } from '#web/identity/password-field.tsx';
import { signInWithCode, signInWithPassword } from './sign-in-calls.ts';

export function SignInScreen() {
  const { t } = useLingui();
  const setup = useQuery(setupQuery);
  const [step, setStep] = useState<'password' | 'second-factor'>('password');
  const enter = useEnter();
  if (setup.data?.needed) return <Navigate to="/first-run" replace />;
  return (
    <OutsideFrame
      title={step === 'password' ? t`Sign in` : t`One more step`}
      detail={
        step === 'password'
          ? undefined
          : t`Give the six digits your authenticator app shows, or one of your backup codes.`
      }
    >
      {step === 'password' ? (
        <PasswordStep
          sendsMail={setup.data?.sendsMail ?? false}
          onSecondFactor={() => setStep('second-factor')}
          onDone={enter}
        />
      ) : (
        <CodeStep onDone={enter} onBack={() => setStep('password')} />
      )}
    </OutsideFrame>
  );
}

function useEnter(): () => Promise<void> {
  const go = useGo();
  const queryClient = useQueryClient();
  const next = useQueryFields()['next'] ?? paths.home();
  return async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    // Only addresses of our own: `//elsewhere` would lead away.
    go(/^\/(?!\/)/.test(next) ? next : paths.home(), { replace: true });
  };
}

function PasswordStep(props: {
  sendsMail: boolean;
  onSecondFactor(): void;
  onDone(): Promise<void>;
}) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: async () => {
      const step = await signInWithPassword(email.trim(), password);
      if (step === 'second-factor') props.onSecondFactor();
      else await props.onDone();
    },
  });
  const passkey = useMutation({
    mutationFn: async () => {
      await signInWithPasskey();
      await props.onDone();
    },
  });
  const error = signIn.error ?? (wasCancelled(passkey.error) ? null : passkey.error);
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <TextField
        label={t`Mail address`}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="username webauthn"
        autoFocus
        isRequired
      />
      <PasswordField label={t`Password`} value={password} onChange={setPassword} isRequired />
      {error ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
      <Button type="submit" look="primary" isPending={signIn.isPending}>
        {t`Sign in`}
      </Button>
      {passkeysWorkHere() ? (
        <Button
          icon={<Fingerprint />}
          isPending={passkey.isPending}
          onPress={() => passkey.mutate()}
        >
          {t`Use a passkey`}
        </Button>
      ) : null}
      <p className="text-small text-faint">
        {props.sendsMail ? (
          <Link href={paths.forgottenPassword()}>{t`Forgotten your password?`}</Link>
        ) : (
          t`Forgotten your password? Ask an administrator of your organisation for a link.`
        )}
      </p>
    </Form>
  );
}

function CodeStep(props: { onDone(): Promise<void>; onBack(): void }) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: async () => {
      await signInWithCode(code.trim());
      await props.onDone();
    },
  });
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate();
      }}
    >
      <TextField
        label={t`Code`}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        error={verify.error ? wordsOf(verify.error) : undefined}
      />
      <Button
        type="submit"
        look="primary"
        isPending={verify.isPending}
        why={code.trim() === '' ? t`Give the code first.` : null}
      >
        {t`Sign in`}
      </Button>
      <Button look="quiet" onPress={props.onBack}>{t`Back`}</Button>
    </Form>
  );
}
