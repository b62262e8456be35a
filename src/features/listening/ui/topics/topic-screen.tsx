// A topic: what it is called, what it listens for, and beside it what that would have found. New and
// existing ones share the form; saving takes effect within a second.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { AudioLines } from 'lucide-react';
import { Suspense } from 'react';
import { useGo, useParam, useQueryFields } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import { screenOf } from '#web/screen-of.ts';
import type { Topic } from '../../contract.ts';
import { topicQuery } from '../queries.ts';
import { RemoveButton } from '../remove-button.tsx';
import { LabelShares } from './label-shares.tsx';
import { NewPhrases } from './new-phrases.tsx';
import { TopicForm } from './topic-form.tsx';
import type { TopicValues } from './topic-values.ts';
import { TopicVersions } from './topic-versions.tsx';

const RematchProgress = screenOf(
  'listening-topics-more',
  () => import('./rematch-progress.tsx'),
  'RematchProgress',
);

export function NewTopicScreen() {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const query = useQueryFields()['query'] ?? '';
  const mayWrite = useCan('listening.topics.write');
  const create = useMutation({
    mutationFn: (values: TopicValues) => answerOf(api.POST('/api/v1/topics', { body: values })),
    onSuccess: (topic) => {
      void queryClient.invalidateQueries({ queryKey: ['topics'] });
      say(t`Parley listens for ${topic.name} now.`);
      go(paths.listen({ topic: topic.id }));
    },
  });
  if (!mayWrite) return <Forbidden alone />;
  return (
    <Page
      title={t`New topic`}
      detail={t`What do you want to hear about? The words that must be said, and those that must not.`}
      parent={{ label: t`Topics`, href: paths.topics() }}
      width="wide"
    >
      <TopicForm
        initial={{ name: '', description: '', query, ownerUnitId: null }}
        saveLabel={t`Start listening`}
        saving={create}
        onSave={(values) => create.mutate(values)}
      />
    </Page>
  );
}

export function TopicScreen() {
  const topicId = useParam('topicId');
  const query = useQuery(topicQuery(topicId));
  return <Loaded query={query}>{(topic) => <Editor key={topic.id} topic={topic} />}</Loaded>;
}

function Editor({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayWrite = useCan('listening.topics.write');
  const change = useMutation({
    mutationFn: (values: TopicValues) =>
      answerOf(
        api.PATCH('/api/v1/topics/{topicId}', {
          params: { path: { topicId: topic.id } },
          body: values,
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(topicQuery(topic.id).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['topics'] });
      say(t`Saved. The change takes effect right away.`);
    },
  });
  return (
    <Page
      title={topic.name}
      detail={topic.description === '' ? undefined : topic.description}
      parent={{ label: t`Topics`, href: paths.topics() }}
      width="wide"
      actions={
        <>
          <ButtonLink href={paths.listen({ topic: topic.id })} icon={<AudioLines />}>
            {t`See its mentions`}
          </ButtonLink>
          {mayWrite ? <Remove topic={topic} /> : null}
        </>
      }
    >
      <Suspense>
        {topic.rematch === null || topic.rematch.state === 'done' ? null : (
          <RematchProgress rematch={topic.rematch} />
        )}
      </Suspense>
      <TopicForm
        initial={topic}
        topic={topic}
        saveLabel={t`Save`}
        saving={change}
        onSave={(values) => change.mutate(values)}
        readOnly={!mayWrite}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <NewPhrases topicId={topic.id} />
        <LabelShares topicId={topic.id} />
      </div>
      <TopicVersions topic={topic} mayCompare={mayWrite} />
    </Page>
  );
}

function Remove({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  return (
    <RemoveButton
      label={t`Remove this topic`}
      question={t`Remove ${topic.name}?`}
      action={t`Remove the topic`}
      done={t`${topic.name} was removed.`}
      backTo={paths.topics()}
      remove={() =>
        answerOf(
          api.DELETE('/api/v1/topics/{topicId}', { params: { path: { topicId: topic.id } } }),
        )
      }
    >
      <Trans>
        Parley stops listening for it, and its {topic.mentions.total} mentions are no longer shown.
        This can't be undone.
      </Trans>
    </RemoveButton>
  );
}
