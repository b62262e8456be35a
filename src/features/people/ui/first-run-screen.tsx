// The very first minutes of an installation: the one-time link opens this form, which makes the
// organisation, its hub and the first administrator, who is then signed in.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { ApiFailure } from '#web/api/failure.ts';
import { sessionQuery, setupQuery } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { OutsideFrame } from '#web/shell/outside-frame.tsx';
import { chooseLanguage } from '#web/i18n/language.ts';
import { PasswordField, PASSWORD_LENGTH_MIN } from '#web/identity/password-field.tsx';
import { useLinkToken } from './link-token.ts';

export function FirstRunScreen() {
  const { t } = useLingui();
  const setup = useQuery(setupQuery);
  const linkToken = useLinkToken();
  if (setup.data?.needed === false) {
    return (
      <OutsideFrame title={t`Parley is already set up`}>
        <p className="mb-4 text-quiet">
          {t`This link has done its work. Sign in with your mail address and password.`}
        </p>
        <ButtonLink look="primary" href={paths.signIn()}>{t`Sign in`}</ButtonLink>
      </OutsideFrame>
    );
  }
  if (linkToken === '') {
    return (
      <OutsideFrame title={t`Almost there`}>
        <Notice tone="info" title={t`Open the link from the terminal`}>
          <Trans>
            To prove that this installation is yours, <code>parley start</code> printed a one-time
            link. Open that one; it brings you back here.
          </Trans>
        </Notice>
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame
      title={t`Welcome to Parley`}
      detail={t`Three things, and you can begin to listen. Everything stays on this machine.`}
    >
      <SetupForm linkToken={linkToken} />
    </OutsideFrame>
  );
}

function SetupForm({ linkToken }: { linkToken: string }) {
  const { t, i18n } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [values, setValues] = useState({
    organisation: '',
    locale: i18n.locale === 'sv' ? ('sv' as const) : ('en' as const),
    hub: '',
    name: '',
    email: '',
    password: '',
  });
  const set = (change: Partial<typeof values>) =>
    setValues((current) => ({ ...current, ...change }));
  const begin = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/setup', {
          body: {
            linkToken,
            organisation: { name: values.organisation, locale: values.locale },
            hub: { name: values.hub.trim() === '' ? t`Communications` : values.hub },
            person: { name: values.name, email: values.email, password: values.password },
          },
        }),
      ),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['setup'] });
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      go(paths.welcome(), { replace: true });
    },
  });
  const missing =
    values.organisation.trim() === '' || values.name.trim() === '' || values.email.trim() === ''
      ? t`Fill in the organisation, your name and your mail address first.`
      : values.password.length < PASSWORD_LENGTH_MIN
        ? t`The password needs at least ${PASSWORD_LENGTH_MIN} characters.`
        : null;
  const weak = begin.error instanceof ApiFailure && begin.error.code === 'access.password-too-weak';
  const told =
    weak ||
    ['organisation.name', 'person.name', 'person.email'].some(
      (field) => wordsFor(begin.error, field) !== undefined,
    );
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) begin.mutate();
      }}
    >
      <TextField
        label={t`Organisation`}
        value={values.organisation}
        onChange={(organisation) => set({ organisation })}
        error={wordsFor(begin.error, 'organisation.name')}
        autoComplete="organization"
        autoFocus
        maxLength={120}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t`Your unit`}
          value={values.hub}
          onChange={(hub) => set({ hub })}
          placeholder={t`Communications`}
          help={t`The hub that looks after Parley`}
          maxLength={120}
        />
        <Select
          label={t`Language`}
          value={values.locale}
          onChange={(locale) => {
            set({ locale });
            void chooseLanguage(locale);
          }}
          choices={[
            { id: 'en', label: 'English' },
            { id: 'sv', label: 'Svenska' },
          ]}
        />
      </div>
      <TextField
        label={t`Your name`}
        value={values.name}
        onChange={(name) => set({ name })}
        error={wordsFor(begin.error, 'person.name')}
        autoComplete="name"
        maxLength={120}
      />
      <TextField
        label={t`Mail address`}
        type="email"
        value={values.email}
        onChange={(email) => set({ email })}
        error={wordsFor(begin.error, 'person.email')}
        autoComplete="username"
        maxLength={254}
      />
      <PasswordField
        label={t`Password`}
        value={values.password}
        onChange={(password) => set({ password })}
        error={weak ? wordsOf(begin.error) : undefined}
        isNew
      />
      {begin.error && !told ? <Notice tone="bad">{wordsOf(begin.error)}</Notice> : null}
      <Button type="submit" look="primary" isPending={begin.isPending} why={missing}>
        {t`Set up Parley`}
      </Button>
    </Form>
  );
}
