// Somebody who forgot their password has a link sent to their mail address. What they are told is the same whether
// anybody has that address or not.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { setupQuery } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';

export function ForgottenPasswordScreen() {
  const { t } = useLingui();
  const setup = useQuery(setupQuery);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  if (setup.data?.sendsMail === false) return <AskAnAdministrator />;
  if (askedFor !== null) {
    return (
      <OutsideFrame
        title={t`Look in your mail`}
        detail={t`If somebody here has the address ${askedFor}, a link is on its way to it. It works once, for a day.`}
      >
        <div className="flex flex-col gap-4">
          <p className="text-small text-quiet">
            {t`Nothing there after some minutes? Look among unwanted mail too. A second link is sent after five minutes at the earliest.`}
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink look="primary" href={paths.signIn()}>{t`Back to sign in`}</ButtonLink>
            <Button onPress={() => setAskedFor(null)}>{t`Another address`}</Button>
          </div>
        </div>
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame
      title={t`Forgotten your password?`}
      detail={t`Give the mail address with which you sign in. A link to choose a new password is sent there.`}
    >
      <AddressForm onAsked={setAskedFor} />
    </OutsideFrame>
  );
}

function AddressForm({ onAsked }: { onAsked(email: string): void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: async (address: string) => {
      await answerOf(api.POST('/api/v1/password-links', { body: { email: address } }));
      return address;
    },
    onSuccess: onAsked,
  });
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(email.trim());
      }}
    >
      <TextField
        label={t`Mail address`}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        autoFocus
        isRequired
      />
      {ask.error ? <Notice tone="bad">{wordsOf(ask.error)}</Notice> : null}
      <Button type="submit" look="primary" isPending={ask.isPending}>
        {t`Send the link`}
      </Button>
      <ButtonLink look="quiet" href={paths.signIn()}>{t`Back to sign in`}</ButtonLink>
    </Form>
  );
}

function AskAnAdministrator() {
  const { t } = useLingui();
  return (
    <OutsideFrame title={t`Forgotten your password?`}>
      <div className="flex flex-col gap-4">
        <Notice tone="info">
          {t`This Parley sends no mail. Ask an administrator of your organisation for a link to a new password.`}
        </Notice>
        <div>
          <ButtonLink href={paths.signIn()}>{t`Back to sign in`}</ButtonLink>
        </div>
      </div>
    </OutsideFrame>
  );
}
