// Somebody who was invited joins: sees who asked them, into what, and chooses name and password.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { ApiFailure } from '#web/api/failure.ts';
import { sessionQuery } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Spinner } from '#web/kit/spinner.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { PasswordField, PASSWORD_LENGTH_MIN } from '#web/identity/password-field.tsx';
import { useRoleNames } from '#web/identity/role-names.ts';
import { useLinkToken } from './link-token.ts';

export function AcceptInvitationScreen() {
  const { t } = useLingui();
  const linkToken = useLinkToken();
  const roles = useRoleNames();
  const invitation = useQuery({
    queryKey: ['invitation-by-link', linkToken],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/invitations/by-link/{linkToken}', { params: { path: { linkToken } } }),
      ),
    retry: false,
  });
  if (invitation.error) {
    return (
      <OutsideFrame title={t`This invitation can't be used`}>
        <div className="flex flex-col gap-4">
          <Notice tone="warn">{wordsOf(invitation.error)}</Notice>
          <div>
            <ButtonLink href={paths.signIn()}>{t`Sign in instead`}</ButtonLink>
          </div>
        </div>
      </OutsideFrame>
    );
  }
  if (!invitation.data) {
    return (
      <OutsideFrame title={t`You are invited`}>
        <Spinner />
      </OutsideFrame>
    );
  }
  const { organisation, email, role, unitName, invitedBy } = invitation.data;
  const roleName = roles[role].name;
  return (
    <OutsideFrame
      title={t`Join ${organisation.name}`}
      detail={
        unitName === null ? (
          <Trans>
            {invitedBy} invites you to listen and answer together, as {roleName}.
          </Trans>
        ) : (
          <Trans>
            {invitedBy} invites you to listen and answer together, as {roleName} in {unitName}.
          </Trans>
        )
      }
    >
      <AcceptForm linkToken={linkToken} invitedEmail={email} />
    </OutsideFrame>
  );
}

function AcceptForm({
  linkToken,
  invitedEmail,
}: {
  linkToken: string;
  invitedEmail: string | null;
}) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(invitedEmail ?? '');
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/invitations/by-link/{linkToken}/accept', {
          params: { path: { linkToken } },
          body: { name, email, password },
        }),
      ),
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      go(paths.home(), { replace: true });
    },
  });
  const code = accept.error instanceof ApiFailure ? accept.error.code : '';
  const emailError =
    code === 'access.email-taken' ? wordsOf(accept.error) : wordsFor(accept.error, 'email');
  const passwordError = code === 'access.password-too-weak' ? wordsOf(accept.error) : undefined;
  const missing =
    name.trim() === '' || email.trim() === ''
      ? t`Fill in your name and your mail address first.`
      : password.length < PASSWORD_LENGTH_MIN
        ? t`The password needs at least ${PASSWORD_LENGTH_MIN} characters.`
        : null;
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) accept.mutate();
      }}
    >
      <TextField
        label={t`Your name`}
        value={name}
        onChange={setName}
        autoComplete="name"
        autoFocus
        maxLength={120}
        error={wordsFor(accept.error, 'name')}
      />
      <TextField
        label={t`Mail address`}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        maxLength={254}
        error={emailError}
        isReadOnly={invitedEmail !== null}
        help={invitedEmail === null ? undefined : t`The invitation is for this address.`}
      />
      <PasswordField
        label={t`Choose a password`}
        value={password}
        onChange={setPassword}
        error={passwordError}
        isNew
      />
      {accept.error && emailError === undefined && passwordError === undefined ? (
        <Notice tone="bad">{wordsOf(accept.error)}</Notice>
      ) : null}
      <Button type="submit" look="primary" isPending={accept.isPending} why={missing}>
        {t`Join`}
      </Button>
    </Form>
  );
}
