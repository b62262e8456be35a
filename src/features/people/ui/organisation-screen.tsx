// The organisation: its name, the language of its screens and mails, and how sites can reach it.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import type { Organisation } from '../contract.ts';
import { organisationQuery } from './queries.ts';

export function OrganisationScreen() {
  const { t } = useLingui();
  const organisation = useQuery(organisationQuery);
  return (
    <Page title={t`Organisation`} width="narrow">
      <Loaded query={organisation}>{(data) => <OrganisationForm organisation={data} />}</Loaded>
    </Page>
  );
}

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('people.organisation.manage');
  const [name, setName] = useState(organisation.name);
  const [locale, setLocale] = useState(organisation.locale);
  const [contact, setContact] = useState(organisation.contact ?? '');
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/organisation', {
          body: { name, locale, contact: contact.trim() === '' ? null : contact.trim() },
        }),
      ),
    onSuccess: (saved) => {
      queryClient.setQueryData(organisationQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['session'] });
      say(t`Saved.`);
    },
  });
  const told = ['name', 'contact'].some((field) => wordsFor(save.error, field) !== undefined);
  return (
    <Panel>
      <Form
        className="flex flex-col gap-4 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (mayManage) save.mutate();
        }}
      >
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          isReadOnly={!mayManage}
          error={wordsFor(save.error, 'name')}
          maxLength={120}
        />
        <Select<Organisation['locale']>
          label={t`Language`}
          value={locale}
          onChange={setLocale}
          isDisabled={!mayManage}
          help={t`For invitations and mails. Everybody chooses the language of the screens for themselves.`}
          choices={[
            { id: 'en', label: 'English' },
            { id: 'sv', label: 'Svenska' },
          ]}
        />
        <TextField
          label={t`Contact`}
          value={contact}
          onChange={setContact}
          isReadOnly={!mayManage}
          help={t`A mail or web address. The sites Parley reads are told it, so that they can reach you.`}
          error={wordsFor(save.error, 'contact')}
        />
        {save.error && !told ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
        <div>
          <Button
            type="submit"
            look="primary"
            isPending={save.isPending}
            why={
              mayManage
                ? name.trim() === ''
                  ? t`The organisation needs a name.`
                  : null
                : t`Only administrators can change this.`
            }
          >
            {t`Save`}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
