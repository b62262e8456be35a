// Who is away and who stands in, and how much I take on at a time.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Palmtree, X } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { usePeopleChoices } from '#web/identity/choices.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { AbsenceShown } from '../../contract/people.ts';
import { absencesQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';
import { WorkloadPanel } from './workload-panel.tsx';

export function AbsencesScreen() {
  const { t } = useLingui();
  const mayAnswer = useCan('routing.offers.answer');
  const absences = useQuery({ ...absencesQuery, enabled: mayAnswer });
  if (!mayAnswer) return <Forbidden alone />;
  return (
    <Page
      title={t`Absences`}
      detail={t`While you are away nobody is sent to you; who stands in is asked instead.`}
    >
      <NewAbsence />
      <ListPanel
        title={t`Away now and soon`}
        query={absences}
        empty={<State small icon={<Palmtree aria-hidden />} title={t`Everybody is here`} />}
      >
        {(absence) => <Away key={absence.id} absence={absence} />}
      </ListPanel>
      <WorkloadPanel />
    </Page>
  );
}

function Away({ absence }: { absence: AbsenceShown }) {
  const { t, i18n } = useLingui();
  const me = useSession().person.id;
  const mayManage = useCan('routing.people.manage');
  const remove = useRoutingChange(() =>
    answerOf(
      api.DELETE('/api/v1/routing/absences/{absenceId}', {
        params: { path: { absenceId: absence.id } },
      }),
    ),
  );
  const day = (at: string) => i18n.date(new Date(at), { dateStyle: 'medium' });
  return (
    <ListRow
      start={<Avatar name={absence.person.name} size="small" />}
      name={absence.person.name}
      actions={
        absence.person.id === me || mayManage ? (
          <IconButton
            label={t`Remove the absence of ${absence.person.name}`}
            size="small"
            icon={<X />}
            onPress={() => remove.mutate()}
          />
        ) : undefined
      }
    >
      <p className="text-small text-quiet">
        {day(absence.from)} – {day(absence.until)}
        {absence.delegate === null ? '' : ` · ${t`${absence.delegate.name} stands in`}`}
        {absence.note === '' ? '' : ` · ${absence.note}`}
      </p>
      {remove.error ? <Notice tone="bad">{wordsOf(remove.error)}</Notice> : null}
    </ListRow>
  );
}

function NewAbsence() {
  const { t } = useLingui();
  const people = usePeopleChoices({ without: useSession().person.id });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [delegateId, setDelegate] = useState<string | null>(null);
  const add = useRoutingChange(
    () =>
      answerOf(
        api.POST('/api/v1/routing/absences', {
          body: {
            from: new Date(`${from}T00:00`).toISOString(),
            until: new Date(`${until}T23:59`).toISOString(),
            delegateId,
          },
        }),
      ),
    () => {
      setFrom('');
      setUntil('');
      setDelegate(null);
    },
  );
  const missing =
    from === '' || until === ''
      ? t`Say from when to when.`
      : from > until
        ? t`The last day lies before the first.`
        : null;
  return (
    <Panel title={t`I am away`}>
      <Form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) add.mutate();
        }}
      >
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField label={t`First day`} type="date" value={from} onChange={setFrom} />
          <TextField label={t`Last day`} type="date" value={until} onChange={setUntil} />
          <ComboBox
            label={t`Who stands in`}
            placeholder={t`Nobody`}
            value={delegateId}
            onChange={setDelegate}
            choices={people}
          />
        </div>
        {add.error ? <Notice tone="bad">{wordsOf(add.error)}</Notice> : null}
        <div>
          <Button type="submit" look="primary" isPending={add.isPending} why={missing}>
            {t`Enter it`}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
