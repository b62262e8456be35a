// The form of the language model: tried with a button before it is kept.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { TASK_NAMES } from '#language/labels.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { Switch } from '#web/kit/switch.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useLabelWords } from '#web/label-words.ts';
import type { ModelPortState } from '../contract/model-port.ts';
import { modelPortQuery } from './queries.ts';

const FIELDS = ['address', 'model', 'key', 'timeoutMs', 'requestsPerDay', 'tokensPerDay'];

export function ModelPortForm({ state }: { state: ModelPortState }) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const queryClient = useQueryClient();
  const { port, today } = state;
  const [address, setAddress] = useState(port?.address ?? '');
  const [model, setModel] = useState(port?.model ?? '');
  const [key, setKey] = useState('');
  const [tasks, setTasks] = useState<readonly (typeof TASK_NAMES)[number][]>(port?.tasks ?? []);
  const [drafts, setDrafts] = useState(port?.drafts ?? false);
  const [seconds, setSeconds] = useState(String((port?.timeoutMs ?? 20_000) / 1000));
  const [requests, setRequests] = useState(String(port?.requestsPerDay ?? 2000));
  const [tokens, setTokens] = useState(String(port?.tokensPerDay ?? 1_000_000));
  const typed = {
    address: address.trim(),
    model: model.trim(),
    ...(key === '' ? {} : { key }),
    tasks: [...tasks],
    drafts,
    timeoutMs: Math.round(Number(seconds) * 1000),
    requestsPerDay: Number(requests),
    tokensPerDay: Number(tokens),
  };
  const test = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/understanding/model-port/test', { body: typed })),
  });
  const save = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/understanding/model-port', { body: typed })),
    onSuccess: (saved) => {
      queryClient.setQueryData(modelPortQuery.queryKey, saved);
      say(t`Saved.`);
    },
  });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/understanding/model-port')),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: modelPortQuery.queryKey });
      say(t`Parley does everything by itself again.`);
    },
    onError: (error) => say(wordsOf(error)),
  });
  const failure = save.error ?? test.error;
  const told = FIELDS.some((field) => wordsFor(failure, field) !== undefined);
  const missing = typed.address === '' || typed.model === '';
  const why = missing ? t`It needs an address and the name of a model.` : null;
  return (
    <Panel>
      <Form
        className="flex flex-col gap-4 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) save.mutate();
        }}
      >
        <TextField
          label={t`Address`}
          value={address}
          onChange={setAddress}
          placeholder="http://localhost:11434/v1"
          help={t`Where its API begins. An address inside your network has to be allowed in PARLEY_ALLOW_ADDRESSES.`}
          error={wordsFor(failure, 'address')}
        />
        <TextField
          label={t`Model`}
          value={model}
          onChange={setModel}
          help={
            test.data && test.data.models.length > 0
              ? t`It has: ${test.data.models.slice(0, 8).join(', ')}`
              : t`As the server calls it`
          }
          error={wordsFor(failure, 'model')}
        />
        <TextField
          label={t`Key`}
          type="password"
          autoComplete="off"
          value={key}
          onChange={setKey}
          placeholder={port?.hasKey ? t`Stored; type to change it` : t`None needed`}
          error={wordsFor(failure, 'key')}
        />
        <fieldset className="flex flex-col gap-1.5">
          <legend className="pb-1 text-small font-semibold">{t`Labels it decides`}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1.5">
            {TASK_NAMES.map((task) => (
              <Checkbox
                key={task}
                isSelected={tasks.includes(task)}
                onChange={(on) =>
                  setTasks(on ? [...tasks, task] : tasks.filter((one) => one !== task))
                }
              >
                {words.tasks[task]}
              </Checkbox>
            ))}
          </div>
          <p className="text-small text-faint">
            {t`It is asked once a mention is stored. Until then, and where it fails, what Parley says stands; conditions of topics are decided by Parley.`}
          </p>
        </fieldset>
        <Switch isSelected={drafts} onChange={setDrafts}>
          {t`It may propose texts`}
        </Switch>
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField
            label={t`Seconds to wait`}
            inputMode="decimal"
            value={seconds}
            onChange={setSeconds}
            error={wordsFor(failure, 'timeoutMs')}
          />
          <TextField
            label={t`Questions a day`}
            inputMode="numeric"
            value={requests}
            onChange={setRequests}
            error={wordsFor(failure, 'requestsPerDay')}
          />
          <TextField
            label={t`Tokens a day`}
            inputMode="numeric"
            value={tokens}
            onChange={setTokens}
            error={wordsFor(failure, 'tokensPerDay')}
          />
        </div>
        {port === null ? null : (
          <p className="text-small text-faint">
            {t`Today: ${i18n.number(today.requests)} questions, ${i18n.number(today.tokens)} tokens, ${i18n.number(today.fromCache)} answered from what it said before, ${i18n.number(today.failures)} failed.`}
          </p>
        )}
        {test.data === undefined ? null : (
          <Notice tone={test.data.ok ? 'good' : 'bad'}>{test.data.message}</Notice>
        )}
        {failure && !told ? <Notice tone="bad">{wordsOf(failure)}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" isPending={save.isPending} why={why}>
            {t`Save`}
          </Button>
          <Button isPending={test.isPending} why={why} onPress={() => test.mutate()}>
            {t`Test the connection`}
          </Button>
          {port === null ? null : (
            <Button look="quiet" isPending={remove.isPending} onPress={() => remove.mutate()}>
              {t`Do without it`}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  );
}
