// `parley doctor`: looks at everything a start needs, one line each, with what to do where it is wrong.

import { constants } from 'node:fs';
import { access, mkdir, stat, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { messageOf } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import type { Config } from '../config.ts';
import { misspeltSettings } from '../config.ts';
import { projectRoot } from '../root.ts';
import { inspectWebBuild } from '../web-build.ts';
import { configFrom, DATA_OPTIONS } from './options.ts';

type Finding = { state: 'good' | 'note' | 'bad'; what: string; words: string };

const MEBIBYTE = 1024 * 1024;
const FREE_MEBIBYTES_MIN = 500;

export const doctor: Command = {
  name: 'doctor',
  summary: 'looks at everything Parley needs and says what to do where it is wrong',
  description:
    'Checks the runtime, the settings, the data folder, the disk, the database and its schema, the port and the web build. Works beside a running Parley. Ends with exit code 1 when something must be mended.',
  options: {
    ...DATA_OPTIONS,
    json: { type: 'boolean', help: 'one JSON object a line: state, what, words' },
  },
  examples: [
    { line: 'parley doctor', says: 'checks the default data folder' },
    { line: 'parley doctor --data /srv/parley --port 8080', says: 'checks another one' },
  ],
  async run(input, io) {
    const config = configFrom(input);
    const findings: Finding[] = [];
    for (const check of [
      checkRuntime,
      checkSettings,
      checkFolder,
      checkDatabase,
      checkPort,
      checkWeb,
    ]) {
      findings.push(...(await check(config)));
    }
    const marks = { good: 'ok  ', note: 'note', bad: 'BAD ' } as const;
    for (const finding of findings) {
      const line = input.flag('json')
        ? JSON.stringify(finding)
        : `${marks[finding.state]}  ${finding.what}: ${finding.words}`;
      await writeOut(io.stdout, `${line}\n`);
    }
    return findings.some((each) => each.state === 'bad') ? 1 : 0;
  },
};

async function checkRuntime(): Promise<Finding[]> {
  return [
    {
      state: 'good',
      what: 'runtime',
      words: `Node ${process.version} on ${process.platform} ${process.arch}`,
    },
  ];
}

async function checkSettings(): Promise<Finding[]> {
  const misspelt = misspeltSettings(process.env);
  if (misspelt.length === 0) return [{ state: 'good', what: 'settings', words: 'all readable' }];
  return misspelt.map(({ name, nearest }) => ({
    state: 'note',
    what: 'settings',
    words: `${name} is no setting of Parley and is ignored; perhaps ${nearest} is meant`,
  }));
}

async function checkFolder(config: Config): Promise<Finding[]> {
  const what = 'data folder';
  if (config.databaseUrl !== undefined) {
    return [
      {
        state: 'good',
        what,
        words: 'only for keys and files; the database is the one of DATABASE_URL',
      },
    ];
  }
  try {
    const folder = await nearestExisting(config.dataFolder);
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const freeMebibytes = Math.floor((bavail * bsize) / MEBIBYTE);
    const words = `${config.dataFolder}, ${freeMebibytes} MiB free`;
    if (freeMebibytes >= FREE_MEBIBYTES_MIN) return [{ state: 'good', what, words }];
    return [
      {
        state: 'bad',
        what,
        words: `${words}; at least ${FREE_MEBIBYTES_MIN} are needed, make room or choose another with --data`,
      },
    ];
  } catch (error) {
    return [
      { state: 'bad', what, words: `${config.dataFolder} can't be written: ${messageOf(error)}` },
    ];
  }
}

async function nearestExisting(path: string): Promise<string> {
  const found = await stat(path).then(
    () => true,
    () => false,
  );
  return found || dirname(path) === path ? path : nearestExisting(dirname(path));
}

async function checkDatabase(config: Config): Promise<Finding[]> {
  const what = 'database';
  const isNew = config.databaseUrl === undefined && !(await exists(config.dataFolder));
  if (isNew) return [{ state: 'note', what, words: 'none yet; the first start makes it' }];
  try {
    await mkdir(config.dataFolder, { recursive: true });
    const { openStore } = await import('../store.ts');
    const log = createLog({ level: 'silent', name: 'doctor' });
    const store = await openStore(config, log, 'beside');
    await store.close();
    return [{ state: 'good', what, words: `answers, schema is current (${store.place})` }];
  } catch (error) {
    return [{ state: 'bad', what, words: messageOf(error) }];
  }
}

async function exists(folder: string): Promise<boolean> {
  return (await nearestExisting(join(folder, 'x'))) === folder;
}

async function checkPort(config: Config): Promise<Finding[]> {
  const what = 'port';
  const isTaken = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: config.host, port: config.port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (!isTaken) return [{ state: 'good', what, words: `${config.port} on ${config.host} is free` }];
  const isParley = await answersAsParley(config);
  const words = isParley
    ? 'Parley answers there'
    : 'another program answers there; choose one with --port';
  return [
    { state: isParley ? 'good' : 'bad', what, words: `${config.port} on ${config.host}: ${words}` },
  ];
}

async function answersAsParley(config: Config): Promise<boolean> {
  try {
    const answer = await fetch(`http://${config.host}:${config.port}/healthz`, {
      signal: AbortSignal.timeout(2000),
    });
    return answer.ok && (await answer.text()).includes('"ok":true');
  } catch {
    // No answer in time or none in HTTP: something else sits on the port.
    return false;
  }
}

async function checkWeb(): Promise<Finding[]> {
  const { isCurrent } = await inspectWebBuild(projectRoot);
  const words = isCurrent ? 'built and current' : 'not built yet; the next start builds it';
  return [{ state: isCurrent ? 'good' : 'note', what: 'web application', words }];
}
