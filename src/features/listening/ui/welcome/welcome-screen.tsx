// The first minutes: what do you want to hear about, how is that said, and where do we listen. Three
// steps on one screen; each can be left and found again.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ArrowRight, Check, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { topicsQuery } from '../queries.ts';
import { QueryField } from '../topics/query-field.tsx';
import { useQueryCheck } from '../topics/use-query-check.ts';
import { firstName, firstQuery } from './first-query.ts';
import { SourceStep } from './source-step.tsx';

export function WelcomeScreen() {
  const { t } = useLingui();
  const { organisation } = useSession();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const mayWrite = useCan('listening.topics.write');
  const topic = useQuery(topicsQuery).data?.find(({ id }) => id === fields['topic']);
  const subject = fields['subject'] ?? '';
  const step = topic ? 3 : subject === '' ? 1 : 2;
  if (!mayWrite) return <Forbidden />;
  return (
    <Page
      title={t`What do you want to hear about?`}
      detail={t`${organisation.name} is set up. In three steps Parley begins to listen.`}
      width="narrow"
    >
      <ol className="flex flex-col gap-3">
        <Step number={1} step={step} title={t`Name the subject`} done={subject}>
          <Subject onChosen={(chosen) => setFields({ subject: chosen })} />
        </Step>
        <Step number={2} step={step} title={t`Say how people speak of it`} done={topic?.query}>
          <FirstTopic
            key={subject}
            subject={subject}
            onCreated={(topicId) => setFields({ topic: topicId })}
            onBack={() => setFields({ subject: undefined })}
          />
        </Step>
        <Step number={3} step={step} title={t`Choose where to listen`}>
          <SourceStep subject={subject} />
          {topic === undefined ? null : (
            <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
              <ButtonLink look="primary" href={paths.listen({ topic: topic.id })}>
                {t`Go to the mentions`}
                <ArrowRight className="rtl:rotate-180" aria-hidden />
              </ButtonLink>
            </div>
          )}
        </Step>
      </ol>
    </Page>
  );
}

function Step(props: {
  number: number;
  step: number;
  title: string;
  done?: string | undefined;
  children: ReactNode;
}) {
  const now = props.number === props.step;
  const past = props.number < props.step;
  return (
    <li
      {...(now ? { 'aria-current': 'step' as const } : {})}
      className={classes(
        'rounded-panel px-5 py-4',
        now ? 'bg-surface shadow-raised' : 'text-quiet',
      )}
    >
      <h2 className="flex items-center gap-3 text-heading font-bold">
        <span
          className={classes(
            'leaf-theirs tabular flex size-7 shrink-0 items-center justify-center text-small',
            now ? 'bg-accent text-on-accent' : past ? 'bg-good-soft text-good' : 'bg-sunken',
          )}
        >
          {past ? <Check className="size-4" aria-hidden /> : props.number}
        </span>
        {props.title}
      </h2>
      {past && props.done ? (
        <p className="ms-10 truncate font-mono text-small text-faint">{props.done}</p>
      ) : null}
      {now ? <div className="mt-3 sm:ms-10">{props.children}</div> : null}
    </li>
  );
}

function Subject({ onChosen }: { onChosen(subject: string): void }) {
  const { t } = useLingui();
  const [subject, setSubject] = useState('');
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim() !== '') onChosen(subject.trim());
      }}
    >
      <TextField
        label={t`Subject`}
        labelHidden
        value={subject}
        onChange={setSubject}
        placeholder={t`our name, electric bikes, cargo bike`}
        help={t`A product, your organisation, a question of the day. Several ways to say it: put commas between.`}
        autoFocus
      />
      <div>
        <Button
          type="submit"
          look="primary"
          why={subject.trim() === '' ? t`Name a subject first.` : null}
        >
          {t`Go on`}
        </Button>
      </div>
    </Form>
  );
}

function FirstTopic(props: { subject: string; onCreated(topicId: string): void; onBack(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState(() => firstName(props.subject));
  const [query, setQuery] = useState(() => firstQuery(props.subject));
  const check = useQueryCheck(query);
  const create = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/topics', { body: { name, description: '', query } })),
    onSuccess: async (topic) => {
      await queryClient.invalidateQueries({ queryKey: ['topics'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      props.onCreated(topic.id);
    },
  });
  const why =
    name.trim() === ''
      ? t`Give the topic a name first.`
      : !check.ok
        ? t`The query can't be read yet; see where it is marked.`
        : null;
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null) create.mutate();
      }}
    >
      <TextField label={t`Name of the topic`} value={name} onChange={setName} maxLength={120} />
      <QueryField
        label={t`Listen for`}
        value={query}
        onChange={setQuery}
        diagnostics={check.diagnostics}
        help={t`One of these is enough. Add words with OR, leave some out with NOT; you can refine it at any time.`}
      />
      {create.error ? <Notice tone="bad">{wordsOf(create.error)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          icon={<Search />}
          isPending={create.isPending}
          why={why}
        >
          {t`Start listening`}
        </Button>
        <Button look="quiet" onPress={props.onBack}>{t`Another subject`}</Button>
      </div>
    </Form>
  );
}
