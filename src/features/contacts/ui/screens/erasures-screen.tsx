// The proofs of what was erased: when, by whom, why, how many rows of what, and the hash over them. Whose it was is not
// kept.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { FileCheck } from 'lucide-react';
import { useCan } from '#web/api/session.ts';
import { CopyField } from '#web/kit/copy-field.tsx';
import { ListPanel } from '#web/kit/list-panel.tsx';
import { Page } from '#web/kit/page.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Erasure } from '../../contract.ts';
import { erasuresQuery } from '../queries.ts';

export function ErasuresScreen() {
  const { t } = useLingui();
  const mayErase = useCan('contacts.erase');
  const erasures = useQuery({ ...erasuresQuery, enabled: mayErase });
  if (!mayErase) return <Forbidden alone />;
  return (
    <Page
      title={t`Erased, with proof`}
      detail={t`Whoever asks whether they are gone gets this: what was emptied, and a hash that nobody can make without the rows.`}
      parent={{ label: t`Contacts`, href: paths.contacts() }}
    >
      <ListPanel
        title={t`Proofs`}
        query={erasures}
        empty={
          <State small icon={<FileCheck aria-hidden />} title={t`Nobody was erased yet`}>
            {t`A contact is erased on its own page. The proof appears here.`}
          </State>
        }
      >
        {(erasure) => <Proof key={erasure.id} erasure={erasure} />}
      </ListPanel>
    </Page>
  );
}

function Proof({ erasure }: { erasure: Erasure }) {
  const { t, i18n } = useLingui();
  const counts = Object.entries(erasure.counts).filter(([, count]) => count > 0);
  return (
    <li className="flex flex-col gap-2.5 border-t border-line px-4 py-3.5 first:border-t-0">
      <div>
        <p className="font-semibold">{erasure.reason}</p>
        <p className="text-small text-faint">
          {erasure.erasedBy} · <Time at={erasure.erasedAt} />
        </p>
      </div>
      <dl
        aria-label={t`Rows that were emptied or removed`}
        className="flex flex-wrap gap-x-5 gap-y-1 text-small"
      >
        {counts.map(([table, count]) => (
          <div key={table} className="flex gap-1.5">
            <dt className="font-mono text-faint">{table}</dt>
            <dd className="tabular font-medium">{i18n.number(count)}</dd>
          </div>
        ))}
      </dl>
      <CopyField label={t`SHA-256 over these rows and their number`} value={erasure.proof} />
    </li>
  );
}
