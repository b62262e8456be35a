// The rules of a profile as refusals that name the field and what would be right.

import { AppError } from '#platform/errors.ts';
import { peopleErrors } from '../contract.ts';
import { checkLanguages, isTimeZone } from '../domain/languages.ts';

/** @returns the tags in canonical form */
export function requireLanguages(tags: readonly string[]): string[] {
  const checked = checkLanguages(tags);
  if (checked.ok) return checked.value;
  throw new AppError(
    'invalid',
    peopleErrors.languageUnknown,
    `"${checked.wrong}" is no language tag. Write it as BCP 47 has it: "sv", "en-GB", "pt-BR".`,
    { details: { field: 'languages', value: checked.wrong } },
  );
}

export function requireTimeZone(name: string): string {
  if (isTimeZone(name)) return name;
  throw new AppError(
    'invalid',
    peopleErrors.timeZoneUnknown,
    `"${name}" is no time zone. Use an IANA name such as "Europe/Stockholm".`,
    { details: { field: 'timeZone', value: name } },
  );
}
