// Settings as a person meets them: defaults, values, mistakes.

import { expect, test } from 'vitest';
import { AppError } from '#platform/errors.ts';
import { misspeltSettings, readConfig, SETTINGS } from './config.ts';

test('with nothing set, Parley listens on this machine only, at port 4400, in all roles', () => {
  const config = readConfig({});
  expect(config.host).toBe('127.0.0.1');
  expect(config.port).toBe(4400);
  expect(config.roles).toEqual(['web', 'listen', 'work']);
  expect(config.databaseUrl).toBeUndefined();
  expect(config.allowAddresses).toEqual([]);
});

test('values of the environment are read with their types', () => {
  const config = readConfig({
    PARLEY_PORT: '8080',
    PARLEY_ROLES: 'web,work',
    PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8, ::1/128',
    PARLEY_TRUSTED_PROXIES: '10.0.0.7/32',
    PARLEY_PUBLIC_URL: 'https://talk.example.org/',
  });
  expect(config).toMatchObject({
    port: 8080,
    roles: ['web', 'work'],
    allowAddresses: ['127.0.0.0/8', '::1/128'],
    trustedProxies: ['10.0.0.7/32'],
    publicUrl: 'https://talk.example.org',
  });
});

test.each([
  ['PARLEY_PORT', '70000', 'not a whole number from 0 to 65535'],
  ['PARLEY_ROLES', 'web,cook', 'takes all, or some of web,listen,work'],
  ['PARLEY_ALLOW_ADDRESSES', '10.0.0.0', 'is not an address range'],
  ['DATABASE_URL', 'mysql://x', 'does not begin with postgres://'],
  ['PARLEY_LOG_LEVEL', 'loud', 'not a log level'],
])('%s="%s" is refused in words that name the setting', (env, value, problem) => {
  expect(() => readConfig({ [env]: value })).toThrow(AppError);
  expect(() => readConfig({ [env]: value })).toThrow(new RegExp(`${env}="${value}".*${problem}`));
});

test('an empty value counts as not set', () => {
  expect(readConfig({ PARLEY_PORT: '' }).port).toBe(4400);
});

test('a misspelt setting is noticed and the nearest real one is named', () => {
  expect(misspeltSettings({ PARLEY_PROT: '1', PARLEY_PORT: '2', HOME: '/' })).toEqual([
    { name: 'PARLEY_PROT', nearest: 'PARLEY_PORT' },
  ]);
});

test('each setting says its type and its meaning in one sentence', () => {
  for (const spec of Object.values(SETTINGS)) {
    expect(spec.type, spec.env).not.toBe('');
    expect(spec.meaning, spec.env).toMatch(/^[A-Z].*\.$|^[A-Z].*[a-z]$/);
  }
});
