// What the demonstration adds may be there already, from a start before, or be over, since its people act meanwhile.

import { AppError } from '#platform/errors.ts';

/** @returns null when it was refused because it is there already or has changed */
export async function unlessThere<Added>(add: () => Promise<Added>): Promise<Added | null> {
  try {
    return await add();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'conflict') return null;
    throw error;
  }
}
