// One part of a real network of the AT Protocol, run in a process of its own so that it can be killed: the directory
// (plc), an account server (pds), or the reader of its firehose, which prints what it tells. Copied beside the packages
// of @atproto/dev-env and run there; told what to be by its two arguments.

import net from 'node:net';

const [part, given = '{}'] = process.argv.slice(2);
const options = JSON.parse(given);

// These servers listen on every address; here only on this machine's own.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number') {
    return listen.call(
      this,
      { port: first, host: '127.0.0.1' },
      rest.find((each) => typeof each === 'function'),
    );
  }
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  return listen.call(this, first, ...rest);
};

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const parts = {
  async plc() {
    const { TestPlc } = await import('@atproto/dev-env');
    await TestPlc.create(options);
  },
  async pds() {
    const { TestPds } = await import('@atproto/dev-env');
    await TestPds.create({ hostname: 'localhost', ...options });
  },
  async firehose() {
    const { Firehose, MemoryRunner } = await import('@atproto/sync');
    const { IdResolver } = await import('@atproto/identity');
    const { lexToJson } = await import('@atproto/lex-json');
    const runner = new MemoryRunner({ startCursor: 0 });
    const firehose = new Firehose({
      service: options.service,
      runner,
      idResolver: new IdResolver({ plcUrl: options.plcUrl, fetch: globalThis.fetch }),
      unauthenticatedCommits: true,
      unauthenticatedHandles: true,
      subscriptionReconnectDelay: 200,
      maxReconnectSeconds: 1,
      onError: (error) => process.stderr.write(`${error.stack}\n`),
      handleEvent: (event) => say(happeningOf(event, lexToJson)),
    });
    void firehose.start();
  },
};

function happeningOf(event, toJson) {
  const { did } = event;
  if (event.event === 'identity')
    return { kind: 'identity', did, handle: event.handle ?? 'handle.invalid' };
  if (event.event === 'account')
    return { kind: 'account', did, active: event.active, status: event.status };
  if (event.event === 'sync') return { kind: 'sync', did };
  const { event: operation, collection, rkey } = event;
  const written =
    operation === 'delete' ? {} : { record: toJson(event.record), cid: event.cid.toString() };
  return { kind: 'commit', did, operation, collection, rkey, ...written };
}

await parts[part]();
say('ready');
