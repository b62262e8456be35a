// Who is named with an @ in a text: by the full name, or by a first name that only one has.

import type { PersonName } from './people-query.ts';

export function namedIn(text: string, people: readonly PersonName[]): PersonName[] {
  const said = text.toLocaleLowerCase();
  return people.filter(({ name }) => {
    if (said.includes(`@${name.toLocaleLowerCase()}`)) return true;
    const first = firstName(name);
    const isOnly = people.filter((other) => firstName(other.name) === first).length === 1;
    return isOnly && new RegExp(`@${escaped(first)}(?![\\p{L}\\p{N}])`, 'u').test(said);
  });
}

function firstName(name: string): string {
  return (name.split(' ')[0] ?? '').toLocaleLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
