// Facts about a source as a list: what, and how much of it.

import type { ReactNode } from 'react';

/** A fact that cannot be told is left out. */
export type Fact = { name: string; value: ReactNode; detail?: ReactNode } | null;

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col text-small">
      {facts.map((fact) =>
        fact === null ? null : (
          <div
            key={fact.name}
            className="flex flex-wrap justify-between gap-x-3 border-t border-line py-1.5 first:border-t-0"
          >
            <dt className="text-faint">{fact.name}</dt>
            <dd className="text-end">{fact.value}</dd>
            {fact.detail === undefined ? null : (
              <dd className="mt-0.5 w-full text-micro text-faint">{fact.detail}</dd>
            )}
          </div>
        ),
      )}
    </dl>
  );
}
