// What a person tells about themselves: name, title, languages, time zone, working hours. Used for
// one's own profile and, by administrators, for others.

import type { UseMutationResult } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { LANGUAGE_TAGS, languageName } from '#web/i18n/language-name.ts';
import { ZONE_CHOICES } from '#web/identity/choices.ts';
import { Button } from '#web/kit/button.tsx';
import { Chips } from '#web/kit/chips.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Person, PersonChange } from '../contract.ts';

import { WorkingHoursField } from './working-hours-field.tsx';

export type ProfileChange = Omit<PersonChange, 'unitId'>;

export function ProfileForm(props: {
  person: Person;
  saving: Pick<UseMutationResult, 'isPending' | 'error'>;
  onSave(change: ProfileChange): void;
  readOnly?: boolean;
  /** More fields, above the button. */
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const { person, saving } = props;
  const [change, setChange] = useState<ProfileChange>({});
  const set = (more: ProfileChange) => setChange((current) => ({ ...current, ...more }));
  const readOnly = props.readOnly ?? false;
  const name = change.name ?? person.name;
  const told = ['name', 'title', 'languages', 'timeZone'].some(
    (field) => wordsFor(saving.error, field) !== undefined,
  );
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!readOnly) props.onSave(change);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`Name`}
          value={name}
          onChange={(typed) => set({ name: typed })}
          isReadOnly={readOnly}
          error={wordsFor(saving.error, 'name')}
          maxLength={120}
        />
        <TextField
          label={t`Title`}
          value={change.title ?? person.title}
          onChange={(title) => set({ title })}
          isReadOnly={readOnly}
          placeholder={t`What people come to you for`}
          maxLength={120}
        />
      </div>
      <LanguagesField
        languages={change.languages ?? person.languages}
        onChange={(languages) => set({ languages })}
        readOnly={readOnly}
      />
      <ComboBox
        label={t`Time zone`}
        value={change.timeZone ?? person.timeZone}
        onChange={(timeZone) => timeZone !== null && !readOnly && set({ timeZone })}
        error={wordsFor(saving.error, 'timeZone')}
        choices={ZONE_CHOICES}
      />
      <WorkingHoursField
        hours={change.workingHours ?? person.workingHours}
        onChange={(workingHours) => set({ workingHours })}
        readOnly={readOnly}
      />
      {props.children}
      {saving.error && !told ? <Notice tone="bad">{wordsOf(saving.error)}</Notice> : null}
      {readOnly ? null : (
        <div>
          <Button
            type="submit"
            look="primary"
            isPending={saving.isPending}
            why={name.trim() === '' ? t`A name is needed.` : null}
          >
            {t`Save`}
          </Button>
        </div>
      )}
    </Form>
  );
}

function LanguagesField(props: {
  languages: readonly string[];
  onChange(languages: string[]): void;
  readOnly: boolean;
}) {
  const { t, i18n } = useLingui();
  const { languages, onChange } = props;
  const name = (tag: string) => languageName(tag, i18n.locale);
  return (
    <div className="flex flex-col gap-2">
      {props.readOnly ? (
        <p className="text-small">
          <span className="font-semibold">{t`Languages`}</span> {languages.map(name).join(', ')}
        </p>
      ) : (
        <ComboBox
          key={languages.join(' ')}
          label={t`Languages, best first`}
          placeholder={t`Add a language`}
          value={null}
          onChange={(tag) => {
            if (tag !== null) onChange([...languages, tag]);
          }}
          choices={LANGUAGE_TAGS.filter((tag) => !languages.includes(tag)).map((tag) => ({
            id: tag,
            label: name(tag),
          }))}
        />
      )}
      {languages.length === 0 || props.readOnly ? null : (
        <Chips
          label={t`Languages`}
          chips={languages.map((tag) => ({ id: tag, text: name(tag) }))}
          onRemove={(tag) => onChange(languages.filter((one) => one !== tag))}
        />
      )}
    </div>
  );
}
