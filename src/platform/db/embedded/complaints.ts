// Turns the last words of a PostgreSQL that would not start into a sentence with a way on.

import { AppError } from '../../errors.ts';

const DISK_FULL = /No space left on device|Disk quota exceeded|ENOSPC/;
const CORRUPT =
  /could not locate a valid checkpoint|invalid (primary )?checkpoint|control file|could not find the database system|is not a (valid )?data|could not open (file|directory)|could not read|could not access (file|status|the server configuration file)|invalid page|contains no valid|bogus data|is missing|incorrect checksum|invalid data in file|requested WAL segment|database files are incompatible/i;
const CANNOT_RUN = /GLIBC|error while loading shared libraries|cannot execute|spawn \S+ E[A-Z]+/;

/** @param log what it wrote to its log since it was started */
export function databaseFailure(folder: string, log: string): AppError {
  const words = tellingLines(log);
  const details = { folder, log: words };
  const said = `PostgreSQL said: ${words}`;
  if (DISK_FULL.test(words)) {
    return new AppError(
      'unavailable',
      'platform.disk-full',
      `The disk that holds ${folder} is full. Make room there and start again; nothing that was acknowledged is lost. ${said}`,
      { details },
    );
  }
  if (CANNOT_RUN.test(words)) {
    return new AppError(
      'unavailable',
      'platform.database-cannot-run',
      `The programs of PostgreSQL that came with Parley do not run on this system. Run a PostgreSQL 15 or newer yourself and set DATABASE_URL. ${said}`,
      { details },
    );
  }
  if (/Permission denied|Operation not permitted/.test(words)) {
    return new AppError(
      'unavailable',
      'platform.database-not-permitted',
      `The database may not use ${folder}: check who owns it and the folders above it. ${said}`,
      { details },
    );
  }
  if (CORRUPT.test(words)) return corruptFolder(folder, said, details);
  return new AppError(
    'unavailable',
    'platform.database-failed',
    `The database in ${folder} did not start. ${said}`,
    { details },
  );
}

export function corruptFolder(
  folder: string,
  reason: string,
  details: Record<string, unknown> = {},
): AppError {
  return new AppError(
    'unavailable',
    'platform.database-corrupt',
    `The database in ${folder} is damaged or not a database. Nothing was changed. Keep a copy of the folder, then bring the latest backup into a new one: parley restore FILE --data NEW_DIR. ${reason}`,
    { details: { folder, ...details } },
  );
}

/** A recovery also notes harmless things; only what stopped it tells why. */
function tellingLines(log: string): string {
  const lines = log.split('\n').filter(Boolean);
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error|fatal/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(' | ').slice(-600) || '(nothing)';
}
