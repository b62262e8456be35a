// Invitations: hand somebody a link, see who has used theirs, take one back.

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { MailPlus, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { z } from 'zod';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { State } from '#web/kit/state.tsx';
import { Table } from '#web/kit/table.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { RoleChoice } from '#web/identity/role-choice.tsx';
import { useRoleNames } from '#web/identity/role-names.ts';
import type { Invitation, createdInvitationShape } from '../contract.ts';
import { invitationsQuery } from './queries.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';

type Created = z.infer<typeof createdInvitationShape>;

export function InvitationsScreen() {
  const { t } = useLingui();
  const invitations = useInfiniteQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  const invite = (
    <Button look="primary" icon={<UserRoundPlus />} onPress={() => setInviting(true)}>
      {t`Invite`}
    </Button>
  );
  return (
    <Page
      title={t`Invitations`}
      detail={t`Each invitation is a link that works once. Send it by any way you trust.`}
      actions={invitations.data && invitations.data.length > 0 ? invite : undefined}
    >
      <Loaded query={invitations}>
        {(list) =>
          list.length === 0 ? (
            <State
              icon={<MailPlus aria-hidden />}
              title={t`Nobody is invited yet`}
              actions={invite}
            >
              {t`Invite those who know the answers, in whatever unit they work.`}
            </State>
          ) : (
            <>
              <InvitationsTable invitations={list} />
              <ShowMore query={invitations}>{t`Show older`}</ShowMore>
            </>
          )
        }
      </Loaded>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}

function InvitationsTable({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useLingui();
  const roles = useRoleNames();
  const states = {
    open: <Badge tone="info">{t`Open`}</Badge>,
    accepted: <Badge tone="good">{t`Accepted`}</Badge>,
    revoked: <Badge>{t`Taken back`}</Badge>,
    expired: <Badge>{t`Run out`}</Badge>,
  };
  return (
    <Table
      label={t`Invitations`}
      rows={invitations}
      columns={[
        {
          id: 'for',
          title: t`For`,
          names: true,
          cell: (invitation) => (
            <span className="min-w-0">
              <span className="block truncate font-medium">
                {invitation.email ?? t`Whoever has the link`}
              </span>
              <span className="block text-small text-faint">
                <Trans>
                  {roles[invitation.role].name}, by {invitation.createdBy}
                </Trans>
              </span>
            </span>
          ),
        },
        { id: 'state', title: t`State`, cell: ({ state }) => states[state] },
        {
          id: 'until',
          title: t`Runs out`,
          wideOnly: true,
          cell: (invitation) =>
            invitation.state === 'open' ? <Time at={invitation.expiresAt} /> : null,
        },
        {
          id: 'acts',
          title: t`Acts`,
          end: true,
          cell: (invitation) =>
            invitation.state === 'open' ? <TakeBack invitation={invitation} /> : null,
        },
      ]}
    />
  );
}

function TakeBack({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/invitations/{invitationId}', {
          params: { path: { invitationId: invitation.id } },
        }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['invitations'] });
      say(t`The link no longer works.`);
    },
  });
  return (
    <span className="inline-flex flex-col items-end gap-1">
      <Button size="small" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
        {t`Take back`}
      </Button>
      {revoke.error ? <span className="text-small text-bad">{wordsOf(revoke.error)}</span> : null}
    </span>
  );
}

function InviteDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [created, setCreated] = useState<Created | null>(null);
  return created ? (
    <Dialog
      title={t`The invitation is ready`}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t`Done`}
        </Button>
      }
    >
      {created.mailed ? (
        <p className="mb-4">
          {t`It is on its way to ${created.invitation.email}. You can hand the link over yourself too.`}
        </p>
      ) : null}
      <CopyField
        label={t`Link to hand over`}
        value={created.url}
        help={t`It works once and is not shown again.`}
      />
    </Dialog>
  ) : (
    <InviteForm onCreated={setCreated} onClose={onClose} />
  );
}

function InviteForm(props: { onCreated(created: Created): void; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Invitation['role']>('expert');
  const [unitId, setUnitId] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/invitations', {
          body: {
            email: email.trim() === '' ? null : email.trim(),
            role,
            unitId,
            // A role that belongs to a unit holds there; the hub's and administrators' hold everywhere.
            scopeUnitId: role === 'expert' ? unitId : null,
            expiresInDays: 14,
          },
        }),
      ),
    onSuccess: (created) => {
      void queryClient.invalidateQueries({ queryKey: ['invitations'] });
      props.onCreated(created);
    },
  });
  const emailError = wordsFor(create.error, 'email');
  return (
    <Dialog
      title={t`Invite somebody`}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t`Cancel`}</Button>
          <Button look="primary" type="submit" form="invite" isPending={create.isPending}>
            {t`Make the link`}
          </Button>
        </>
      }
    >
      <Form
        id="invite"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextField
          label={t`Mail address`}
          type="email"
          value={email}
          onChange={setEmail}
          autoFocus
          error={emailError}
          help={t`Then only this address can use the link. Leave it empty for whoever has the link.`}
        />
        <RoleChoice label={t`Role`} value={role} onChange={setRole} />
        <UnitChoice label={t`Unit`} value={unitId} onChange={setUnitId} none={t`None`} />
        {create.error && emailError === undefined ? (
          <Notice tone="bad">{wordsOf(create.error)}</Notice>
        ) : null}
      </Form>
    </Dialog>
  );
}
