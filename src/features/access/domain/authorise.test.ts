// Who may do what, where.

import { describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Grant } from '#platform/actor.ts';
import { authorise, mayBestow, permissionsOf, whereHeld } from './authorise.ts';
import type { PermissionTable } from './authorise.ts';

const table: PermissionTable = {
  'people.units.manage': { roles: ['administrator'], meaning: '' },
  'people.invitations.manage': { roles: ['administrator', 'hub'], meaning: '' },
  'listening.topics.write': { roles: ['administrator', 'hub', 'expert'], meaning: '' },
  'listening.topics.read': { roles: ['administrator', 'hub', 'expert', 'member'], meaning: '' },
};

function person(...grants: Grant[]): Actor {
  return { kind: 'person', personId: 'p', name: 'Petra', grants };
}

const inSalesNorth = { unitPath: ['north', 'sales'] };
const inShips = { unitPath: ['ships'] };

describe('a role held in the whole organisation', () => {
  const hub = person({ role: 'hub', unitId: null });
  test('holds everywhere', () => {
    for (const scope of ['anywhere', 'organisation', inSalesNorth] as const) {
      expect(authorise(table, hub, 'listening.topics.write', scope).allowed).toBe(true);
    }
  });
  test('gives nothing that the role does not hold, and the refusal says who does', () => {
    expect(authorise(table, hub, 'people.units.manage')).toEqual({
      allowed: false,
      refusal: 'role-missing',
      reason: 'This needs the permission "people.units.manage", which administrators have.',
    });
  });
});

describe('a role held in one unit', () => {
  const expert = person({ role: 'expert', unitId: 'sales' });
  test('holds there and in the units below', () => {
    expect(authorise(table, expert, 'listening.topics.write', inSalesNorth)).toEqual({
      allowed: true,
      by: { role: 'expert', unitId: 'sales' },
    });
  });
  test('opens the door, since which row is meant is known only behind it', () => {
    expect(authorise(table, expert, 'listening.topics.write').allowed).toBe(true);
  });
  test('holds neither in another unit nor for what belongs to the whole organisation', () => {
    for (const scope of [inShips, 'organisation'] as const) {
      expect(authorise(table, expert, 'listening.topics.write', scope)).toMatchObject({
        allowed: false,
        refusal: 'out-of-scope',
      });
    }
  });
  test('does not hold in the unit above', () => {
    const north = person({ role: 'expert', unitId: 'north' });
    const sales = { unitPath: ['sales'] };
    expect(authorise(table, north, 'listening.topics.write', sales).allowed).toBe(false);
  });
});

test('where a permission is held: everywhere, or in the units of the grants that hold it', () => {
  const expert: Grant = { role: 'expert', unitId: 'sales' };
  const member: Grant = { role: 'member', unitId: 'ships' };
  const write = 'listening.topics.write';
  expect(whereHeld(table, person(expert, member), write)).toEqual(['sales']);
  expect(whereHeld(table, person(expert, { role: 'hub', unitId: null }), write)).toBe('everywhere');
  expect(whereHeld(table, person(member), write)).toEqual([]);
  expect(whereHeld(table, systemActor('job'), write)).toBe('everywhere');
});

test('a person without any role may do nothing', () => {
  expect(permissionsOf(table, person())).toEqual([]);
});

test('roles add up', () => {
  const both = person({ role: 'member', unitId: null }, { role: 'expert', unitId: 'ships' });
  expect(permissionsOf(table, both)).toEqual(['listening.topics.read', 'listening.topics.write']);
  expect(authorise(table, both, 'listening.topics.write', inShips).allowed).toBe(true);
});

test('Parley itself may do everything', () => {
  expect(authorise(table, systemActor('job'), 'people.units.manage', inShips).allowed).toBe(true);
});

test('a permission that no feature declares is our mistake, not a refusal', () => {
  const administrator = person({ role: 'administrator', unitId: null });
  for (const name of ['people.units.mange', 'constructor', 'toString']) {
    expect(() => authorise(table, administrator, name)).toThrow('No feature declares');
  }
});

describe('giving roles to others', () => {
  test('the hub may give every role but administrator', () => {
    const hub = person({ role: 'hub', unitId: null });
    expect(mayBestow(table, hub, 'administrator', 'organisation')).toBe(false);
    for (const role of ['hub', 'expert', 'member'] as const) {
      expect(mayBestow(table, hub, role, 'organisation')).toBe(true);
    }
  });
  test('an administrator of one unit gives roles there and nowhere else', () => {
    const administrator = person({ role: 'administrator', unitId: 'sales' });
    expect(mayBestow(table, administrator, 'administrator', inSalesNorth)).toBe(true);
    expect(mayBestow(table, administrator, 'member', 'organisation')).toBe(false);
    expect(mayBestow(table, administrator, 'member', inShips)).toBe(false);
  });
});
