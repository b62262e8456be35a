// A network that exists in a test alone, as a connector: the test says what comes next and what is asked. For what
// listening promises whatever the network is; real protocols are the business of the connectors' own tests.

import { z } from 'zod';
import { anyConnector } from '#features/listening/connector.ts';
import type {
  AnyConnector,
  Batch,
  Connector,
  FollowedThread,
  Gap,
  IncomingPost,
  IncomingRequest,
  Received,
  Recheck,
  StoredPostReference,
  ThreadReading,
} from '#features/listening/ports.ts';
import type { ReplyAbilities } from '#features/listening/reply-port.ts';

const settingsSchema = z.object({ place: z.string(), token: z.string().optional() });
type Settings = z.output<typeof settingsSchema>;

const answersOnly: ReplyAbilities = {
  reply: true,
  quote: false,
  edit: false,
  delete: false,
  like: false,
  length: null,
  media: null,
  visibilities: [],
  threads: false,
  markup: 'plain',
};

export type ScriptedNetwork = {
  connector: AnyConnector;
  /** What the next look, or the stream at once, hears. */
  say(batch: Partial<Batch>): void;
  tokensSeen: (string | undefined)[];
  rechecked: (readonly StoredPostReference[])[];
  answerRecheck: (posts: readonly StoredPostReference[]) => Recheck;
  /** What stands in followed threads. */
  thread: (threads: readonly FollowedThread[]) => ThreadReading;
  fill: (gap: Gap) => Partial<Batch>[];
  /** Keys of what was carried there, each time. */
  delivered: string[];
  received: IncomingRequest[];
  answerCall: (request: IncomingRequest) => Received;
  /** Streams that are open. */
  open(): number;
  /** Streams that were open at once. */
  openMost(): number;
  /** Streams that were ever opened. */
  begun(): number;
};

export function scriptNetwork(kind: 'poll' | 'stream'): ScriptedNetwork {
  const queue: Partial<Batch>[] = [];
  let awaken = () => {};
  let open = 0;
  let openMost = 0;
  let begun = 0;
  let step = 0;
  const whole = (batch: Partial<Batch>): Batch => {
    step += 1;
    return { posts: [], deletions: [], cursor: { step }, ...batch };
  };
  const network: ScriptedNetwork = {
    connector: anyConnector(connectorOf()),
    say(batch) {
      queue.push(batch);
      awaken();
    },
    tokensSeen: [],
    rechecked: [],
    answerRecheck: () => ({ posts: [], deletions: [] }),
    thread: (threads) => ({ posts: [], read: threads.map(({ thread }) => thread) }),
    fill: () => [],
    delivered: [],
    received: [],
    answerCall: () => ({ status: 200 }),
    open: () => open,
    openMost: () => openMost,
    begun: () => begun,
  };

  function connectorOf(): Connector<Settings> {
    return {
      name: 'scripted',
      label: 'Scripted network',
      description: 'Of a test',
      kind,
      settings: settingsSchema,
      fields: [
        { name: 'place', label: 'Place', kind: 'text', required: true, help: '' },
        { name: 'token', label: 'Token', kind: 'secret', required: false, help: '' },
      ],
      placeKey: ({ place }) => place,
      async *look({ settings, signal, clock }) {
        network.tokensSeen.push(settings.token);
        for (let batch = queue.shift(); batch; batch = queue.shift()) yield whole(batch);
        if (kind === 'stream') {
          open += 1;
          openMost = Math.max(openMost, open);
          begun += 1;
          try {
            yield whole({});
            while (!signal.aborted) {
              for (let batch = queue.shift(); batch; batch = queue.shift()) yield whole(batch);
              await new Promise<void>((resolve) => {
                awaken = resolve;
                signal.addEventListener('abort', () => resolve(), { once: true });
              });
            }
          } finally {
            open -= 1;
          }
        }
        const at = new Date(clock.now().getTime() + 3_600_000);
        return { kind: 'look-again', at, intervalSeconds: 3600 };
      },
      test: async ({ settings }) =>
        settings.token === 'right'
          ? { ok: true, message: 'Signed in.', facts: [{ label: 'Name', value: 'ferry' }] }
          : { ok: false, message: 'The token is not the right one.' },
      recheck: async (posts) => {
        network.rechecked.push(posts);
        return network.answerRecheck(posts);
      },
      readThreads: async (threads) => network.thread(threads),
      async *fillGap(gap) {
        for (const batch of network.fill(gap)) yield whole(batch);
      },
      receive: async (request) => {
        network.received.push(request);
        return network.answerCall(request);
      },
      reply: {
        abilities: () => answersOnly,
        deliver: async ({ key }) => {
          network.delivered.push(key);
          const receipt = { nativeId: `answer ${key}`, url: null, at: new Date(), reference: null };
          return { outcome: 'delivered', receipt };
        },
        find: async () => null,
      },
      share: () => ({ share: 0.5, because: 'Half of it is behind a door.' }),
      authorisation: {
        begin: async ({ redirectUrl, state }) => ({
          url: `https://network.example/agree?back=${encodeURIComponent(redirectUrl)}&state=${state}`,
          pending: { verifier: 'kept meanwhile' },
        }),
        finish: async ({ pending, query }) => ({
          token: `${String(pending['verifier'])}:${query.get('code')}`,
        }),
      },
    };
  }
  return network;
}

export function said(nativeId: string, more: Partial<IncomingPost> = {}): IncomingPost {
  return { nativeId, text: `Something about the ferry, ${nativeId}`, ...more };
}
