// Duty rotas: who is asked first when something can't wait, who comes next, and who stands in for whom.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ArrowRightLeft, Plus, X } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { RotaShown } from '../../contract/rules.ts';
import { EditRowButtons } from './edit-row-buttons.tsx';
import { rotasQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

const RotaForm = lazy(async () => {
  const { RotaForm: component } = await import('./rota-form.tsx');
  return { default: component };
});
const SwapForm = lazy(async () => {
  const { SwapForm: component } = await import('./swap-form.tsx');
  return { default: component };
});

type Asked = { do: 'edit'; rota: RotaShown | null } | { do: 'swap'; rota: RotaShown };

export function RotasPanel() {
  const { t } = useLingui();
  const rotas = useQuery(rotasQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ListPanel
        title={t`Duty rotas`}
        detail={t`Who is asked first when something can't wait.`}
        actions={
          <Button icon={<Plus />} onPress={() => setAsked({ do: 'edit', rota: null })}>
            {t`New rota`}
          </Button>
        }
        query={rotas}
        empty={t`Nobody is on duty yet.`}
      >
        {(rota) => (
          <ListRow
            key={rota.id}
            name={rota.name}
            badges={rota.onDuty === null ? <Badge tone="warn">{t`nobody now`}</Badge> : null}
            actions={
              <>
                <IconButton
                  label={t`Let somebody stand in on ${rota.name}`}
                  size="small"
                  icon={<ArrowRightLeft />}
                  onPress={() => setAsked({ do: 'swap', rota })}
                />
                <EditRowButtons
                  name={rota.name}
                  onChange={() => setAsked({ do: 'edit', rota })}
                  meaning={t`Nobody is on duty by it any more. What was offered stays offered.`}
                  remove={() =>
                    answerOf(
                      api.DELETE('/api/v1/routing/rotas/{rotaId}', {
                        params: { path: { rotaId: rota.id } },
                      }),
                    )
                  }
                />
              </>
            }
          >
            <Turns rota={rota} />
          </ListRow>
        )}
      </ListPanel>
      <Suspense>
        {asked?.do === 'edit' ? <RotaForm rota={asked.rota} onClose={close} /> : null}
        {asked?.do === 'swap' ? <SwapForm rota={asked.rota} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** Those of the next weeks, and who stands in between, in the order they begin. */
function Turns({ rota }: { rota: RotaShown }) {
  const { t, i18n } = useLingui();
  const moment = (at: string) =>
    i18n.date(new Date(at), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: rota.timeZone,
    });
  const now = rota.onDuty;
  if (rota.turns.length === 0) {
    const day = i18n.date(new Date(`${rota.startsOn}T12:00:00Z`), {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const names = rota.people.map(({ name }) => name).join(', ');
    return <p className="text-small text-quiet">{t`Begins on ${day}: ${names}`}</p>;
  }
  const turns = [...rota.turns.map((turn) => ({ ...turn, id: null })), ...rota.swaps].toSorted(
    (a, b) => a.from.localeCompare(b.from) || Number(a.isSwap) - Number(b.isSwap),
  );
  return (
    <ol className="mt-1.5 flex flex-col gap-1.5">
      {turns.map((turn) => (
        <li
          key={`${turn.from} ${String(turn.isSwap)}`}
          className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-small"
        >
          <Avatar name={turn.person.name} size="small" />
          <span className="font-medium">{turn.person.name}</span>
          <span className="text-faint">
            {moment(turn.from)} – {moment(turn.until)}
          </span>
          {turn.isSwap ? <Badge tone="info">{t`stands in`}</Badge> : null}
          {now !== null && turn.from === now.from && turn.isSwap === now.isSwap ? (
            <Badge tone="good">{t`now`}</Badge>
          ) : null}
          {turn.id === null ? null : (
            <TakeBack rotaId={rota.id} swapId={turn.id} name={turn.person.name} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Nothing is lost by it: another swap is made as quickly. */
function TakeBack(props: { rotaId: string; swapId: string; name: string }) {
  const { t } = useLingui();
  const { rotaId, swapId } = props;
  const remove = useRoutingChange(() =>
    answerOf(
      api.DELETE('/api/v1/routing/rotas/{rotaId}/swaps/{swapId}', {
        params: { path: { rotaId, swapId } },
      }),
    ),
  );
  return (
    <>
      <IconButton
        label={t`${props.name} does not stand in after all`}
        size="small"
        icon={<X />}
        isPending={remove.isPending}
        onPress={() => remove.mutate()}
      />
      {remove.error ? <Notice tone="bad">{wordsOf(remove.error)}</Notice> : null}
    </>
  );
}
