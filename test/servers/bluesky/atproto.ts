// A real network of the AT Protocol on this machine: directory and account server in processes of their own, and a thin
// Jetstream over the account server's firehose.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openJetstreamServer } from '#test/support/bluesky/jetstream-server.ts';
import type { JetstreamServer } from '#test/support/bluesky/jetstream-server.ts';
import { happeningSchema } from '#test/support/bluesky/events.ts';

const plcUrl = 'http://localhost:26582';
const pdsUrl = 'http://localhost:26583';
const adminPassword = 'an administrator of this test';

const accountSchema = z.object({
  did: z.string(),
  handle: z.string(),
  accessJwt: z.string(),
});
const writtenSchema = z.object({ uri: z.string(), cid: z.string() });
const recordsSchema = z.object({
  records: z.array(z.object({ uri: z.string(), value: z.record(z.string(), z.unknown()) })),
});

export type AtprotoAccount = z.infer<typeof accountSchema> & { password: string };

export class Atproto {
  readonly plcUrl = plcUrl;
  readonly pdsUrl = pdsUrl;
  readonly jetstream: JetstreamServer;
  readonly #program: string;
  readonly #folder: string;
  readonly #processes = new Map<string, ChildProcess>();
  readonly #rotationKey = randomBytes(32).toString('hex');

  private constructor(program: string, folder: string, jetstream: JetstreamServer) {
    this.#program = program;
    this.#folder = folder;
    this.jetstream = jetstream;
  }

  static async start(program: string): Promise<Atproto> {
    const folder = await mkdtemp(join(tmpdir(), 'parley-atproto-'));
    const network = new Atproto(program, folder, await openJetstreamServer());
    await mkdir(join(folder, 'data'));
    try {
      await network.#run('plc', { port: Number(new URL(plcUrl).port) });
      await network.startPds();
      await network.#run('firehose', { service: pdsUrl.replace(/^http/, 'ws'), plcUrl });
    } catch (error) {
      await network.close();
      throw error;
    }
    return network;
  }

  /** With all it knew before, if it was killed. */
  startPds(): Promise<void> {
    return this.#run('pds', {
      port: Number(new URL(pdsUrl).port),
      didPlcUrl: plcUrl,
      dataDirectory: join(this.#folder, 'data'),
      blobstoreDiskLocation: join(this.#folder, 'blobs'),
      plcRotationKeyK256PrivateKeyHex: this.#rotationKey,
      adminPassword,
    });
  }

  async killPds(): Promise<void> {
    await this.#kill('pds');
  }

  async #run(part: 'plc' | 'pds' | 'firehose', options: object): Promise<void> {
    const child = spawn(process.execPath, [this.#program, part, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#processes.set(part, child);
    let complaints = '';
    child.stderr.on('data', (bytes: Buffer) => {
      complaints = (complaints + bytes.toString()).slice(-4000);
    });
    const ready = Promise.withResolvers<void>();
    child.once('exit', () => ready.reject(new Error(`${part} ended: ${complaints}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === '"ready"') ready.resolve();
      else if (part === 'firehose') this.jetstream.log.add(happeningSchema.parse(JSON.parse(line)));
    });
    await ready.promise;
  }

  async #kill(part: string): Promise<void> {
    const child = this.#processes.get(part);
    this.#processes.delete(part);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async close(): Promise<void> {
    for (const part of ['firehose', 'pds', 'plc']) await this.#kill(part);
    await this.jetstream.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #post(nsid: string, body: object, authorization?: string): Promise<unknown> {
    const response = await fetch(`${pdsUrl}/xrpc/${nsid}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${nsid}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  async addAccount(name: string): Promise<AtprotoAccount> {
    const handle = `${name}.test`;
    const email = `${name}@example.test`;
    const password = randomBytes(12).toString('hex');
    const body = { handle, email, password };
    const made = await this.#post('com.atproto.server.createAccount', body);
    return { ...accountSchema.parse(made), password };
  }

  async appPasswordOf(account: AtprotoAccount): Promise<string> {
    const body = { name: 'parley' };
    const made = await this.#post('com.atproto.server.createAppPassword', body, bearer(account));
    return z.object({ password: z.string() }).parse(made).password;
  }

  /** @returns its at:// name */
  async say(account: AtprotoAccount, text: string): Promise<string> {
    const body = { repo: account.did, collection: postCollection, record: recordOf(text) };
    const made = await this.#post('com.atproto.repo.createRecord', body, bearer(account));
    return writtenSchema.parse(made).uri;
  }

  /** @returns its at:// name */
  async answer(account: AtprotoAccount, to: { uri: string; root: string }, text: string) {
    const [parent, root] = [await this.#referenceOf(to.uri), await this.#referenceOf(to.root)];
    const record = { ...recordOf(text), reply: { parent, root } };
    const body = { repo: account.did, collection: postCollection, record };
    const made = await this.#post('com.atproto.repo.createRecord', body, bearer(account));
    return writtenSchema.parse(made).uri;
  }

  async #referenceOf(uri: string): Promise<{ uri: string; cid: string }> {
    const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
    const query = new URLSearchParams({ repo, collection, rkey });
    const response = await fetch(`${pdsUrl}/xrpc/com.atproto.repo.getRecord?${query}`);
    return writtenSchema.parse(await response.json());
  }

  async edit(account: AtprotoAccount, uri: string, text: string): Promise<void> {
    const rkey = uri.split('/').at(-1);
    const record = recordOf(text);
    const body = { repo: account.did, collection: postCollection, rkey, record };
    await this.#post('com.atproto.repo.putRecord', body, bearer(account));
  }

  async remove(account: AtprotoAccount, uri: string): Promise<void> {
    const rkey = uri.split('/').at(-1);
    const body = { repo: account.did, collection: postCollection, rkey };
    await this.#post('com.atproto.repo.deleteRecord', body, bearer(account));
  }

  async deleteAccount({ did }: AtprotoAccount): Promise<void> {
    const admin = Buffer.from(`admin:${adminPassword}`).toString('base64');
    await this.#post('com.atproto.admin.deleteAccount', { did }, `Basic ${admin}`);
  }

  async records({ did }: AtprotoAccount, collection = postCollection) {
    const query = new URLSearchParams({ repo: did, collection });
    const response = await fetch(`${pdsUrl}/xrpc/com.atproto.repo.listRecords?${query}`);
    return recordsSchema.parse(await response.json()).records;
  }
}

const postCollection = 'app.bsky.feed.post';

const bearer = ({ accessJwt }: AtprotoAccount): string => `Bearer ${accessJwt}`;

function recordOf(text: string) {
  return { $type: postCollection, text, langs: ['en'], createdAt: new Date().toISOString() };
}
