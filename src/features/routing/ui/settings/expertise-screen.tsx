// What somebody is shown to know: the topics they look after, what they say of themselves and who confirms it, their
// certificates, and the evidence from answers.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { SquarePen, X } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { PersonExpertise } from '../../contract/people.ts';
import { CertificatesPanel } from './certificates-panel.tsx';
import { personExpertiseQuery } from '../queries.ts';
import { TopicsDialog } from './topics-dialog.tsx';

export function MyExpertiseScreen() {
  const me = useSession().person.id;
  return <Expertise personId={me} />;
}

export function ExpertiseScreen() {
  return <Expertise personId={useParam('personId')} />;
}

function Expertise({ personId }: { personId: string }) {
  const mayRead = useCan('routing.reasons.read');
  const known = useQuery({ ...personExpertiseQuery(personId), enabled: mayRead });
  if (!mayRead) return <Forbidden alone />;
  return <Loaded query={known}>{(found) => <Shown known={found} />}</Loaded>;
}

function Shown({ known }: { known: PersonExpertise }) {
  const { t } = useLingui();
  const isMe = useSession().person.id === known.person.id;
  return (
    <Page
      title={isMe ? t`What I know` : t`What ${known.person.name} knows`}
      detail={t`Parley asks by this, and says so. Answers that were accepted count most.`}
      {...(isMe
        ? {}
        : { parent: { label: known.person.name, href: paths.person(known.person.id) } })}
    >
      <Declared known={known} isMe={isMe} />
      <Evidence known={known} />
      <CertificatesPanel known={known} />
    </Page>
  );
}

function useChanges() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['routing'] });
  const add = useMutation({
    mutationFn: (phrase: string) =>
      answerOf(api.POST('/api/v1/routing/expertise', { body: { phrase } })),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (expertiseId: string) =>
      answerOf(
        api.DELETE('/api/v1/routing/expertise/{expertiseId}', {
          params: { path: { expertiseId } },
        }),
      ),
    onSettled,
  });
  const confirm = useMutation({
    mutationFn: (expertiseId: string) =>
      answerOf(
        api.POST('/api/v1/routing/expertise/{expertiseId}/confirm', {
          params: { path: { expertiseId } },
        }),
      ),
    onSettled,
  });
  return { add, remove, confirm };
}

function Declared({ known, isMe }: { known: PersonExpertise; isMe: boolean }) {
  const { t } = useLingui();
  const me = useSession().person.id;
  const { add, remove, confirm } = useChanges();
  const [phrase, setPhrase] = useState('');
  const mayManage = useCan('routing.people.manage');
  const [isChoosing, setChoosing] = useState(false);
  const failed = add.error ?? remove.error ?? confirm.error;
  return (
    <Panel
      title={t`Said and confirmed`}
      actions={
        mayManage ? (
          <Button icon={<SquarePen />} onPress={() => setChoosing(true)}>
            {t`Topics they look after`}
          </Button>
        ) : undefined
      }
    >
      {isChoosing ? <TopicsDialog known={known} onClose={() => setChoosing(false)} /> : null}
      <div className="flex flex-col gap-3">
        {known.topics.length === 0 ? null : (
          <p className="flex flex-wrap items-center gap-1.5">
            <span className="text-small text-faint">{t`Looks after`}</span>
            {known.topics.map(({ id, name }) => (
              <Badge key={id} tone="accent">
                {name}
              </Badge>
            ))}
          </p>
        )}
        {known.expertise.length === 0 ? (
          <p className="text-quiet">{t`Nothing has been said yet.`}</p>
        ) : (
          <ul className="flex flex-col gap-1">
            {known.expertise.map((one) => (
              <li key={one.id} className="flex min-h-8 flex-wrap items-center gap-2">
                <span className="font-medium">{one.label}</span>
                {one.confirmedBy.length === 0 ? null : (
                  <span className="text-small text-faint">
                    {t`confirmed by ${one.confirmedBy.map(({ name }) => name).join(', ')}`}
                  </span>
                )}
                {isMe ? (
                  <IconButton
                    label={t`Take away ${one.label}`}
                    size="small"
                    icon={<X />}
                    onPress={() => remove.mutate(one.id)}
                  />
                ) : one.confirmedBy.some(({ id }) => id === me) ? null : (
                  <Button size="small" onPress={() => confirm.mutate(one.id)}>
                    {t`Confirm`}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {failed ? <Notice tone="bad">{wordsOf(failed)}</Notice> : null}
        {isMe ? (
          <Form
            className="flex max-w-md items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (phrase.trim() !== '')
                add.mutate(phrase.trim(), { onSuccess: () => setPhrase('') });
            }}
          >
            <TextField
              className="flex-1"
              label={t`I know about`}
              placeholder={t`battery storage in cold climates`}
              value={phrase}
              onChange={setPhrase}
              maxLength={120}
            />
            <Button
              type="submit"
              isPending={add.isPending}
              why={phrase.trim() === '' ? t`Write something first.` : null}
            >
              {t`Add`}
            </Button>
          </Form>
        ) : null}
      </div>
    </Panel>
  );
}

function Evidence({ known }: { known: PersonExpertise }) {
  const { t } = useLingui();
  const kinds: Record<PersonExpertise['evidence'][number]['kind'], string> = {
    answered: t`Answered`,
    accepted: t`Accepted`,
    thanked: t`Thanked`,
    posted: t`Posted`,
    'past-answer': t`Earlier answer`,
  };
  const count = known.evidence.length;
  return (
    <Panel
      title={t`Shown by answers`}
      detail={
        count === 0 ? undefined : <Plural value={count} one="the newest one" other="the newest #" />
      }
      flush
    >
      {count === 0 ? (
        <p className="border-t border-line px-4 py-3 text-quiet">
          {t`No answer yet. Each one that helps somebody counts here.`}
        </p>
      ) : (
        <ul className="border-t border-line">
          {known.evidence.map((one) => (
            <li
              key={`${one.kind} ${one.at} ${one.title}`}
              className="flex items-center gap-2 border-t border-line px-4 py-2 first:border-t-0"
            >
              <Badge tone={one.kind === 'accepted' || one.kind === 'thanked' ? 'good' : 'plain'}>
                {kinds[one.kind]}
              </Badge>
              <span className="min-w-0 flex-1 truncate">
                {one.conversationId === null ? (
                  one.title
                ) : (
                  <Link href={paths.conversation(one.conversationId)}>{one.title}</Link>
                )}
              </span>
              <span className="text-micro text-faint">
                <Time at={one.at} short />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
