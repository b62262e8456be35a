// API tokens: keys for programs, each with a role and a reach. The secret is shown once.

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Confirm } from '#web/kit/confirm.tsx';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Select } from '#web/kit/select.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { State } from '#web/kit/state.tsx';
import { Table } from '#web/kit/table.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';
import type { Token } from '../contract.ts';
import { tokensQuery } from './queries.ts';
import { RoleChoice } from '#web/identity/role-choice.tsx';
import { useRoleNames } from '#web/identity/role-names.ts';

export function TokensScreen() {
  const { t } = useLingui();
  const tokens = useInfiniteQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const make = (
    <Button look="primary" icon={<Plus />} onPress={() => setMaking(true)}>
      {t`New token`}
    </Button>
  );
  return (
    <Page
      title={t`API tokens`}
      detail={t`Keys for programs that read or write through the API.`}
      actions={tokens.data && tokens.data.length > 0 ? make : undefined}
    >
      <Loaded query={tokens}>
        {(list) =>
          list.length === 0 ? (
            <State icon={<KeyRound aria-hidden />} title={t`No program has a key`} actions={make}>
              {t`A token lets a script or another system use the API with a role of its own.`}
            </State>
          ) : (
            <>
              <TokensTable
                tokens={list.filter(({ revokedAt }) => revokedAt === null)}
                isWhole={!tokens.hasNextPage}
              />
              <ShowMore query={tokens}>{t`Show older`}</ShowMore>
            </>
          )
        }
      </Loaded>
      {making ? <NewTokenDialog onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function TokensTable({ tokens, isWhole }: { tokens: readonly Token[]; isWhole: boolean }) {
  const { t } = useLingui();
  const roles = useRoleNames();
  const [ending, setEnding] = useState<Token | null>(null);
  return (
    <>
      <Table
        label={t`API tokens`}
        rows={tokens}
        empty={isWhole ? t`All tokens have been ended.` : null}
        columns={[
          {
            id: 'name',
            title: t`Name`,
            names: true,
            cell: (token) => (
              <span>
                <span className="block font-medium">{token.name}</span>
                <span className="block font-mono text-micro text-faint">…{token.hint}</span>
              </span>
            ),
          },
          { id: 'role', title: t`Role`, cell: (token) => roles[token.role].name },
          {
            id: 'by',
            title: t`Made`,
            wideOnly: true,
            cell: (token) => (
              <span className="text-quiet">
                {token.createdBy}, <Time at={token.createdAt} />
              </span>
            ),
          },
          {
            id: 'used',
            title: t`Last used`,
            wideOnly: true,
            cell: (token) =>
              token.lastUsedAt === null ? (
                <span className="text-faint">{t`Never`}</span>
              ) : (
                <Time at={token.lastUsedAt} />
              ),
          },
          {
            id: 'until',
            title: t`Runs out`,
            wideOnly: true,
            cell: (token) =>
              token.expiresAt === null ? (
                <span className="text-faint">{t`Never`}</span>
              ) : (
                <Time at={token.expiresAt} />
              ),
          },
          {
            id: 'acts',
            title: t`Acts`,
            end: true,
            cell: (token) => (
              <Button size="small" onPress={() => setEnding(token)}>
                {t`End`}
              </Button>
            ),
          },
        ]}
      />
      {ending === null ? null : <EndToken token={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function EndToken({ token, onClose }: { token: Token; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/tokens/{tokenId}', { params: { path: { tokenId: token.id } } })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['tokens'] });
      say(t`${token.name} no longer works.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={t`End ${token.name}?`}
      action={t`End the token`}
      isOpen
      isPending={end.isPending}
      error={end.error ? wordsOf(end.error) : undefined}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      <p>{t`Programs that use it are refused from now on. This can't be undone.`}</p>
    </Confirm>
  );
}

function NewTokenDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Token['role']>('member');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [days, setDays] = useState<'never' | '30' | '365'>('365');
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/tokens', {
          body: { name, role, unitId, expiresInDays: days === 'never' ? null : Number(days) },
        }),
      ),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['tokens'] }),
  });
  if (create.data) {
    return (
      <Dialog
        title={t`The token is ready`}
        isOpen
        onClose={onClose}
        mustAnswer
        actions={
          <Button look="primary" onPress={onClose}>
            {t`Done`}
          </Button>
        }
      >
        <CopyField
          label={t`Secret`}
          value={create.data.secret}
          help={t`Take it along now; it is not shown again. Send it as Authorization: Bearer.`}
        />
      </Dialog>
    );
  }
  const nameError = wordsFor(create.error, 'name');
  return (
    <Dialog
      title={t`New token`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            type="submit"
            form="token"
            isPending={create.isPending}
            why={name.trim() === '' ? t`Say what it is for first.` : null}
          >
            {t`Make the token`}
          </Button>
        </>
      }
    >
      <Form
        id="token"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') create.mutate();
        }}
      >
        <TextField
          label={t`What is it for?`}
          value={name}
          onChange={setName}
          autoFocus
          maxLength={100}
          placeholder={t`Nightly export`}
          error={nameError}
        />
        <RoleChoice label={t`Role`} value={role} onChange={setRole} />
        <UnitChoice label={t`Holds`} value={unitId} onChange={setUnitId} none={t`Everywhere`} />
        <Select<'never' | '30' | '365'>
          label={t`Runs out`}
          value={days}
          onChange={setDays}
          choices={[
            { id: '30', label: t`In 30 days` },
            { id: '365', label: t`In a year` },
            { id: 'never', label: t`Never` },
          ]}
        />
        {create.error && nameError === undefined ? (
          <Notice tone="bad">{wordsOf(create.error)}</Notice>
        ) : null}
      </Form>
    </Dialog>
  );
}
