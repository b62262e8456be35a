// A check holds a draft back that its writer knows to be right: the way to say so, one press away.

import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useState } from 'react';
import { Disclosure } from '#web/kit/disclosure.tsx';
import type { Draft } from '../contract/drafts.ts';

const OverrideForm = lazy(async () => {
  const { OverrideForm: component } = await import('./override-form.tsx');
  return { default: component };
});

export function Override({ draft, onAsked }: { draft: Draft; onAsked(): void }) {
  const { t } = useLingui();
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <Disclosure title={t`It is right as it stands`} onOpen={() => setHasOpened(true)}>
      <Suspense>{hasOpened ? <OverrideForm draft={draft} onAsked={onAsked} /> : null}</Suspense>
    </Disclosure>
  );
}
