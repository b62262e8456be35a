// What a try of the settings brought: a sentence, and facts worth seeing.

import { useLingui } from '@lingui/react/macro';
import { Notice } from '#web/kit/notice.tsx';
import { spoken } from './connector-words.ts';
import type { Tried } from './shapes.ts';

export function TestResult({ result }: { result: Tried }) {
  const { t } = useLingui();
  return (
    <Notice
      tone={result.ok ? 'good' : 'warn'}
      title={result.ok ? t`The connection works` : t`This does not work yet`}
    >
      <p>{spoken(result.message)}</p>
      {result.facts.length === 0 ? null : (
        <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-small">
          {result.facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-quiet">{spoken(label)}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  );
}
