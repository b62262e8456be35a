// How much I take on at a time, and a pause: nothing is offered to me until it is over, and I am not away.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { TextField } from '#web/kit/text-field.tsx';
import type { Workload } from '../../contract/people.ts';
import { workloadQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function WorkloadPanel() {
  const { t } = useLingui();
  const workload = useQuery(workloadQuery);
  return (
    <Panel
      title={t`How much I take on`}
      detail={t`Offers that wait for your answer count too. Whoever has their fill is not asked.`}
    >
      <Loaded query={workload} small>
        {(found) => (
          <Fields key={`${found.holdingMax} ${found.pausedUntil ?? ''}`} workload={found} />
        )}
      </Loaded>
    </Panel>
  );
}

function Fields({ workload }: { workload: Workload }) {
  const { t } = useLingui();
  const [holdingMax, setMax] = useState(String(workload.holdingMax));
  const [until, setUntil] = useState(() => localMoment(workload.pausedUntil));
  const save = useRoutingChange(
    () =>
      answerOf(
        api.PUT('/api/v1/routing/workload', {
          body: {
            holdingMax: Number(holdingMax),
            pausedUntil: until === '' ? null : new Date(until).toISOString(),
          },
        }),
      ),
    () => say(t`Saved.`),
  );
  const told = ['holdingMax', 'pausedUntil'].some((field) => wordsFor(save.error, field));
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          label={t`Conversations at a time`}
          type="number"
          value={holdingMax}
          onChange={setMax}
          error={wordsFor(save.error, 'holdingMax')}
        />
        <TextField
          label={t`No offers until`}
          type="datetime-local"
          value={until}
          onChange={setUntil}
          error={wordsFor(save.error, 'pausedUntil')}
        />
      </div>
      {save.error && !told ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isPending={save.isPending}>
          {t`Save`}
        </Button>
        {until === '' ? null : (
          <Button look="quiet" onPress={() => setUntil('')}>
            {t`No pause`}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** As the field of the browser wants it: in the time of this device, without seconds. */
function localMoment(at: string | null): string {
  if (at === null || Date.parse(at) < Date.now()) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
