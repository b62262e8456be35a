// What browsers see: the built application at all its addresses, and the rules for its pages.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer } from '#test/support/http-server.ts';
import type { Server } from './server.ts';

let folder: string;
let site: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><head><title>Parley</title></head>');
  await writeFile(join(folder, 'assets', 'main-abc.js'), 'plain');
  await writeFile(join(folder, 'assets', 'main-abc.js.br'), 'brotli');
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  site = await testServer({ webFolder: folder, publicUrl: 'https://parley.example' });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test('every address of the application opens it, free of inline script', async () => {
  for (const url of ['/', '/listen/mentions', '/settings?tab=people']) {
    const answer = await site.inject({ url, headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(answer.body).toContain(`<meta property="csp-nonce" content="${nonce}">`);
  }
});

test('hashed files are kept for ever and sent compressed, others are asked for again', async () => {
  const headers = { 'accept-encoding': 'gzip, br' };
  const hashed = await site.inject({ url: '/assets/main-abc.js', headers });
  expect(hashed.headers['cache-control']).toContain('immutable');
  expect(hashed.headers['content-encoding']).toBe('br');
  expect(hashed.headers['content-type']).toContain('javascript; charset=utf-8');
  expect(hashed.body).toBe('brotli');
  const icon = await site.inject({ url: '/favicon.svg' });
  expect(icon.headers['cache-control']).toBe('no-cache');
});

test('a file of an older build, and anything unknown below the API, is plainly not found', async () => {
  for (const url of ['/assets/main-old.js', '/api/v1/nothing', '/api']) {
    const answer = await site.inject({ url, headers: { accept: '*/*' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error.code).toBe('http.no-such-address');
  }
  expect((await site.inject({ url: '/..%2f..%2fetc/passwd' })).body).not.toContain('root:');
});

test('strict transport is promised behind https only', async () => {
  const far = await site.inject({ url: '/healthz' });
  expect(far.headers['strict-transport-security']).toContain('max-age=31536000');
  const plain = await testServer();
  const near = await plain.inject({ url: '/healthz' });
  await plain.close();
  expect(near.headers['strict-transport-security']).toBeUndefined();
  expect(near.headers['x-content-type-options']).toBe('nosniff');
  expect(near.headers['x-frame-options']).toBe('DENY');
});
