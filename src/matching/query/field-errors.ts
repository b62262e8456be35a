// What is said where a name before a colon is no field, or a field stands without its text.
import { refuse } from './diagnostics.ts';
import { findField, findForeignField } from './fields.ts';
import type { Span } from './tree.ts';

export function refuseUnknownField(name: string, span: Span): never {
  if (/^https?$/i.test(name)) {
    refuse(span, {
      code: 'bare-address',
      message: 'An address is not a word.',
      hint: 'Use links: for posts that link there, url: for posts published there.',
    });
  }
  const ours = findForeignField(name);
  const other = ours !== undefined && ours.length > 1 ? `${ours}:` : ours;
  return refuse(span, {
    code: 'unknown-field',
    message: `There is no field named ${name}.`,
    hint: other
      ? `Here it is called ${other}`
      : `If the colon belongs to the text, put it in quotation marks: "${name}:…".`,
  });
}

/** A word of the text may end in a colon; a field may not. */
export function refuseEmptyField(name: string, span: Span): void {
  const spec = findField(name);
  if (!spec) return;
  refuse(span, {
    code: 'empty-value',
    message: `${spec.name}: needs its text directly behind the colon, without a space.`,
    hint: `For instance ${spec.example}`,
  });
}
