// How far people are trusted with answers: how that is earned, and what the hub has set by hand for a person, a place, a
// topic.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { labelsOf, useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { AutonomyGrant } from '../engagement.ts';
import { useLevelWords } from './level-words.ts';
import type { Level } from './level-words.ts';
import { grantsQuery, policyQuery } from '../queries.ts';
import { OnePerson } from './one-person.tsx';

const GrantForm = lazy(async () => {
  const { GrantForm: component } = await import('./grant-form.tsx');
  return { default: component };
});

type Asked = { grant: AutonomyGrant | null };

export function TrustScreen() {
  const { t } = useLingui();
  const mayRead = useCan('engagement.policy.read');
  const mayManage = useCan('engagement.policy.manage');
  const [asked, setAsked] = useState<Asked | null>(null);
  const grants = useQuery({ ...grantsQuery, enabled: mayRead });
  if (!mayRead) return <Forbidden alone />;
  return (
    <Page
      title={t`Trust`}
      detail={t`How far each person may go on their own when they answer.`}
      actions={
        mayManage ? (
          <Button look="primary" icon={<Plus />} onPress={() => setAsked({ grant: null })}>
            {t`Set it for somebody`}
          </Button>
        ) : undefined
      }
    >
      <HowItIsEarned />
      <OnePerson />
      <ListPanel
        title={t`Set by hand`}
        detail={t`It counts before what was earned; the closest one counts: place and topic, topic, place, everywhere.`}
        query={grants}
        empty={t`Nothing is set by hand. Everybody has what they earned.`}
      >
        {(grant) => (
          <GrantRow
            key={`${grant.personId} ${grant.sourceId} ${grant.topicId}`}
            grant={grant}
            mayManage={mayManage}
            onChange={() => setAsked({ grant })}
          />
        )}
      </ListPanel>
      <Suspense>
        {asked === null ? null : <GrantForm grant={asked.grant} onClose={() => setAsked(null)} />}
      </Suspense>
    </Page>
  );
}

function HowItIsEarned() {
  const { t } = useLingui();
  const levels = useLevelWords();
  const needsCertificate = useQuery(policyQuery).data?.needsCertificate ?? false;
  const steps: { level: Level; how: string }[] = [
    ...(needsCertificate
      ? [{ level: 'draft' as const, how: t`Everybody, until they hold a certificate.` }]
      : []),
    {
      level: 'reviewed',
      how: needsCertificate ? t`Who holds a certificate.` : t`Everybody, from the beginning.`,
    },
    {
      level: 'trusted',
      how: t`Who holds a certificate and had ten of the last twelve drafts approved. Two sent back, and it is reviewed again.`,
    },
  ];
  return (
    <Panel
      title={t`Earned`}
      detail={
        <>
          {t`By certificates, and by what became of earlier drafts.`}{' '}
          <Link href={paths.people()}>{t`Certificates stand with each person.`}</Link>
        </>
      }
    >
      <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
        {steps.map(({ level, how }) => (
          <div key={level} className="contents">
            <dt>
              <Badge tone={levels[level].tone}>{levels[level].name}</Badge>
            </dt>
            <dd>
              {how}
              <span className="block text-small text-faint">{levels[level].detail}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function GrantRow(props: { grant: AutonomyGrant; mayManage: boolean; onChange(): void }) {
  const { t } = useLingui();
  const { grant } = props;
  const queryClient = useQueryClient();
  const levels = useLevelWords();
  const topics = useTopicChoices();
  const sources = useSourceChoices();
  const { personId, personName, sourceId, topicId } = grant;
  const where = [
    ...(topicId === null ? [] : labelsOf(topics, [topicId])),
    ...(sourceId === null ? [] : labelsOf(sources, [sourceId])),
  ];
  const level = levels[grant.level];
  return (
    <ListRow
      start={<Avatar name={personName} size="small" />}
      name={personName}
      badges={<Badge tone={level.tone}>{level.name}</Badge>}
      actions={
        props.mayManage ? (
          <>
            <IconButton
              label={t`Change what is set for ${personName}`}
              size="small"
              icon={<SquarePen />}
              onPress={props.onChange}
            />
            <RemoveButton
              small
              label={t`Take back what is set for ${personName}`}
              question={t`Take it back for ${personName}?`}
              action={t`Take it back`}
              remove={() =>
                answerOf(
                  api.PUT('/api/v1/engagement/autonomy', {
                    body: { personId, sourceId, topicId, level: null },
                  }),
                )
              }
              onRemoved={() => void queryClient.invalidateQueries(grantsQuery)}
            >
              {t`What they earned counts again.`}
            </RemoveButton>
          </>
        ) : undefined
      }
    >
      <p className="text-small text-quiet">
        {where.length === 0 ? t`Everywhere, for every topic` : where.join(' · ')}
      </p>
      <p className="text-small text-faint">
        {t`Set by ${grant.grantedBy}`} · <Time at={grant.grantedAt} />
      </p>
    </ListRow>
  );
}
