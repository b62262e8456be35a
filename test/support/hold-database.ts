// A process of its own that starts the embedded database in the folder it is given, says so in one
// line and waits: for tests that need another process to own a folder, or to be killed.

import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createLog } from '#platform/log.ts';
import { messageOf } from '#platform/errors.ts';

const [dataFolder = ''] = process.argv.slice(2);
const log = createLog({ level: 'warn', name: 'hold-database', destination: process.stderr });
try {
  const { stop } = await startEmbeddedPostgres({ dataFolder, log, durable: false });
  process.on('SIGTERM', () => void stop().then(() => process.exit()));
  console.log(JSON.stringify({ started: true }));
  setInterval(() => null, 60_000);
} catch (error) {
  console.log(JSON.stringify({ started: false, message: messageOf(error) }));
  process.exitCode = 1;
}
