// The kit's own page: every component in its states, light and dark side by side, so that a change
// to one is seen at a glance.

import { useLingui } from '@lingui/react/macro';
import { usePageTitle } from '../page-title.ts';
import { Wordmark } from '../mark.tsx';
import { FieldSamples } from './field-samples.tsx';
import { OverlaySamples } from './overlay-samples.tsx';
import { PartSamples } from './part-samples.tsx';
import { StateSamples } from './state-samples.tsx';
import { TokenSamples } from './token-samples.tsx';

export function KitScreen() {
  const { t } = useLingui();
  usePageTitle(t`Kit`);
  return (
    <main className="min-h-dvh bg-paper px-4 py-6 sm:px-8">
      <header className="mx-auto mb-8 flex max-w-7xl flex-wrap items-end justify-between gap-4">
        <div>
          <Wordmark large />
          <h1 className="mt-3 text-title font-bold">{t`The kit`}</h1>
          <p className="max-w-prose text-quiet">
            {t`What every screen is made of, in all its states. Left in the light, right in the dark.`}
          </p>
        </div>
      </header>
      <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[repeat(2,minmax(0,1fr))]">
        {(['light', 'dark'] as const).map((theme) => (
          <div
            key={theme}
            style={{ colorScheme: theme }}
            className="flex flex-col gap-8 rounded-panel bg-paper p-4 text-ink shadow-raised sm:p-6"
          >
            <TokenSamples />
            <PartSamples />
            <FieldSamples />
            <StateSamples />
            <OverlaySamples />
          </div>
        ))}
      </div>
    </main>
  );
}
