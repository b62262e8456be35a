// Templates by which JSON of any shape becomes the fields of a post: `{{ issue.title }}` is replaced by what stands at
// that path, everything else stays as it is.

import type { Json } from '#features/listening/ports.ts';

const placeholder = /\{\{\s*([^{}\s][^{}]{0,200}?)\s*\}\}/g;

/** @returns null if nothing of it was there */
export function fill(template: string, value: Json): string | null {
  let hasFound = false;
  const filled = template.replaceAll(placeholder, (_whole, path: string) => {
    const found = textAt(value, path);
    if (found !== null) hasFound = true;
    return found ?? '';
  });
  const hasPlaceholder = template.includes('{{');
  return hasFound || !hasPlaceholder ? filled.trim() : null;
}

/** `a.b[0].c`, `items.0.name`; names with a dot in them as `a["b.c"]`. */
export function valueAt(value: Json, path: string): Json | undefined {
  let at: Json | undefined = value;
  for (const step of stepsOf(path)) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = /^\d{1,6}$/.test(step) ? at[Number(step)] : undefined;
    else at = Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

function stepsOf(path: string): string[] {
  const steps = path.matchAll(/\["([^"]+)"\]|\[(\d+)\]|([^.[\]]+)/g);
  return [...steps].map(([, quoted, index, name]) => quoted ?? index ?? name ?? '');
}

function textAt(value: Json, path: string): string | null {
  const found = valueAt(value, path);
  if (found === undefined || found === null) return null;
  if (typeof found === 'object') return JSON.stringify(found);
  return String(found);
}

/** What a template with nothing but one placeholder stands for, whatever its type. */
export function valueOf(template: string, value: Json): Json | undefined {
  const path = /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(template.trim())?.[1];
  return path === undefined ? undefined : valueAt(value, path);
}
