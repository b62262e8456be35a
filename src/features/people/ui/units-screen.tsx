// The units of the organisation as a tree: the hub, the spokes, and what hangs below them.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis, Network, Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { Confirm } from '#web/kit/confirm.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { Page } from '#web/kit/page.tsx';
import { State } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Unit } from '../contract.ts';
import { unitsQuery } from '#web/identity/units-query.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';
import { placeUnits, withBelow } from '#web/identity/unit-tree.ts';
import type { PlacedUnit } from '#web/identity/unit-tree.ts';

type Asked = { kind: 'new'; parentId: string | null } | { kind: 'change' | 'remove'; unit: Unit };

export function UnitsScreen() {
  const { t, i18n } = useLingui();
  const units = useQuery(unitsQuery);
  const mayManage = useCan('people.units.manage');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Page
      title={t`Units`}
      detail={t`The parts of the organisation. Roles and topics can be bound to one; they reach everything below it.`}
      width="narrow"
      actions={
        mayManage ? (
          <Button
            look="primary"
            icon={<Plus />}
            onPress={() => setAsked({ kind: 'new', parentId: null })}
          >
            {t`New unit`}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={units}>
        {(list) => (
          <>
            <ul className="overflow-hidden rounded-panel bg-surface shadow-raised">
              {placeUnits(list, i18n.locale).map((unit) => (
                <UnitLine key={unit.id} unit={unit} mayManage={mayManage} onAsk={setAsked} />
              ))}
            </ul>
            {list.length === 1 ? (
              <State small icon={<Network aria-hidden />} title={t`So far there is only the hub`}>
                {t`Add the units whose people know the answers: products, support, engineering.`}
              </State>
            ) : null}
          </>
        )}
      </Loaded>
      {asked?.kind === 'new' ? <UnitDialog parentId={asked.parentId} onClose={close} /> : null}
      {asked?.kind === 'change' ? (
        <UnitDialog unit={asked.unit} parentId={asked.unit.parentId} onClose={close} />
      ) : null}
      {asked?.kind === 'remove' ? <RemoveUnit unit={asked.unit} onClose={close} /> : null}
    </Page>
  );
}

function UnitLine(props: { unit: PlacedUnit; mayManage: boolean; onAsk(asked: Asked): void }) {
  const { t } = useLingui();
  const go = useGo();
  const { unit, onAsk } = props;
  return (
    <li className="relative flex min-h-12 items-center gap-3 border-b border-line pe-2 last:border-b-0 hover:bg-hover">
      <span
        className="flex min-w-0 flex-1 items-center gap-2 ps-4"
        style={{ marginInlineStart: `${unit.depth * 1.5}rem` }}
      >
        <span
          aria-hidden
          className={classes(
            'size-2 shrink-0',
            unit.kind === 'hub' ? 'leaf-ours bg-accent' : 'leaf-ours bg-edge',
          )}
        />
        <PlainLink
          href={paths.people({ unit: unit.id })}
          className="truncate font-medium after:absolute after:inset-0"
        >
          {unit.name}
        </PlainLink>
        {unit.kind === 'hub' ? <Badge tone="accent">{t`Hub`}</Badge> : null}
      </span>
      <span className="tabular shrink-0 text-small text-faint">
        <Plural value={unit.peopleCount} one="# person" other="# people" />
      </span>
      {props.mayManage ? (
        <div className="relative">
          <Menu
            label={t`Acts for ${unit.name}`}
            placement="bottom end"
            icon={<Ellipsis />}
            entries={[
              {
                id: 'people',
                label: t`See its people`,
                icon: <UsersRound />,
                onAction: () => go(paths.people({ unit: unit.id })),
              },
              {
                id: 'below',
                label: t`New unit below it`,
                icon: <Plus />,
                onAction: () => onAsk({ kind: 'new', parentId: unit.id }),
              },
              {
                id: 'change',
                label: t`Rename or move`,
                icon: <Pencil />,
                onAction: () => onAsk({ kind: 'change', unit }),
              },
              ...(unit.kind === 'hub'
                ? []
                : [
                    'separator' as const,
                    {
                      id: 'remove',
                      label: t`Remove`,
                      icon: <Trash2 />,
                      danger: true,
                      onAction: () => onAsk({ kind: 'remove', unit }),
                    },
                  ]),
            ]}
          />
        </div>
      ) : null}
    </li>
  );
}

function UnitDialog(props: { unit?: Unit; parentId: string | null; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const units = useQuery(unitsQuery).data ?? [];
  const { unit, onClose } = props;
  const [name, setName] = useState(unit?.name ?? '');
  const [parentId, setParentId] = useState(props.parentId);
  const save = useMutation({
    mutationFn: () =>
      unit
        ? answerOf(
            api.PATCH('/api/v1/units/{unitId}', {
              params: { path: { unitId: unit.id } },
              body: { name, parentId },
            }),
          )
        : answerOf(api.POST('/api/v1/units', { body: { name, parentId } })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['units'] });
      say(t`Saved.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={unit ? t`Change ${unit.name}` : t`New unit`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            type="submit"
            form="unit"
            isPending={save.isPending}
            why={name.trim() === '' ? t`Give the unit a name first.` : null}
          >
            {t`Save`}
          </Button>
        </>
      }
    >
      <Form
        id="unit"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate();
        }}
      >
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          autoFocus
          maxLength={120}
          error={save.error ? wordsOf(save.error) : undefined}
        />
        <UnitChoice
          label={t`Hangs below`}
          value={parentId}
          onChange={setParentId}
          none={t`Nothing: at the top`}
          {...(unit ? { without: withBelow(units, unit.id) } : {})}
        />
      </Form>
    </Dialog>
  );
}

function RemoveUnit({ unit, onClose }: { unit: Unit; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const units = useQuery(unitsQuery).data ?? [];
  const [moveTo, setMoveTo] = useState<string | null>(unit.parentId);
  const remove = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/units/{unitId}', {
          params: { path: { unitId: unit.id }, query: { moveTo: moveTo ?? undefined } },
        }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['units'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t`${unit.name} was removed.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={t`Remove ${unit.name}?`}
      action={t`Remove the unit`}
      isOpen
      isPending={remove.isPending}
      error={remove.error ? wordsOf(remove.error) : undefined}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>
        <Trans>Its people, the units below it, roles and invitations go to another unit.</Trans>
      </p>
      <UnitChoice
        label={t`They go to`}
        value={moveTo}
        onChange={setMoveTo}
        none={t`Nowhere: it is empty`}
        without={withBelow(units, unit.id)}
      />
    </Confirm>
  );
}
