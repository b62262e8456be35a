// Debian packages that a test against a real server needs: installed when they are missing and that can be done (never by
// `npm test`, which takes the machine as it is), otherwise the test is skipped with a line that says why.

import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '#platform/errors.ts';

const run = promisify(execFile);

export type Installed = { ready: true } | { ready: false; why: string };

export type DebianPackages = {
  names: readonly string[];
  /** Not of the machine's own suites: `bookworm-backports`. Only the packages themselves come from there. */
  suite?: string;
};

const pending = new Map<string, Promise<Installed>>();

/**
 * Use at the top of a file:
 * `const postfix = await installed({ names: ['postfix'] }); describe.skipIf(!postfix.ready)(…)`.
 */
export function installed(packages: DebianPackages): Promise<Installed> {
  const key = JSON.stringify(packages);
  const known = pending.get(key) ?? install(packages);
  pending.set(key, known);
  return known;
}

async function install(packages: DebianPackages): Promise<Installed> {
  const missing = await missingOf(packages.names);
  if (missing.length === 0) return { ready: true };
  const skip = (because: string): Installed => {
    const why = `SKIPPED: needs the Debian packages ${missing.join(', ')}; ${because}`;
    console.warn(why);
    return { ready: false, why };
  };
  if (process.env['PARLEY_SERVERS'] === 'as-installed')
    return skip('npm run test:servers installs them, this run does not.');
  if (!existsSync('/usr/bin/apt-get')) return skip('this machine has no apt-get.');
  if (process.getuid?.() !== 0) return skip('only root can install them here.');
  try {
    if (packages.suite === undefined) await installFromOwnSuites(missing);
    else await installFromSuite(missing, packages.suite);
    return { ready: true };
  } catch (error) {
    return skip(`installing them failed: ${messageOf(error).slice(0, 500)}`);
  }
}

async function missingOf(names: readonly string[]): Promise<string[]> {
  const states = await Promise.all(
    names.map(async (name) => {
      try {
        const { stdout } = await run('dpkg-query', ['-W', '-f', '${Status}', name]);
        return stdout.endsWith(' installed');
      } catch {
        // dpkg does not know it, or there is no dpkg: missing either way.
        return false;
      }
    }),
  );
  return names.filter((_, index) => !states[index]);
}

async function installFromOwnSuites(names: readonly string[]): Promise<void> {
  const ask = ['install', '-y', '--no-install-recommends', ...names];
  try {
    await apt(ask);
  } catch {
    // The lists may be missing or old, which a fresh machine's are: once more with new ones.
    await apt(['update']);
    await apt(ask);
  }
}

async function installFromSuite(names: readonly string[], suite: string): Promise<void> {
  await withDownloaded(names, suite, async (files) => {
    await run('dpkg', ['-i', ...files], options);
  });
}

/**
 * Another version than the machine has, beside it: the files of these packages alone, in a folder that is there until
 * the process ends, without the packages they need.
 */
export async function unpacked(
  names: readonly [string, ...string[]],
  suite: string,
): Promise<{ ready: true; folder: string } | { ready: false; why: string }> {
  const folder = await mkdtemp(join(tmpdir(), `parley-${names[0]}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    await withDownloaded(names, suite, async (files) => {
      for (const file of files) await run('dpkg-deb', ['-x', file, folder], options);
    });
    return { ready: true, folder };
  } catch (error) {
    const why = `SKIPPED: needs of Debian ${suite} ${names.join(', ')}; fetching failed: ${messageOf(error).slice(0, 500)}`;
    console.warn(why);
    return { ready: false, why };
  }
}

/** With lists and sources of its own, so that the machine's stay as they are. */
async function withDownloaded(
  names: readonly string[],
  suite: string,
  use: (files: readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-apt-'));
  try {
    const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
    const sources = join(folder, 'sources.list');
    const mirror = await debianMirror();
    await writeFile(sources, `deb [signed-by=${keyring}] ${mirror} ${suite} main\n`);
    await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
    const own = [
      `Dir::Etc::SourceList=${sources}`,
      'Dir::Etc::SourceParts=-',
      `Dir::State::Lists=${join(folder, 'lists')}`,
    ].flatMap((option) => ['-o', option]);
    await apt([...own, 'update']);
    await apt([...own, 'download', ...names], folder);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.deb'));
    await use(files.map((name) => join(folder, name)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function debianMirror(): Promise<string> {
  const folder = '/etc/apt/sources.list.d';
  const more = existsSync(folder) ? await readdir(folder) : [];
  for (const file of ['/etc/apt/sources.list', ...more.map((name) => join(folder, name))]) {
    const text = existsSync(file) ? await readFile(file, 'utf8') : '';
    const address = /^(?:deb |URIs:)[^#\n]*?(https?:\/\/\S+\/debian)\/?(?:\s|$)/m.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  return 'http://deb.debian.org/debian';
}

const options = {
  // In runlevel 1 an installed service is not started: tests start their own, with their own settings.
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  timeout: 300_000,
  maxBuffer: 64 * 1024 * 1024,
};

async function apt(words: readonly string[], cwd?: string): Promise<void> {
  // Another installation may be going on: waited for, not failed at.
  await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...words], { ...options, cwd });
}
