// Sets how far somebody is trusted: who, for which topic, at which place, and the level.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQueryFields } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { usePeopleChoices, useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { Select } from '#web/kit/select.tsx';
import type { AutonomyGrant } from '../engagement.ts';
import { grantsQuery } from '../queries.ts';
import { LEVELS, useLevelWords } from './level-words.ts';
import type { Level } from './level-words.ts';

const EVERYWHERE = 'everywhere';

export function GrantForm({ grant, onClose }: { grant: AutonomyGrant | null; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const levels = useLevelWords();
  const people = usePeopleChoices();
  const topics = useTopicChoices();
  const sources = useSourceChoices();
  const named = useQueryFields()['person'] ?? null;
  const [personId, setPerson] = useState(grant?.personId ?? named);
  const [topicId, setTopic] = useState(grant?.topicId ?? EVERYWHERE);
  const [sourceId, setSource] = useState(grant?.sourceId ?? EVERYWHERE);
  const [level, setLevel] = useState<Level>(grant?.level ?? 'trusted');
  const save = useMutation({
    mutationFn: (who: string) =>
      answerOf(
        api.PUT('/api/v1/engagement/autonomy', {
          body: {
            personId: who,
            topicId: topicId === EVERYWHERE ? null : topicId,
            sourceId: sourceId === EVERYWHERE ? null : sourceId,
            level,
          },
        }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries(grantsQuery);
      onClose();
    },
  });
  return (
    <FormDialog
      title={grant === null ? t`Set it for somebody` : grant.personName}
      action={t`Set it`}
      why={personId === null ? t`Choose a person first.` : null}
      act={save}
      onAct={() => personId !== null && save.mutate(personId)}
      onClose={onClose}
    >
      {grant === null ? (
        <>
          <ComboBox
            label={t`Who`}
            placeholder={t`A colleague`}
            value={personId}
            onChange={setPerson}
            choices={people}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t`For the topic`}
              value={topicId}
              onChange={setTopic}
              choices={[{ id: EVERYWHERE, label: t`every topic` }, ...topics]}
            />
            <Select
              label={t`At the place`}
              value={sourceId}
              onChange={setSource}
              choices={[{ id: EVERYWHERE, label: t`every place` }, ...sources]}
            />
          </div>
        </>
      ) : null}
      <RadioGroup
        label={t`They are`}
        value={level}
        onChange={setLevel}
        choices={LEVELS.map((id) => ({
          id,
          label: levels[id].name,
          detail: levels[id].detail,
        }))}
      />
    </FormDialog>
  );
}
