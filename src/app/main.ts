// Where the process begins: hands the words of the command line to the command they name.

import { runProgram } from '#platform/cli/run.ts';
import { codeOf, messageOf } from '#platform/errors.ts';
import { commands } from './cli.ts';
import { projectVersion } from './root.ts';

const stopping = new AbortController();
let signals = 0;

function stop(): void {
  signals += 1;
  if (signals > 1) process.exit(130); // Asked twice: somebody is in a hurry.
  stopping.abort();
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// The start guard that holds the other end of this channel was killed.
if (process.connected) process.on('disconnect', stop);
// The job queue leaves a broken database connection unhandled while it notes a job as done; the job is
// taken up again. Anything else unhandled ends the process, as Node does by itself.
process.on('unhandledRejection', (error) => {
  if (codeOf(error) !== '57P01') throw error;
  process.stderr.write(`A database connection was cut: ${messageOf(error)}\n`);
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0); // `parley listen ... | head`
});

process.exitCode = await runProgram(
  {
    name: 'parley',
    version: projectVersion(),
    about: 'take part in the conversations that concern you',
    commands,
  },
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stderr.isTTY === true,
    signal: stopping.signal,
  },
);
process.channel?.unref();
