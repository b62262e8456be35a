// Which topics somebody looks after: they are asked first about these.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { useTopicChoices } from '#web/identity/choices.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import type { PersonExpertise } from '../../contract/people.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function TopicsDialog({ known, onClose }: { known: PersonExpertise; onClose(): void }) {
  const { t } = useLingui();
  const topics = useTopicChoices();
  const [topicIds, setTopicIds] = useState(known.topics.map(({ id }) => id));
  const save = useRoutingChange(
    () =>
      answerOf(
        api.PUT('/api/v1/routing/people/{personId}/topics', {
          params: { path: { personId: known.person.id } },
          body: { topicIds },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`What ${known.person.name} looks after`}
      action={t`Save`}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <SeveralChoice
        label={t`Topics`}
        placeholder={t`Add a topic`}
        help={t`Who looks after a topic is asked first about it.`}
        choices={topics}
        value={topicIds}
        onChange={setTopicIds}
      />
    </FormDialog>
  );
}
