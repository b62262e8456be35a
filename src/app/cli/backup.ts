// `parley backup` and `parley restore`: the whole database to one file and back.

import { stat } from 'node:fs/promises';
import type { Command, CommandInput, CommandIo } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { progressBar } from '#platform/cli/progress.ts';
import type { BackupProgress, BackupSummary } from '#platform/db/backup/backup.ts';
import type { DatabaseAddress } from '#platform/db/database-address.ts';
import { createLog } from '#platform/log.ts';
import type { Logger } from '#platform/log.ts';
import { configFrom, DATA_OPTIONS } from './options.ts';

const KEYS_HINT =
  'The keys that open the passwords of sources are not in it: keep keys.json of the data folder with it.';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'writes the whole database to one file, also while Parley runs',
  description: `Everything as it was at one moment, compressed, with checksums. ${KEYS_HINT}`,
  positionals: [{ name: 'FILE', help: 'the file to write', required: true }],
  options: DATA_OPTIONS,
  examples: [
    { line: 'parley backup parley-2026-11-22.backup', says: 'the default data folder' },
    {
      line: 'DATABASE_URL=postgres://... parley backup nightly.backup',
      says: 'a PostgreSQL of yours',
    },
  ],
  async run(input, io) {
    const file = input.positionals[0] ?? '';
    const { backup } = await import('#platform/db/backup/backup.ts');
    const { tables, rows } = await onServer(input, io, 'beside', (server) =>
      backup({ ...server, file }),
    );
    const { size } = await stat(file);
    await writeOut(
      io.stdout,
      `${file}: ${rows} rows of ${tables} tables, ${size} bytes.\n${KEYS_HINT}\n`,
    );
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'brings a backup into an empty database',
  description:
    'Checks every checksum and stores everything or nothing. The data folder (or the database of DATABASE_URL) must be empty or new, so that nothing can be overwritten by mistake. Backups of older versions are brought up to date.',
  positionals: [{ name: 'FILE', help: 'a file that `parley backup` wrote', required: true }],
  options: DATA_OPTIONS,
  examples: [
    {
      line: 'parley restore parley-2026-11-22.backup --data /srv/parley',
      says: 'into a new data folder',
    },
  ],
  async run(input, io) {
    const file = input.positionals[0] ?? '';
    const [{ restore }, { migrations }] = await Promise.all([
      import('#platform/db/backup/restore.ts'),
      import('../migrations.ts'),
    ]);
    await stat(file);
    const { tables, rows } = await onServer(input, io, 'own', (server) =>
      restore({ ...server, file, migrations }),
    );
    await writeOut(
      io.stdout,
      `Restored ${rows} rows of ${tables} tables. Put the keys.json of that time beside it.\n`,
    );
  },
};

type Server = {
  address: DatabaseAddress;
  log: Logger;
  onProgress(progress: BackupProgress): void;
};

async function onServer(
  input: CommandInput,
  io: CommandIo,
  mode: 'own' | 'beside',
  work: (server: Server) => Promise<BackupSummary>,
): Promise<BackupSummary> {
  const { findServer } = await import('../store.ts');
  const log = createLog({ level: 'warn', name: 'parley', destination: process.stderr });
  const { address, stop } = await findServer(configFrom(input), log, mode);
  const bar = progressBar(io);
  try {
    return await work({
      address,
      log,
      onProgress: ({ table, rows, tablesDone, tables }) =>
        bar.show(tablesDone, tables, `${table}, ${rows} rows`),
    });
  } finally {
    bar.end();
    await stop();
  }
}
