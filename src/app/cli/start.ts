// `parley start`: everything in one process: the database, the web application, listening and
// background work. Says where it is to be found, and how to get in the first time.

import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Command, CommandIo } from '#platform/cli/command.ts';
import { createLog } from '#platform/log.ts';
import type { Config } from '../config.ts';
import { misspeltSettings } from '../config.ts';
import type { Product } from '../product.ts';
import { projectRoot, projectVersion } from '../root.ts';
import { buildWeb, inspectWebBuild } from '../web-build.ts';
import { configFrom, DATA_OPTIONS } from './options.ts';

export const start: Command = {
  name: 'start',
  summary: 'starts Parley: database, web application, listening and background work',
  description:
    'Without any setting everything runs in this one process on an embedded PostgreSQL in the data folder, and the address with a one-time first-run link is printed. DATABASE_URL uses a PostgreSQL of yours instead; --roles divides the work among several processes.',
  options: {
    ...DATA_OPTIONS,
    host: {
      type: 'string',
      value: 'ADDRESS',
      help: 'the address to listen on (setting PARLEY_HOST)',
    },
    roles: {
      type: 'string',
      value: 'ROLES',
      help: 'all, or some of web,listen,work (setting PARLEY_ROLES)',
    },
    demo: {
      type: 'boolean',
      help: 'an invented organisation with people, topics and posts, in a data folder of its own',
    },
  },
  examples: [
    { line: 'parley start', says: 'everything, on http://localhost:4400' },
    { line: 'parley start --demo', says: 'the same with an invented organisation, to look around' },
    { line: 'parley start --data /srv/parley --port 8080', says: 'other places' },
    {
      line: 'DATABASE_URL=postgres://... parley start --roles listen',
      says: 'one of several processes on one database',
    },
  ],
  async run(input, io) {
    const startedAtMs = performance.now();
    const isDemonstration = input.flag('demo');
    const given = await withRealPort(configFrom(input));
    const config = withDemonstrationFolder(
      given,
      isDemonstration && input.text('data') === undefined,
    );
    warnOfMisspelt(io);
    const log = createLog({
      level: io.isTerminal ? quieter(config.logLevel) : config.logLevel,
      name: 'parley',
      destination: process.stderr,
    });
    const [product, webFolder] = await openBoth(config, { log, isDemonstration }, io);
    try {
      const { serve } = await import('../serve.ts');
      const serving = await serve(product, webFolder);
      try {
        await announce(product, {
          serving,
          io,
          isDemonstration,
          seconds: (performance.now() - startedAtMs) / 1000,
        });
        await untilAborted(io.signal);
        io.stderr.write('Stopping …\n');
      } finally {
        await serving.stop();
      }
    } finally {
      await product.close();
    }
  },
};

/** The database and the web application are made ready side by side. */
async function openBoth(
  config: Config,
  options: { log: ReturnType<typeof createLog>; isDemonstration: boolean },
  io: CommandIo,
): Promise<[Product, string | null]> {
  const { openProduct } = await import('../product.ts');
  const [product, web] = await Promise.allSettled([
    openProduct(config, { ...options, database: 'own' }),
    config.roles.includes('web') ? readyWeb(io) : Promise.resolve(null),
  ]);
  if (product.status === 'rejected') throw product.reason;
  if (web.status === 'fulfilled') return [product.value, web.value];
  await product.value.close();
  throw web.reason;
}

async function readyWeb(io: CommandIo): Promise<string> {
  const { folder, isCurrent } = await inspectWebBuild(projectRoot);
  if (!isCurrent) {
    io.stderr.write('Building the web application (once) …\n');
    await buildWeb(projectRoot);
  }
  return folder;
}

type Announcement = {
  serving: { url: string | null };
  io: CommandIo;
  isDemonstration: boolean;
  seconds: number;
};

async function announce(product: Product, given: Announcement): Promise<void> {
  const { serving, io, isDemonstration, seconds } = given;
  const lines = [`Parley ${projectVersion()} is ready after ${seconds.toFixed(1)} s.`];
  if (serving.url === null) {
    lines.push(`  Roles  ${product.config.roles.join(', ')}`);
  } else if (isDemonstration) {
    const { seedDemonstration } = await import('../demo/seed.ts');
    const { email, password } = await seedDemonstration(product, io.signal);
    lines.push(`  Open   ${serving.url}`, `  As     ${email} with the password ${password}`);
    lines.push(
      '  This is a demonstration: the organisation, its people and all posts are invented.',
    );
  } else {
    const link = await product.features.access.facade.issueFirstRunLink();
    if (link) {
      lines.push(`  Open   ${serving.url}/first-run#${link.linkToken}`);
      lines.push('         (the link makes you the first administrator; it works once, for a day)');
    } else {
      lines.push(`  Open   ${serving.url}`);
    }
  }
  lines.push(`  Data   ${product.store.place}`, '  Stop   Ctrl C');
  io.stdout.write(`${lines.join('\n')}\n`);
}

function withDemonstrationFolder(config: Config, isNeeded: boolean): Config {
  if (!isNeeded) return config;
  return { ...config, dataFolder: join(config.dataFolder, '..', 'parley-demonstration') };
}

/** Links and passkeys name the port, so any free one is chosen before anything is put together. */
async function withRealPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, config.host, () => {
      const address = probe.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return { ...config, port };
}

function warnOfMisspelt(io: CommandIo): void {
  for (const { name, nearest } of misspeltSettings(process.env)) {
    io.stderr.write(
      `${name} is no setting of Parley and is ignored; perhaps ${nearest} is meant.\n`,
    );
  }
}

/** On a terminal somebody reads along: warnings are enough. */
function quieter(level: Config['logLevel']): Config['logLevel'] {
  return level === 'info' ? 'warn' : level;
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
