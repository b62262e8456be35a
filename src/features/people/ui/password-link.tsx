// For somebody who forgot their password: an administrator makes a link and hands it over.

import { useMutation } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import type { CreatedPasswordLink, Person } from '../contract.ts';

export function PasswordLink({ person }: { person: Person }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button icon={<KeyRound />} onPress={() => setIsOpen(true)}>
        {t`Password link`}
      </Button>
      {isOpen ? <LinkDialog person={person} onClose={close} /> : null}
    </>
  );
}

function LinkDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useLingui();
  const [removeSecondFactor, setRemoveSecondFactor] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/people/{personId}/password-links', {
          params: { path: { personId: person.id } },
          body: { removeSecondFactor },
        }),
      ),
  });
  if (create.data) return <ReadyDialog person={person} link={create.data} onClose={onClose} />;
  return (
    <Dialog
      title={t`A new password for ${person.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t`Cancel`}</Button>
          <Button look="primary" isPending={create.isPending} onPress={() => create.mutate()}>
            {t`Make the link`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            With the link they choose a new password, without the old one. It opens once, for a day;
            a link made before stops working.
          </Trans>
        </p>
        <Checkbox
          isSelected={removeSecondFactor}
          onChange={setRemoveSecondFactor}
          detail={t`Only if they have lost it too. Otherwise it is asked for as before.`}
        >
          {t`Also remove their second factor`}
        </Checkbox>
        {create.error ? <Notice tone="bad">{wordsOf(create.error)}</Notice> : null}
      </div>
    </Dialog>
  );
}

function ReadyDialog(props: { person: Person; link: CreatedPasswordLink; onClose(): void }) {
  const { t } = useLingui();
  const { name } = props.person;
  return (
    <Dialog
      title={t`The link is ready`}
      isOpen
      onClose={props.onClose}
      actions={
        <Button look="primary" onPress={props.onClose}>
          {t`Done`}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Notice tone="warn">
          <Trans>
            Hand it over personally, to {name} and nobody else: whoever has the link can sign in as
            them.
          </Trans>
        </Notice>
        <CopyField
          label={t`Link to hand over`}
          value={props.link.url}
          help={t`It works once and is not shown again.`}
        />
        <p className="text-small text-faint">
          <Trans>
            Runs out <Time at={props.link.expiresAt} />
          </Trans>
        </p>
      </div>
    </Dialog>
  );
}
