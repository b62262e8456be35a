// What somebody has learnt and proven: certificates, granted and taken back by those who lead. They count for who is
// asked and for how far one is trusted.

import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { BadgeCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { useTopicChoices } from '#web/identity/choices.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { PersonExpertise } from '../../contract/people.ts';
import { useRoutingChange } from './use-routing-change.ts';

type Certificate = PersonExpertise['certificates'][number];

const EVERY_TOPIC = 'every';

export function CertificatesPanel({ known }: { known: PersonExpertise }) {
  const { t } = useLingui();
  const mayManage = useCan('routing.people.manage');
  const mayTrust = useCan('engagement.policy.read');
  const [isGranting, setGranting] = useState(false);
  if (known.certificates.length === 0 && !mayManage) return null;
  return (
    <>
      <Panel
        title={t`Certificates`}
        detail={
          mayTrust ? (
            <>
              {t`They count for who is asked, and for`}{' '}
              <Link
                href={paths.trust({ person: known.person.id })}
              >{t`how far one is trusted`}</Link>
              .
            </>
          ) : undefined
        }
        actions={
          mayManage ? (
            <Button icon={<Plus />} onPress={() => setGranting(true)}>
              {t`Grant one`}
            </Button>
          ) : undefined
        }
        flush
      >
        {known.certificates.length === 0 ? (
          <p className="border-t border-line px-4 py-3 text-small text-faint">
            {t`None is granted yet.`}
          </p>
        ) : (
          <ul className="border-t border-line">
            {known.certificates.map((certificate) => (
              <CertificateRow
                key={certificate.id}
                certificate={certificate}
                personId={known.person.id}
                mayManage={mayManage}
              />
            ))}
          </ul>
        )}
      </Panel>
      {isGranting ? (
        <GrantForm personId={known.person.id} onClose={() => setGranting(false)} />
      ) : null}
    </>
  );
}

function CertificateRow(props: { certificate: Certificate; personId: string; mayManage: boolean }) {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const { id, name, topic, grantedBy, grantedAt, expiresAt } = props.certificate;
  const isOver = expiresAt !== null && Date.parse(expiresAt) < Date.now();
  const day = expiresAt === null ? '' : i18n.date(new Date(expiresAt), { dateStyle: 'medium' });
  return (
    <ListRow
      start={<BadgeCheck className="mt-0.5 size-4 shrink-0 text-good" aria-hidden />}
      name={name}
      badges={
        <>
          {topic === null ? null : <Badge tone="accent">{topic.name}</Badge>}
          {isOver ? <Badge tone="warn">{t`has run out`}</Badge> : null}
        </>
      }
      actions={
        props.mayManage ? (
          <RemoveButton
            small
            label={t`Take back ${name}`}
            question={t`Take back ${name}?`}
            action={t`Take it back`}
            remove={() =>
              answerOf(
                api.DELETE('/api/v1/routing/people/{personId}/certificates/{certificateId}', {
                  params: { path: { personId: props.personId, certificateId: id } },
                }),
              )
            }
            onRemoved={() => void queryClient.invalidateQueries({ queryKey: ['routing'] })}
          >
            {t`What was earned with it is gone until it is granted again.`}
          </RemoveButton>
        ) : undefined
      }
    >
      <p className="text-small text-faint">
        {grantedBy} · <Time at={grantedAt} />
        {day === '' ? null : ` · ${t`until ${day}`}`}
      </p>
    </ListRow>
  );
}

function GrantForm({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useLingui();
  const topics = useTopicChoices();
  const [name, setName] = useState('');
  const [topicId, setTopic] = useState(EVERY_TOPIC);
  const [until, setUntil] = useState('');
  const grant = useRoutingChange(
    () =>
      answerOf(
        api.POST('/api/v1/routing/people/{personId}/certificates', {
          params: { path: { personId } },
          body: {
            name: name.trim(),
            topicId: topicId === EVERY_TOPIC ? null : topicId,
            expiresAt: until === '' ? null : new Date(`${until}T23:59`).toISOString(),
          },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`Grant a certificate`}
      width="narrow"
      action={t`Grant it`}
      why={name.trim() === '' ? t`Say what it is called.` : null}
      act={grant}
      onAct={() => grant.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        placeholder={t`Speaking for us`}
        value={name}
        onChange={setName}
        maxLength={120}
        error={wordsFor(grant.error, 'name')}
        autoFocus
      />
      <Select
        label={t`For the topic`}
        value={topicId}
        onChange={setTopic}
        choices={[{ id: EVERY_TOPIC, label: t`every topic` }, ...topics]}
      />
      <TextField
        label={t`Until`}
        help={t`Left empty, it holds for good.`}
        type="date"
        value={until}
        onChange={setUntil}
        error={wordsFor(grant.error, 'expiresAt')}
      />
    </FormDialog>
  );
}
