// The audit log: who changed what and when, newest first. Nothing in it can be changed.

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { FileClock } from 'lucide-react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import type { AuditEntry } from '../contract.ts';
import { auditWords } from './audit-words.ts';
import { auditQuery } from './queries.ts';

const PARTS = [
  'all',
  'access',
  'people',
  'listening',
  'contacts',
  'conversations',
  'routing',
  'engagement',
  'ideas',
] as const;

export function AuditScreen() {
  const { t } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const part = PARTS.find((one) => one === fields['type']) ?? 'all';
  const audit = useInfiniteQuery(auditQuery({ type: part === 'all' ? undefined : part }));
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t`Audit`}
      detail={t`Every change, by whom and when. Entries are only ever added.`}
      width="narrow"
    >
      <div className="-mx-4 overflow-x-auto px-4">
        <Segments
          label={t`Which changes`}
          value={part}
          onChange={(type) => setFields({ type: type === 'all' ? undefined : type })}
          choices={[
            { id: 'all', label: t`All` },
            { id: 'access', label: t`Access` },
            { id: 'people', label: t`People` },
            { id: 'listening', label: t`Listening` },
            { id: 'contacts', label: t`Contacts` },
            { id: 'conversations', label: t`Conversations` },
            { id: 'routing', label: t`Routing` },
            { id: 'engagement', label: t`Answers` },
            { id: 'ideas', label: t`Ideas` },
          ]}
        />
      </div>
      <Loaded query={audit}>
        {() =>
          entries.length === 0 ? (
            <State small icon={<FileClock aria-hidden />} title={t`Nothing has been changed yet`} />
          ) : (
            <>
              <ol className="overflow-hidden rounded-panel bg-surface shadow-raised">
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ol>
              <ShowMore query={audit}>{t`Show older`}</ShowMore>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { i18n } = useLingui();
  const words = auditWords(entry.type);
  // What Parley does by itself is signed with the part that did it; that says nothing to people.
  const name = entry.actor.key.startsWith('system:') ? 'Parley' : entry.actor.name;
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <Avatar name={name} size="small" />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="font-semibold">{name}</span>{' '}
          {words === undefined ? (
            <code className="font-mono text-small">{entry.type}</code>
          ) : (
            i18n._(words)
          )}
        </p>
        <Facts payload={entry.payload} />
      </div>
      <span className="text-small text-faint">
        <Time at={entry.occurredAt} />
      </span>
    </li>
  );
}

/** The plain facts of an entry; ids and addresses of our API say nothing to people. */
function Facts({ payload }: { payload: Readonly<Record<string, unknown>> }) {
  const facts = Object.entries(payload)
    .filter(([name]) => !/Ids?$/.test(name))
    .map(([, value]) => textOf(value))
    .filter((text) => text !== '' && !text.startsWith('/'));
  if (facts.length === 0) return null;
  return <p className="truncate text-small text-faint">{facts.join(' · ')}</p>;
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([name]) => !/Ids?$/.test(name))
      .map(([, inner]) => textOf(inner))
      .filter(Boolean)
      .join(' ');
  }
  return '';
}
