// `parley listen` hears forums and servers by their address alone: whoever knows the place is asked before feeds are.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openForum } from '#test/support/discourse/stand-in.ts';
import { openLemmy } from '#test/support/lemmy/stand-in.ts';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));

async function listenTo(address: string) {
  const words = ['listen', 'ferry', '--from', address, '--json'];
  const env = { ...process.env, PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8' };
  const child = spawn(process.execPath, [program, ...words], { stdio: 'pipe', env });
  child.stdin.end();
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const posts: unknown[] = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { posts, err, code };
}

test('a Discourse forum', async () => {
  const forum = await openForum();
  forum.say('The night ferry was late');
  forum.say('So was the tram');
  forum.say('No ferry today');
  const heard = await listenTo(`${forum.server.url}/`);
  await forum.server.stop();
  expect(heard).toMatchObject({ code: 0, posts: [{ id: '7/1' }, { id: '7/3' }] });
});

test('a community of Lemmy', async () => {
  const site = await openLemmy(4);
  const post = site.say('The night ferry was late');
  site.say('So was the tram', { below: post });
  const heard = await listenTo(`${site.server.url}/c/harbour`);
  await site.server.stop();
  expect(heard).toMatchObject({ code: 0, posts: [{ id: `post/${post.id}` }] });
});
