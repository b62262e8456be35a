// A real server with Mastodon's API on this machine: snac, in a folder of its own, on loopback alone.

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { until } from '../until.ts';

const run = promisify(execFile);
const statusSchema = z.object({ id: z.string(), content: z.string(), url: z.string() });

export type SnacStatus = z.infer<typeof statusSchema>;

export class Snac {
  readonly #program: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(program: string, folder: string, port: number) {
    this.#program = program;
    this.#folder = folder;
    this.#port = port;
  }

  /** @param program the path of snac's one program */
  static async start(program: string, port: number): Promise<Snac> {
    const parent = await mkdtemp(join(tmpdir(), 'parley-snac-'));
    const folder = join(parent, 'base');
    const answers = ['127.0.0.1', String(port), `127.0.0.1:${port}`, '', ''];
    const making = run(program, ['init', folder]);
    making.child.stdin?.end(`${answers.join('\n')}\n`);
    await making;
    const file = join(folder, 'server.json');
    const configuration = await readFile(file, 'utf8');
    await writeFile(file, configuration.replace('"protocol": "https"', '"protocol": "http"'));
    const snac = new Snac(program, parent, port);
    await snac.start();
    return snac;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const child = spawn(this.#program, ['httpd', join(this.#folder, 'base')], { stdio: 'ignore' });
    this.#process = child;
    await until(async () => (await this.#status('/api/v1/instance')) === 200, 'snac answers');
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** @returns the token of a new account */
  async addUser(name: string): Promise<string> {
    const { stdout } = await run(this.#program, ['adduser', join(this.#folder, 'base'), name]);
    const password = /password is (\S+)/.exec(stdout)?.[1] ?? '';
    const body = new URLSearchParams({ login: name, passwd: password });
    const answer = await fetch(`${this.url}/oauth/x-snac-get-token`, { method: 'POST', body });
    return (await answer.text()).trim();
  }

  say(token: string, status: string): Promise<SnacStatus> {
    return this.#ask('POST', '/api/v1/statuses', token, { status, visibility: 'public' });
  }

  edit(token: string, id: string, status: string): Promise<SnacStatus> {
    return this.#ask('PUT', `/api/v1/statuses/${id}`, token, { status });
  }

  async delete(token: string, id: string): Promise<void> {
    await this.#ask('DELETE', `/api/v1/statuses/${id}`, token);
  }

  /** The answers below a post, as its author sees them. */
  async answersTo(token: string, id: string): Promise<SnacStatus[]> {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${this.url}/api/v1/statuses/${id}/context`, { headers });
    return z.object({ descendants: z.array(statusSchema) }).parse(await answer.json()).descendants;
  }

  /** What everybody sees of an account. */
  async pageOf(name: string): Promise<string> {
    return (await fetch(`${this.url}/${name}`)).text();
  }

  async #ask(method: string, path: string, token: string, body?: object): Promise<SnacStatus> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const content = body ? { body: JSON.stringify(body) } : {};
    const answer = await fetch(`${this.url}${path}`, { method, headers, ...content });
    if (!answer.ok) throw new Error(`snac answered ${method} ${path} with ${answer.status}`);
    return statusSchema.parse(await answer.json());
  }

  async #status(path: string): Promise<number | null> {
    return fetch(this.url + path).then(
      ({ status }) => status,
      () => null,
    );
  }
}
