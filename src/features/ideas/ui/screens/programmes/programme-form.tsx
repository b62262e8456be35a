// Plans a programme, or changes it. Another consent text is a new version: who is invited agrees to it as it stands then.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Programme, ProgrammeInput } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const DAY_MS = 86_400_000;

export function ProgrammeForm(props: {
  programme: Programme | null;
  onSaved?(programme: Programme): void;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { programme, onSaved, onClose } = props;
  const [values, setValues] = useState<ProgrammeInput>(() => ({
    name: programme?.name ?? '',
    purpose: programme?.purpose ?? '',
    startsOn: programme?.startsOn ?? dayIn(7),
    endsOn: programme?.endsOn ?? dayIn(49),
    seats: programme?.seats ?? 12,
    consentText: programme?.consentText ?? '',
  }));
  const set = (change: Partial<ProgrammeInput>) =>
    setValues((before) => ({ ...before, ...change }));
  const save = useProgrammeChange(
    () => {
      if (programme === null) return answerOf(api.POST('/api/v1/programmes', { body: values }));
      const params = { path: { programmeId: programme.id } };
      return answerOf(api.PUT('/api/v1/programmes/{programmeId}', { params, body: values }));
    },
    (saved) => {
      onClose();
      onSaved?.(saved);
    },
  );
  const isNewText =
    programme !== null &&
    programme.joinedCount + programme.invitedCount > 0 &&
    values.consentText.trim() !== programme.consentText;
  return (
    <FormDialog
      title={programme === null ? t`New programme` : t`Change the programme`}
      width="wide"
      action={programme === null ? t`Plan it` : t`Save`}
      why={useMissing(values)}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        placeholder={t`Quieter nights`}
        value={values.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <TextField
        label={t`Purpose`}
        help={t`What you want to find out together. It stands in the invitation.`}
        lines={3}
        value={values.purpose}
        onChange={(purpose) => set({ purpose })}
        maxLength={2000}
        error={wordsFor(save.error, 'purpose')}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t`First day`}
          type="date"
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={wordsFor(save.error, 'startsOn')}
        />
        <TextField
          label={t`Last day`}
          type="date"
          value={values.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={wordsFor(save.error, 'endsOn')}
        />
        <TextField
          label={t`Seats`}
          type="number"
          help={t`5 to 15 is a good size.`}
          value={String(values.seats)}
          onChange={(seats) => set({ seats: Math.round(Number(seats)) })}
          error={wordsFor(save.error, 'seats')}
        />
      </div>
      <TextField
        label={t`What they agree to`}
        help={t`What you keep of what they say, for how long, who reads it, and that they can leave at any time.`}
        lines={5}
        value={values.consentText}
        onChange={(consentText) => set({ consentText })}
        maxLength={10_000}
        error={wordsFor(save.error, 'consentText')}
      />
      {isNewText ? (
        <Notice tone="warn">
          {t`This is a new version of the text. Who joined agreed to the one before; who joins from now on agrees to this one.`}
        </Notice>
      ) : null}
    </FormDialog>
  );
}

function useMissing(values: ProgrammeInput): string | null {
  const { t } = useLingui();
  if (values.name.trim().length < 3) return t`Give it a name first.`;
  if (values.purpose.trim().length < 3) return t`Say what it is for.`;
  if (values.startsOn === '' || values.endsOn < values.startsOn)
    return t`It has to end after it begins.`;
  if (!(values.seats >= 1 && values.seats <= 1000)) return t`It needs 1 to 1,000 seats.`;
  if (values.consentText.trim().length < 10) return t`Say what they agree to.`;
  return null;
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
