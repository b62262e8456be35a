// Frames as documented by bluesky-social/jetstream: the README's examples (v1) and the lexicon (v2).

import { expect, test } from 'vitest';
import { readFrame } from './event.ts';

const did = 'did:plc:eygmaihciaxprqvxpfvl6flk';
const rkey = '3l3qo2vuowo2b';

const v1 = (kind: string, fields: object) =>
  readFrame(JSON.stringify({ did, time_us: 1725911162329308, kind, ...fields }));
const v2 = (kind: string, fields: object) =>
  readFrame(
    JSON.stringify({
      $type: 'message',
      payload: {
        $type: `network.bsky.jetstream.subscribeEvents#${kind}`,
        seq: 42,
        did,
        time: '2020-01-01T00:00:00.000000Z',
        witnessedAt: '2024-09-09T19:46:02.329308Z',
        ...fields,
      },
    }),
  );
const commit = {
  rev: '3l3qo2vutsw2b',
  operation: 'create',
  collection: 'app.bsky.feed.post',
  rkey,
  record: { text: 'hello' },
  cid: 'bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi',
};
const written = { kind: 'written', did, rkey, cid: commit.cid, record: { text: 'hello' } };

test('both protocols tell of a post, and where to go on after it', () => {
  const at = { us: 1725911162329308, seq: null };
  expect(v1('commit', { commit })).toEqual({ kind: 'event', event: { at, said: written } });
  expect(v2('commit', commit)).toEqual({
    kind: 'event',
    event: { at: { ...at, seq: 42 }, said: written },
  });
});

test('a deletion has no record; an account that is deleted takes everything along', () => {
  const deletion = { ...commit, operation: 'delete', record: undefined, cid: undefined };
  expect(v1('commit', { commit: deletion })).toMatchObject({
    event: { said: { kind: 'deleted', rkey } },
  });
  const account = {
    active: false,
    status: 'deleted',
    did,
    seq: 1,
    time: '2024-09-05T06:11:04.870Z',
  };
  expect(v1('account', { account })).toMatchObject({
    event: { said: { kind: 'account-deleted', did } },
  });
  expect(v2('account', { account })).toMatchObject({
    event: { said: { kind: 'account-deleted', did } },
  });
});

test('an account that is only suspended keeps what it said', () => {
  for (const status of ['takendown', 'suspended', 'deactivated'])
    expect(v1('account', { account: { active: false, status } })).toMatchObject({
      event: { said: null },
    });
});

test('a repository that was replaced is told on v2 alone', () => {
  expect(v2('sync', { sync: { did, rev: '3l', seq: 1 } })).toMatchObject({
    event: { said: { kind: 'replaced', did } },
  });
});

test('notices and the last frame of v2 are told apart from events', () => {
  const info = { $type: 'network.bsky.jetstream.subscribeEvents#info', name: 'OutdatedCursor' };
  expect(readFrame(JSON.stringify({ $type: 'message', payload: info }))).toEqual({
    kind: 'info',
    name: 'OutdatedCursor',
  });
  expect(readFrame('{"$type":"error","error":"ConsumerTooSlow"}')).toEqual({
    kind: 'ended',
    error: 'ConsumerTooSlow',
  });
});

test.each(['', '{', 'null', '[]', '{}', '{"kind":"commit"}', '{"$type":"message"}', '"x"'])(
  '%s cannot be read, and harms nobody',
  (frame) => {
    expect(readFrame(frame)).toEqual({ kind: 'unreadable' });
  },
);
