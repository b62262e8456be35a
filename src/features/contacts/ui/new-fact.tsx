// Notes something that is worth remembering of somebody: a preference, a niggle, a wish. The form is fetched when it
// is first wanted.

import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Button } from '#web/kit/button.tsx';

const NewFactForm = lazy(async () => {
  const { NewFactForm: component } = await import('./new-fact-form.tsx');
  return { default: component };
});

export function NewFact({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const resting = (
    <div>
      <Button size="small" look="quiet" icon={<Plus />} onPress={() => setOpen(true)}>
        {t`Note what they like or mind`}
      </Button>
    </div>
  );
  if (!open) return resting;
  return (
    <Suspense fallback={resting}>
      <NewFactForm contactId={contactId} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
