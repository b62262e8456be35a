// One setting of a connector, drawn from what the connector says of it.

import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { spoken } from './connector-words.ts';
import type { Connector } from './shapes.ts';

export function SettingField(props: {
  field: Connector['fields'][number];
  value: unknown;
  isKept: boolean;
  error: string | undefined;
  onChange(value: unknown): void;
}) {
  const { t } = useLingui();
  const { field, value, onChange } = props;
  const help = field.help === '' ? undefined : spoken(field.help);
  const label = spoken(field.label);
  if (field.kind === 'flag') {
    return (
      <Checkbox isSelected={value === true} onChange={onChange} detail={help}>
        {label}
      </Checkbox>
    );
  }
  if (field.kind === 'choice') {
    return (
      <Select
        label={label}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        help={help}
        error={props.error}
        choices={(field.choices ?? []).map((choice) => ({
          id: choice.value,
          label: spoken(choice.label),
        }))}
      />
    );
  }
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value) : mapText(value);
  return (
    <TextField
      label={label}
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
