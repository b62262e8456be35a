// Somebody who forgot their password opens the link an administrator handed them, and chooses a new
// one. Then they are in, unless their second factor is still to be given.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { z } from 'zod';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { ApiFailure } from '#web/api/failure.ts';
import { sessionQuery, setupQuery } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import { Spinner } from '#web/kit/spinner.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { PasswordField, PASSWORD_LENGTH_MIN } from '#web/identity/password-field.tsx';
import type { passwordLinkShape } from '../contract.ts';
import { useLinkToken } from './link-token.ts';

type PasswordLink = z.infer<typeof passwordLinkShape>;

export function NewPasswordScreen() {
  const { t } = useLingui();
  const linkToken = useLinkToken();
  const [signInNeeded, setSignInNeeded] = useState(false);
  const link = useQuery({
    queryKey: ['password-link', linkToken],
    queryFn: () =>
      answerOf(api.GET('/api/v1/password-links/{linkToken}', { params: { path: { linkToken } } })),
    enabled: linkToken !== '' && !signInNeeded,
    retry: false,
    // The link is used up by its own form, which must not vanish then.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (signInNeeded) return <AlmostIn />;
  if (linkToken === '' || isUnusable(link.error)) return <Unusable />;
  if (link.error) {
    return (
      <OutsideFrame title={t`Choose a new password`}>
        <Notice
          tone="bad"
          action={<Button size="small" onPress={() => void link.refetch()}>{t`Try again`}</Button>}
        >
          {wordsOf(link.error)}
        </Notice>
      </OutsideFrame>
    );
  }
  if (!link.data) {
    return (
      <OutsideFrame title={t`Choose a new password`}>
        <Spinner />
      </OutsideFrame>
    );
  }
  const { name, organisation } = link.data;
  return (
    <OutsideFrame
      title={t`Choose a new password`}
      detail={t`For ${name} at ${organisation}. Saving it signs you out everywhere else.`}
    >
      <PasswordForm
        linkToken={linkToken}
        link={link.data}
        onSignInNeeded={() => setSignInNeeded(true)}
      />
    </OutsideFrame>
  );
}

function isUnusable(error: unknown): boolean {
  return error instanceof ApiFailure && error.code === 'people.password-link-unusable';
}

function Unusable() {
  const { t } = useLingui();
  const setup = useQuery(setupQuery);
  return (
    <OutsideFrame title={t`This link can't be used`}>
      <div className="flex flex-col gap-4">
        <Notice tone="warn">
          {t`A link opens once, for a day, and only the newest one does. Ask an administrator of your organisation for a new one.`}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={paths.signIn()}>{t`Sign in instead`}</ButtonLink>
          {setup.data?.sendsMail ? (
            <ButtonLink href={paths.forgottenPassword()}>{t`Ask for a new link`}</ButtonLink>
          ) : null}
        </div>
      </div>
    </OutsideFrame>
  );
}

function AlmostIn() {
  const { t } = useLingui();
  return (
    <OutsideFrame title={t`Your new password is set`}>
      <p className="mb-4 text-quiet">
        {t`Sign in with it now. Your second factor is asked for as before.`}
      </p>
      <ButtonLink look="primary" href={paths.signIn()}>{t`Sign in`}</ButtonLink>
    </OutsideFrame>
  );
}

function PasswordForm(props: { linkToken: string; link: PasswordLink; onSignInNeeded(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/password-links/{linkToken}', {
          params: { path: { linkToken: props.linkToken } },
          body: { password },
        }),
      ),
    onSuccess: async ({ signedIn }) => {
      if (!signedIn) return props.onSignInNeeded();
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      go(paths.home(), { replace: true });
      say(t`Your new password is set.`);
    },
  });
  if (isUnusable(save.error)) return <Notice tone="bad">{wordsOf(save.error)}</Notice>;
  const isWeak = save.error instanceof ApiFailure && save.error.code === 'access.password-too-weak';
  const missing =
    password.length < PASSWORD_LENGTH_MIN
      ? t`The password needs at least ${PASSWORD_LENGTH_MIN} characters.`
      : null;
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) save.mutate();
      }}
    >
      <TextField
        label={t`Mail address`}
        type="email"
        value={props.link.email}
        autoComplete="username"
        isReadOnly
        help={t`With this you sign in.`}
      />
      <PasswordField
        label={t`New password`}
        value={password}
        onChange={setPassword}
        error={isWeak ? wordsOf(save.error) : undefined}
        autoFocus
        isNew
      />
      {save.error && !isWeak ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      <Button type="submit" look="primary" isPending={save.isPending} why={missing}>
        {t`Save and sign in`}
      </Button>
    </Form>
  );
}
