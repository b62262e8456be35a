// Direct dial with the real product at real networks: the local network of the AT Protocol, and mail over postfix and
// dovecot. At Mastodon it is walked in a browser, in test/e2e/direct-dial.e2e.ts.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { assert } from '#platform/errors.ts';
import { Atproto } from './bluesky/atproto.ts';
import { atprotoPackages } from './bluesky/packages.ts';
import { directDial } from './direct-dial/journey.ts';
import type { Place } from './direct-dial/journey.ts';
import { startParley } from './direct-dial/parley.ts';
import { correspondents } from './email/correspondents.ts';
import { startDovecot } from './email/dovecot.ts';
import { startPostfix } from './email/postfix.ts';
import { installed } from './packages.ts';

const atproto = await atprotoPackages();
const mailServers = await installed({ names: ['dovecot-imapd', 'dovecot-lmtpd', 'postfix'] });

type Opened = { place: Place; close(): Promise<void> };

/** Parley first: its start may take longer than a network keeps a silent connection. */
async function walk(name: string, open: () => Promise<Opened>): Promise<void> {
  const parley = await startParley();
  try {
    const { place, close } = await open();
    try {
      const { onTheBoardAfterMs } = await directDial(parley, place);
      console.log(`${name}: on the board ${onTheBoardAfterMs} ms after it was said`);
    } finally {
      await close();
    }
  } finally {
    await parley.stop();
  }
}

async function openBluesky(): Promise<Opened> {
  assert(atproto.ready, 'nothing runs without the packages');
  const network = await Atproto.start(atproto.program);
  const [alice, us] = [await network.addAccount('alice'), await network.addAccount('harbour')];
  const settings = {
    mode: 'stream',
    jetstream: network.jetstream.address,
    handle: us.handle,
    appPassword: await network.appPasswordOf(us),
    service: network.pdsUrl,
    directory: network.plcUrl,
  };
  const place: Place = {
    source: { connector: 'bluesky', settings },
    ask: (text) => network.say(alice, text),
    async answersTo(question) {
      const records = await network.records(us);
      return records
        .filter(({ value }) => JSON.stringify(value['reply'] ?? null).includes(question))
        .map(({ uri, value }) => ({ id: uri, text: String(value['text']) }));
    },
    async goOn({ id, question }, text) {
      await network.answer(alice, { uri: id, root: question }, text);
    },
  };
  return { place, close: () => network.close() };
}

async function openMail(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-mail-'));
  await chmod(folder, 0o755);
  const [support, ann] = ['support@example.test', 'ann@example.test'];
  const people = [support, ann];
  const dovecot = await startDovecot({ folder: join(folder, 'dovecot'), portBase: 28_243, people });
  const postfix = await startPostfix({
    folder: join(folder, 'postfix'),
    port: 28_225,
    dovecot,
    domain: 'example.test',
    addresses: people,
  });
  const { settingsOf, write, answersTo } = correspondents(() => ({ dovecot, postfix, support }));
  const place: Place = {
    source: { connector: 'email', settings: settingsOf(support), isOwnPlace: true },
    ask: (text) => write(ann, text),
    answersTo: (question) => answersTo(ann, question),
    async goOn({ id, question }, text) {
      await write(ann, text, [`In-Reply-To: ${id}`, `References: ${question} ${id}`]);
    },
  };
  async function close(): Promise<void> {
    await postfix.stop();
    await dovecot.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { place, close };
}

test.skipIf(!atproto.ready)('a question on the network of Bluesky is answered below it', () =>
  walk('Bluesky', openBluesky),
);

test.skipIf(!mailServers.ready)('a question by mail is answered by mail', () =>
  walk('Mail', openMail),
);
