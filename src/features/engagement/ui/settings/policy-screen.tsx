// What answers are checked by: our names, what is confidential or not out yet, whom we may name, and how long things
// hold. A word a line.

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
import { Forbidden } from '#web/kit/state.tsx';
import { say } from '#web/kit/say.ts';
import { Switch } from '#web/kit/switch.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Policy } from '../../contract/policy.ts';
import { policyQuery } from '../queries.ts';

const LISTS = ['names', 'products', 'domains', 'confidential', 'competitors'] as const;
type List = (typeof LISTS)[number];

export function PolicyScreen() {
  const { t } = useLingui();
  const mayRead = useCan('engagement.policy.read');
  const policy = useQuery({ ...policyQuery, enabled: mayRead });
  if (!mayRead) return <Forbidden alone />;
  return (
    <Page
      title={t`Checks and norms`}
      detail={t`Drafts are read by these while they are written. What holds back is told with its reason.`}
    >
      <Loaded query={policy}>{(found) => <PolicyForm key={found.version} policy={found} />}</Loaded>
    </Page>
  );
}

function PolicyForm({ policy }: { policy: Policy }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('engagement.policy.manage');
  const [lists, setLists] = useState<Record<List, string>>({
    names: policy.names.join('\n'),
    products: policy.products.join('\n'),
    domains: policy.domains.join('\n'),
    confidential: policy.confidential.join('\n'),
    competitors: policy.competitors.join('\n'),
  });
  const [undoSeconds, setUndo] = useState(String(policy.undoSeconds));
  const [promiseHours, setPromise] = useState(String(policy.promiseHours));
  const [needsCertificate, setNeeds] = useState(policy.needsCertificate);
  const save = useMutation({
    mutationFn: () => {
      const { version, changedBy: _by, changedAt: _at, ...kept } = policy;
      const changed = {
        ...kept,
        ...Object.fromEntries(LISTS.map((list) => [list, linesOf(lists[list])])),
        undoSeconds: Number(undoSeconds),
        promiseHours: Number(promiseHours),
        needsCertificate,
      };
      return answerOf(
        api.PUT('/api/v1/engagement/policy', { body: { basedOn: version, policy: changed } }),
      );
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(policyQuery.queryKey, saved);
      say(t`Saved. Drafts are checked by it from now on.`);
    },
  });
  const words: Record<List, { label: string; help: string }> = {
    names: {
      label: t`Our names`,
      help: t`As people write them. An answer says whom it comes from.`,
    },
    products: { label: t`Our products`, help: t`So that praise of our own is told apart.` },
    domains: { label: t`Our web addresses`, help: t`Links there need no second look.` },
    confidential: { label: t`Confidential words`, help: t`They hold a draft back.` },
    competitors: {
      label: t`Others in our field`,
      help: t`A draft that names them is looked at twice.`,
    },
  };
  return (
    <Form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayManage) save.mutate();
      }}
    >
      <Panel title={t`Words`} detail={t`One a line.`}>
        <div className="grid gap-4 sm:grid-cols-2">
          {LISTS.map((list) => (
            <TextField
              key={list}
              label={words[list].label}
              help={words[list].help}
              lines={4}
              value={lists[list]}
              onChange={(text) => setLists({ ...lists, [list]: text })}
              isReadOnly={!mayManage}
              error={wordsFor(save.error, `policy.${list}`)}
            />
          ))}
        </div>
      </Panel>
      <Panel title={t`Sending`}>
        <div className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t`Seconds in which an answer can be taken back`}
              type="number"
              value={undoSeconds}
              onChange={setUndo}
              isReadOnly={!mayManage}
            />
            <TextField
              label={t`Hours until one is heard from who owns something`}
              type="number"
              value={promiseHours}
              onChange={setPromise}
              isReadOnly={!mayManage}
            />
          </div>
          <Switch isSelected={needsCertificate} onChange={setNeeds} isReadOnly={!mayManage}>
            {t`Only who has a certificate sends answers`}
          </Switch>
        </div>
      </Panel>
      {save.error ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      {mayManage ? (
        <div>
          <Button type="submit" look="primary" isPending={save.isPending}>
            {t`Save`}
          </Button>
        </div>
      ) : (
        <Notice tone="info">{t`You can read these, the hub changes them.`}</Notice>
      )}
    </Form>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
