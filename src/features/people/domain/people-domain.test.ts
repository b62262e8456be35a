// The pure rules of people: the tree of units, languages, time zones, pictures, invitations.

import { describe, expect, test } from 'vitest';
import { differencesOf } from './differences.ts';
import { invitationState } from './invitation-state.ts';
import { checkLanguages, isTimeZone } from './languages.ts';
import { wouldCircle } from './unit-tree.ts';

describe('the tree of units', () => {
  const units = [
    { id: 'sales', parentId: null },
    { id: 'north', parentId: 'sales' },
    { id: 'harbour', parentId: 'north' },
    { id: 'ships', parentId: null },
  ];
  test('a unit may move to the top and below any unit that is no part of it', () => {
    expect(wouldCircle(units, { unitId: 'north', parentId: 'ships' })).toBe(false);
    expect(wouldCircle(units, { unitId: 'north', parentId: null })).toBe(false);
  });
  test('a unit can’t stand below itself, near or far', () => {
    for (const parentId of ['sales', 'north', 'harbour']) {
      expect(wouldCircle(units, { unitId: 'sales', parentId })).toBe(true);
    }
  });
});

describe('languages', () => {
  test('are kept in their canonical form, each once, in order', () => {
    expect(checkLanguages(['sv-se', 'EN', 'sv-SE', 'pt-br'])).toEqual({
      ok: true,
      value: ['sv-SE', 'en', 'pt-BR'],
    });
  });
  test.each([['xx'], ['swedish'], ['sv_SE'], [''], ['*']])('"%s" is refused', (tag) => {
    expect(checkLanguages(['sv', tag])).toEqual({ ok: false, wrong: tag });
  });
});

describe('time zones', () => {
  test.each([['Europe/Stockholm'], ['UTC'], ['America/Argentina/Ushuaia']])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  test.each([['Mars/Olympus'], ['+02:00'], [''], ['CET DROP TABLE']])('"%s" is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

test('an invitation is open until it is used, taken back or too old', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const open = {
    acceptedAt: null,
    revokedAt: null,
    expiresAt: new Date('2026-11-22T12:00:01Z'),
  };
  expect(invitationState(open, now)).toBe('open');
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe('expired');
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe('revoked');
  expect(invitationState({ ...open, acceptedAt: now, revokedAt: null }, now)).toBe('accepted');
});

test('a change names only what differs, whatever the order of fields the database gives back', () => {
  const before = { name: 'Ada', hours: { monday: { from: '09:00', until: '17:00' } } };
  const after = {
    name: 'Ada B',
    hours: { monday: { until: '17:00', from: '09:00' } },
    title: undefined,
  };
  expect(differencesOf(before, after)).toEqual({ name: { from: 'Ada', to: 'Ada B' } });
});
