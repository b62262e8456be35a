// Reads what stands behind a field with plain values: alternatives, number ranges, dates, shares and references.
import { refuse, shorten } from './diagnostics.ts';
import { HAS_VALUES, IS_VALUES, type FieldSpec } from './fields.ts';
import type { ValueItem } from './lexer.ts';
import { makeOr } from './make.ts';
import type { NumberRange, QueryNode, Span, ValueField } from './tree.ts';

export function readCondition(spec: FieldSpec, items: readonly ValueItem[], span: Span): QueryNode {
  const texts = items.map((item) => item.text.trim());
  if (texts.length === 0 || texts.includes('')) {
    return refuse(span, {
      code: 'empty-value',
      message: `${spec.name}: needs a value.`,
      hint: `For instance ${spec.example}`,
    });
  }
  switch (spec.kind) {
    case 'value':
      return readValues(spec.name, items, span);
    case 'label':
      return {
        kind: 'label',
        field: spec.name,
        values: texts.map((text) => text.toLowerCase()),
        ...span,
      };
    case 'reference':
      return makeOr(
        texts.map((name): QueryNode => ({ kind: spec.name, name, ...span })),
        span,
      );
    case 'number':
    case 'date':
    case 'sample':
      return readSingle(spec, texts, span);
    case 'text':
    case 'term':
    case 'stem':
      throw new Error(`${spec.name} takes no plain values`);
  }
}

type SingleSpec = Extract<FieldSpec, { kind: 'number' | 'date' | 'sample' }>;

function readSingle(spec: SingleSpec, texts: readonly string[], span: Span): QueryNode {
  const text = texts[0] ?? '';
  if (texts.length > 1) {
    return refuse(span, {
      code: 'one-value',
      message: `${spec.name}: takes one value.`,
      hint: `Repeat the field with OR between: ${spec.name}:${texts[0]} OR ${spec.name}:${texts[1]}`,
    });
  }
  if (spec.kind === 'number')
    return { kind: 'number', field: spec.name, range: readRange(spec, text, span), ...span };
  if (spec.kind === 'date')
    return { kind: 'date', field: spec.name, value: readDate(text, span), ...span };
  return { kind: 'sample', percent: readPercent(text, span), ...span };
}

function readValues(field: ValueField, items: readonly ValueItem[], span: Span): QueryNode {
  const lists = items.filter((item) => !item.quoted && item.text.startsWith('list:'));
  const values = items
    .filter((item) => !lists.includes(item))
    .map((item) => readValue(field, item));
  const branches: QueryNode[] = lists.map((item) => ({
    kind: 'list',
    name: item.text.slice('list:'.length),
    field,
    ...span,
  }));
  if (values.length > 0) branches.unshift({ kind: 'value', field, values, ...span });
  return makeOr(branches, span);
}

const KNOWN_VALUES: Partial<Record<ValueField, readonly string[]>> = {
  has: HAS_VALUES,
  is: IS_VALUES,
};

function readValue(field: ValueField, item: ValueItem): string {
  const text = item.text.trim();
  const lower = text.toLowerCase();
  const known = KNOWN_VALUES[field];
  if (known && !known.includes(lower)) {
    refuse(item, {
      code: 'unknown-value',
      message: `${field}: does not know “${shorten(text)}”.`,
      hint: `It knows ${known.join(', ')}.`,
    });
  }
  if (known) return lower;
  if (field === 'lang' && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text)) {
    refuse(item, {
      code: 'unknown-value',
      message: `“${shorten(text)}” is no language code.`,
      hint: 'Use codes such as en, sv or pt-BR; several as lang:(en OR sv); und for unknown.',
    });
  }
  if (field === 'country' && !/^[a-z]{2}$/iu.test(text)) {
    refuse(item, {
      code: 'unknown-value',
      message: `“${shorten(text)}” is no country code.`,
      hint: 'Use two letters, such as SE or US; several as country:(SE OR NO).',
    });
  }
  return field === 'author' || field === 'to' ? text.replace(/^@/u, '') : text;
}

const MAGNITUDES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

function readNumber(text: string): number {
  const found = /^(\d+(?:\.\d{1,3})?)([km]?)$/iu.exec(text);
  if (!found) return Number.NaN;
  const value = Number(found[1]) * (MAGNITUDES[(found[2] ?? '').toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.trunc(value)) ? value : Number.NaN;
}

function readRange(spec: FieldSpec, text: string, span: Span): NumberRange {
  const ends = text.split('..');
  if (ends.length === 2) {
    const [min, max] = [readNumber(ends[0] ?? ''), readNumber(ends[1] ?? '')];
    if (min <= max) return { operator: '..', min, max };
  }
  const single = /^(>=|<=|>|<|=)?(.+)$/u.exec(text);
  const value = readNumber(single?.[2] ?? '');
  const operator = single?.[1] ?? '=';
  if (!Number.isNaN(value)) {
    if (operator === '>' || operator === '>=' || operator === '<' || operator === '<=') {
      return { operator, value };
    }
    return { operator: '=', value };
  }
  return refuse(span, {
    code: 'no-number',
    message: `“${shorten(text)}” is no number or range.`,
    hint: `Write ${spec.name}:>100, ${spec.name}:<=5, ${spec.name}:10..20 or ${spec.name}:10k.`,
  });
}

function readDate(text: string, span: Span): string {
  const shaped = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/u.test(text);
  // Date.parse takes 2026-02-31 for 3 March; the round trip does not.
  const time = shaped ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10)))
    return text;
  return refuse(span, {
    code: 'no-date',
    message: `“${shorten(text)}” is no date.`,
    hint: 'Write 2026-01-31, or 2026-01-31T09:30Z for an exact time in UTC.',
  });
}

function readPercent(text: string, span: Span): number {
  const found = /^(\d{1,3}(?:\.\d{1,2})?)%?$/u.exec(text);
  const percent = Number(found?.[1] ?? Number.NaN);
  if (percent > 0 && percent <= 100) return percent;
  return refuse(span, {
    code: 'no-share',
    message: `“${shorten(text)}” is no share between 0.01% and 100%.`,
    hint: 'Write sample:10%.',
  });
}
