// One word list: its name, what it is for, its entries, one a line, and the topics that use it. A
// change reaches them within a second.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useGo, useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { Forbidden, NotFound } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { WordList, WordListInput } from '../../contract/query-advice.ts';
import { RemoveButton } from '../remove-button.tsx';
import { wordListsQuery } from './advice-queries.ts';
import { WordListForm } from './word-list-form.tsx';

export function NewWordListScreen() {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const mayWrite = useCan('listening.lists.write');
  const add = useMutation({
    mutationFn: (values: WordListInput) => answerOf(api.POST('/api/v1/lists', { body: values })),
    onSuccess: async (list) => {
      await queryClient.invalidateQueries({ queryKey: wordListsQuery.queryKey });
      say(t`list:${list.name} can be used in queries now.`);
      go(paths.wordLists());
    },
  });
  if (!mayWrite) return <Forbidden alone />;
  return (
    <Page
      title={t`New word list`}
      parent={{ label: t`Word lists`, href: paths.wordLists() }}
      width="narrow"
    >
      <WordListForm
        initial={{ name: '', description: '', entries: [] }}
        saveLabel={t`Add the list`}
        saving={add}
        onSave={(values) => add.mutate(values)}
      />
    </Page>
  );
}

export function WordListScreen() {
  const listId = useParam('listId');
  const lists = useQuery(wordListsQuery);
  return (
    <Loaded query={lists}>
      {(found) => {
        const list = found.find(({ id }) => id === listId);
        return list === undefined ? <NotFound /> : <Editor key={list.id} list={list} />;
      }}
    </Loaded>
  );
}

function Editor({ list }: { list: WordList }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayWrite = useCan('listening.lists.write');
  const change = useMutation({
    mutationFn: (values: WordListInput) =>
      answerOf(
        api.PATCH('/api/v1/lists/{listId}', {
          params: { path: { listId: list.id } },
          body: values,
        }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: wordListsQuery.queryKey });
      void queryClient.invalidateQueries({ queryKey: ['topics'] });
      say(t`Saved. The topics that use it follow right away.`);
    },
  });
  return (
    <Page
      title={`list:${list.name}`}
      detail={list.description === '' ? undefined : list.description}
      parent={{ label: t`Word lists`, href: paths.wordLists() }}
      width="narrow"
      actions={mayWrite ? <Remove list={list} /> : undefined}
    >
      <WordListForm
        initial={list}
        saveLabel={t`Save`}
        saving={change}
        onSave={(values) => change.mutate(values)}
        readOnly={!mayWrite}
      />
      <UsedBy list={list} />
    </Page>
  );
}

function UsedBy({ list }: { list: WordList }) {
  const { t } = useLingui();
  return (
    <Panel title={t`Used by`}>
      {list.usedBy.length === 0 ? (
        <p className="text-small text-quiet">
          {t`No topic yet. Write list:${list.name} in the query of a topic.`}
        </p>
      ) : (
        <ul className="flex flex-col">
          {list.usedBy.map(({ topicId, name }) => (
            <li key={topicId} className="border-t border-line first:border-t-0">
              <PlainLink
                href={paths.topic(topicId)}
                className="flex min-h-9 items-center font-medium hovered:text-accent-ink"
              >
                {name}
              </PlainLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Remove({ list }: { list: WordList }) {
  const { t } = useLingui();
  return (
    <RemoveButton
      label={t`Remove this list`}
      question={t`Remove list:${list.name}?`}
      action={t`Remove the list`}
      done={t`list:${list.name} was removed.`}
      backTo={paths.wordLists()}
      remove={() =>
        answerOf(api.DELETE('/api/v1/lists/{listId}', { params: { path: { listId: list.id } } }))
      }
    >
      {list.usedBy.length === 0
        ? t`No topic uses it. This can't be undone.`
        : t`Topics use it still. Take it out of their queries first.`}
    </RemoveButton>
  );
}
