// The form of a connector, drawn from the fields it declares; for a new source, or for the settings
// of one that exists.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Connector, Settings, Source } from './shapes.ts';

export function ConnectorForm({ connector, source }: { connector: Connector; source?: Source }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [name, setName] = useState(source?.name ?? '');
  const [settings, setSettings] = useState<Settings>(source?.settings ?? {});
  const save = useMutation({
    mutationFn: () =>
      source
        ? answerOf(
            api.PATCH('/api/v1/sources/{sourceId}', {
              params: { path: { sourceId: source.id } },
              body: { name, settings: changedOnly(settings, source.settings) },
            }),
          )
        : answerOf(
            api.POST('/api/v1/sources', { body: { connector: connector.name, name, settings } }),
          ),
    onSuccess: (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      say(source ? t`Saved.` : t`Parley listens to ${saved.name} now.`);
      if (!source) go(paths.sources());
    },
  });
  const missing = connector.fields.find(
    (field) => field.required && field.kind !== 'secret' && isEmpty(settings[field.name]),
  );
  const why =
    name.trim() === ''
      ? t`Give it a name first.`
      : missing === undefined
        ? null
        : t`Still needed: ${missing.label}`;
  const known = new Set(['name', ...connector.fields.map((field) => `settings.${field.name}`)]);
  const told = [...known].some((field) => wordsFor(save.error, field) !== undefined);
  return (
    <Form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null) save.mutate();
      }}
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        error={wordsFor(save.error, 'name')}
        maxLength={200}
      />
      {connector.fields.map((field) => (
        <SettingField
          key={field.name}
          field={field}
          value={settings[field.name]}
          isKept={source !== undefined && field.kind === 'secret'}
          error={wordsFor(save.error, `settings.${field.name}`)}
          onChange={(value) => setSettings((current) => ({ ...current, [field.name]: value }))}
        />
      ))}
      {save.error && !told ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      <div>
        <Button type="submit" look="primary" isPending={save.isPending} why={why}>
          {source ? t`Save` : t`Listen to this`}
        </Button>
      </div>
    </Form>
  );
}

function SettingField(props: {
  field: Connector['fields'][number];
  value: unknown;
  isKept: boolean;
  error: string | undefined;
  onChange(value: unknown): void;
}) {
  const { t } = useLingui();
  const { field, value, onChange } = props;
  const help = field.help === '' ? undefined : field.help;
  if (field.kind === 'flag') {
    return (
      <Checkbox isSelected={value === true} onChange={onChange} detail={help}>
        {field.label}
      </Checkbox>
    );
  }
  if (field.kind === 'choice') {
    return (
      <Select
        label={field.label}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        help={help}
        error={props.error}
        choices={(field.choices ?? []).map((choice) => ({ id: choice.value, label: choice.label }))}
      />
    );
  }
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value) : mapText(value);
  return (
    <TextField
      label={field.label}
      type={field.kind === 'secret' ? 'password' : 'text'}
      inputMode={field.kind === 'url' ? 'url' : field.kind === 'number' ? 'numeric' : 'text'}
      lines={field.kind === 'mapping' ? 4 : 1}
      value={text}
      onChange={(typed) => onChange(read(field.kind, typed))}
      placeholder={props.isKept ? t`Kept as it is` : field.placeholder}
      help={field.kind === 'mapping' ? `${help ?? ''} ${t`One per line: field = column`}` : help}
      error={props.error}
      isRequired={field.required && !props.isKept}
    />
  );
}

function read(kind: string, typed: string): unknown {
  if (kind === 'number') return typed.trim() === '' ? null : Number(typed);
  if (kind !== 'mapping') return typed;
  const lines = typed.split('\n').map((line) => line.split('='));
  return Object.fromEntries(
    lines.map(([field = '', column = '']) => [field.trim(), column.trim()]),
  );
}

function mapText(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([field, column]) => `${field} = ${String(column)}`)
    .join('\n');
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A secret that nobody touched reads as null and must not be sent back as such. */
function changedOnly(settings: Settings, before: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== before[name]),
  );
}
