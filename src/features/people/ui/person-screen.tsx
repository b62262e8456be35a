// One person: who they are, and for those who may, what they are allowed to do and whether they are
// still with us.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { Lightbulb, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button } from '#web/kit/button.tsx';
import { Confirm } from '#web/kit/confirm.tsx';
import { ButtonLink, Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Person } from '../contract.ts';
import { GrantsPanel } from './grants-panel.tsx';
import { PasswordLink } from './password-link.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileChange } from './profile-form.tsx';
import { personQuery } from './queries.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';

export function PersonScreen() {
  const personId = useParam('personId');
  const person = useQuery(personQuery(personId));
  return <Loaded query={person}>{(data) => <Shown key={data.id} person={data} />}</Loaded>;
}

function Shown({ person }: { person: Person }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayKnow = useCan('routing.reasons.read');
  const mayManage = useCan('people.people.manage');
  const [unitId, setUnitId] = useState(person.unitId);
  const keep = (saved: Person) => {
    queryClient.setQueryData(personQuery(person.id).queryKey, saved);
    void queryClient.invalidateQueries({ queryKey: ['people'] });
    void queryClient.invalidateQueries({ queryKey: ['units'] });
  };
  const save = useMutation({
    mutationFn: (change: ProfileChange) =>
      answerOf(
        api.PATCH('/api/v1/people/{personId}', {
          params: { path: { personId: person.id } },
          body: { ...change, unitId },
        }),
      ),
    onSuccess: (saved) => {
      keep(saved);
      say(t`Saved.`);
    },
  });
  return (
    <Page
      title={person.name}
      detail={
        <span className="flex items-center gap-3 pt-1">
          <Avatar name={person.name} pictureUrl={person.pictureUrl} />
          <span>
            {person.title === '' ? null : <>{person.title} · </>}
            <Link href={`mailto:${person.email}`}>{person.email}</Link>
          </span>
        </span>
      }
      parent={{ label: t`People`, href: paths.people() }}
      width="narrow"
      actions={
        <>
          {mayKnow ? (
            <ButtonLink href={paths.expertise(person.id)} icon={<Lightbulb aria-hidden />}>
              {t`What they know`}
            </ButtonLink>
          ) : null}
          {mayManage ? (
            <>
              {person.deactivatedAt === null ? <PasswordLink person={person} /> : null}
              <Presence person={person} onChanged={keep} />
            </>
          ) : null}
        </>
      }
    >
      {person.deactivatedAt === null ? null : (
        <Notice tone="warn">
          <Trans>
            Left <Time at={person.deactivatedAt} />. They can't sign in, and nothing is sent to
            them.
          </Trans>
        </Notice>
      )}
      <GrantsPanel person={person} onChanged={keep} />
      <Panel title={t`About`}>
        <ProfileForm
          person={person}
          saving={save}
          onSave={(change) => save.mutate(change)}
          readOnly={!mayManage}
        >
          <UnitChoice
            label={t`Unit`}
            value={unitId}
            onChange={setUnitId}
            none={t`None`}
            isDisabled={!mayManage}
          />
        </ProfileForm>
      </Panel>
    </Page>
  );
}

function Presence({ person, onChanged }: { person: Person; onChanged(person: Person): void }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const active = person.deactivatedAt === null;
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { personId: person.id } };
      return active
        ? answerOf(api.POST('/api/v1/people/{personId}/deactivate', { params }))
        : answerOf(api.POST('/api/v1/people/{personId}/reactivate', { params }));
    },
    onSuccess: (saved) => {
      onChanged(saved);
      setAsking(false);
    },
  });
  if (!active) {
    return (
      <Button icon={<UserRoundPlus />} isPending={change.isPending} onPress={() => change.mutate()}>
        {t`Let them in again`}
      </Button>
    );
  }
  return (
    <>
      <Button icon={<UserRoundMinus />} onPress={() => setAsking(true)}>
        {t`Has left`}
      </Button>
      <Confirm
        title={t`Has ${person.name} left?`}
        action={t`Yes, has left`}
        isOpen={asking}
        isPending={change.isPending}
        error={change.error ? wordsOf(change.error) : undefined}
        onConfirm={() => change.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>
            They are signed out everywhere and can't sign in any more. What they did stays. You can
            let them in again.
          </Trans>
        </p>
      </Confirm>
    </>
  );
}
