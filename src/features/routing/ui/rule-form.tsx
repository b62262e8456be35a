// A rule of routing: what it is for, who is asked and for how long, and when the hub gets it.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { unitsQuery } from '#web/identity/units-query.ts';
import { Button } from '#web/kit/button.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Rule } from '../contract/rules.ts';

/** As the server takes it when nothing is said: a working day and a night. */
const DELAY_MINUTES = 1080;

type Urgency = 'any' | 'normal' | 'urgent';

export function RuleForm(props: { rule: Rule | null; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { rule, onClose } = props;
  const units = useQuery(unitsQuery).data ?? [];
  const [name, setName] = useState(rule?.name ?? '');
  const [to, setTo] = useState<Rule['to']>(rule?.to ?? 'people');
  const [unitId, setUnit] = useState(rule?.unitId ?? 'all');
  const [urgency, setUrgency] = useState<Urgency>(rule?.urgency ?? 'any');
  const [offersMax, setOffersMax] = useState(String(rule?.offersMax ?? 3));
  const [minutes, setMinutes] = useState(String(rule?.answerMinutes ?? 60));
  const save = useMutation({
    mutationFn: () => {
      const body = {
        topicIds: rule?.topicIds ?? [],
        sourceIds: rule?.sourceIds ?? [],
        langs: rule?.langs ?? [],
        delayMinutesMax: rule?.delayMinutesMax ?? DELAY_MINUTES,
        certificates: rule?.certificates ?? [],
        autonomyMin: rule?.autonomyMin ?? 'draft',
        rotaId: rule?.rotaId ?? null,
        name: name.trim(),
        to,
        unitId: unitId === 'all' ? null : unitId,
        urgency: urgency === 'any' ? null : urgency,
        offersMax: Number(offersMax),
        answerMinutes: Number(minutes),
      };
      if (rule === null) return answerOf(api.POST('/api/v1/routing/rules', { body }));
      const params = { path: { ruleId: rule.id } };
      return answerOf(api.PUT('/api/v1/routing/rules/{ruleId}', { params, body }));
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['routing'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={rule === null ? t`New rule` : rule.name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            isPending={save.isPending}
            why={name.trim() === '' ? t`Give the rule a name first.` : null}
            onPress={() => save.mutate()}
          >
            {t`Save`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          maxLength={120}
          error={wordsFor(save.error, 'name')}
          autoFocus
        />
        <Select
          label={t`For what is`}
          value={urgency}
          onChange={setUrgency}
          choices={[
            { id: 'any', label: t`as urgent as may be` },
            { id: 'urgent', label: t`urgent` },
            { id: 'normal', label: t`not urgent` },
          ]}
        />
        <Select
          label={t`Who is asked`}
          value={to}
          onChange={setTo}
          choices={[
            { id: 'people', label: t`Whoever knows most` },
            { id: 'hub', label: t`The hub, at once` },
          ]}
        />
        {to === 'hub' ? null : (
          <>
            <Select
              label={t`Only people of`}
              value={unitId}
              onChange={setUnit}
              choices={[
                { id: 'all', label: t`all units` },
                ...units.map((unit) => ({ id: unit.id, label: unit.name })),
              ]}
            />
            <div className="grid grid-cols-2 gap-3">
              <TextField
                label={t`People asked in turn`}
                type="number"
                value={offersMax}
                onChange={setOffersMax}
                error={wordsFor(save.error, 'offersMax')}
              />
              <TextField
                label={t`Working minutes each`}
                type="number"
                value={minutes}
                onChange={setMinutes}
                error={wordsFor(save.error, 'answerMinutes')}
              />
            </div>
          </>
        )}
        {save.error ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      </div>
    </Dialog>
  );
}
