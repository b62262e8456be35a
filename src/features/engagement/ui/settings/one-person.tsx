// How far one person is trusted where nothing more particular is set, and what that follows from.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { labelsOf, usePeopleChoices, useTopicChoices } from '#web/identity/choices.ts';
import { Badge } from '#web/kit/badge.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import type { PersonAutonomy } from '../../contract/policy.ts';
import { personAutonomyQuery } from '../queries.ts';
import { useLevelWords } from './level-words.ts';

export function OnePerson() {
  const { t } = useLingui();
  const people = usePeopleChoices();
  const personId = useQueryFields()['person'] ?? null;
  const setFields = useSetQueryFields();
  const autonomy = useQuery({
    ...personAutonomyQuery(personId ?? ''),
    enabled: personId !== null,
  });
  return (
    <Panel title={t`One person`} detail={t`What somebody has earned so far, and what is missing.`}>
      <div className="flex flex-col gap-4">
        <ComboBox
          label={t`Who`}
          placeholder={t`A colleague`}
          value={personId}
          onChange={(chosen) => setFields({ person: chosen ?? undefined })}
          choices={people}
          className="max-w-sm"
        />
        {personId === null ? null : (
          <Loaded query={autonomy} small>
            {(found) => <Shown autonomy={found} />}
          </Loaded>
        )}
      </div>
    </Panel>
  );
}

function Shown({ autonomy }: { autonomy: PersonAutonomy }) {
  const { t, i18n } = useLingui();
  const levels = useLevelWords();
  const topics = useTopicChoices();
  const { level, because, approvals, approvalsNeeded, certificates } = autonomy;
  const reasons: Record<PersonAutonomy['because'], string> = {
    granted: t`Set by hand.`,
    'sets-rules': t`Sets the rules for others.`,
    'no-certificate': t`Holds no certificate yet.`,
    earned: t`Earned by a certificate and by drafts that were approved.`,
    beginning: t`At the beginning.`,
    'sent-back-lately': t`Two of the last drafts were sent back.`,
  };
  const held = certificates.map(({ name, topicId }) =>
    topicId === null ? name : `${name} (${labelsOf(topics, [topicId]).join('')})`,
  );
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      <dt className="text-quiet">{t`Level`}</dt>
      <dd className="flex flex-wrap items-center gap-2">
        <Badge tone={levels[level].tone}>{levels[level].name}</Badge>
        <span>{reasons[because]}</span>
      </dd>
      <dt className="text-quiet">{t`Approved drafts`}</dt>
      <dd>{t`${i18n.number(approvals)} of the last twelve; trust takes ${i18n.number(approvalsNeeded)}`}</dd>
      <dt className="text-quiet">{t`Certificates`}</dt>
      <dd>{held.length === 0 ? t`None` : held.join(', ')}</dd>
    </dl>
  );
}
