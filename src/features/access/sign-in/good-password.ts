// The password rules as a refusal that names the field.

import { AppError } from '#platform/errors.ts';
import { accessErrors } from '../contract.ts';
import { weaknessOf } from '../domain/password-rules.ts';

/** @throws AppError `invalid` with the reason in words */
export function requireGoodPassword(
  password: string,
  about: { name: string; email: string },
): void {
  const weakness = weaknessOf(password, about);
  if (weakness === null) return;
  throw new AppError('invalid', accessErrors.passwordTooWeak, weakness, {
    details: { field: 'password' },
  });
}
