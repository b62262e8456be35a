// To a named colleague: whom one knows to know it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { useSession } from '#web/api/session.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Button } from '#web/kit/button.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useOfferActs } from './use-offer-acts.ts';

export function PassDialog(props: { offerId: string; onClose(): void }) {
  const { t } = useLingui();
  const { pass } = useOfferActs(props.offerId);
  const me = useSession().person.id;
  const people = useQuery(peopleNamesQuery).data ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  return (
    <Dialog
      title={t`Pass it on`}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t`Cancel`}</Button>
          <Button
            look="primary"
            isPending={pass.isPending}
            why={personId === null ? t`Choose a colleague first.` : null}
            onPress={() => {
              if (personId !== null) pass.mutate({ personId, words }, { onSuccess: props.onClose });
            }}
          >
            {t`Pass it on`}
          </Button>
        </>
      }
    >
      <div className="flex min-h-56 flex-col gap-4">
        <ComboBox
          label={t`To`}
          placeholder={t`A colleague who knows this`}
          value={personId}
          onChange={setPersonId}
          choices={people
            .filter(({ id }) => id !== me)
            .map(({ id, name, title }) => ({ id, label: name, detail: title }))}
        />
        <TextField label={t`Why them`} value={words} onChange={setWords} maxLength={500} />
        {pass.error ? <Notice tone="bad">{wordsOf(pass.error)}</Notice> : null}
      </div>
    </Dialog>
  );
}
