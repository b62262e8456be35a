// A thin Jetstream on a port of its own, over whatever is added to its log: a real firehose, or a bench.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { EventLog } from './events.ts';
import { Jetstream } from './jetstream.ts';

export type JetstreamServer = {
  /** ws:// */
  address: string;
  log: EventLog;
  jetstream: Jetstream;
  close(): Promise<void>;
};

export async function openJetstreamServer(): Promise<JetstreamServer> {
  const log = new EventLog();
  const jetstream = new Jetstream(log);
  const server = createServer((_request, response) => response.end('This is a Jetstream.'));
  server.on('upgrade', (request, socket, head) => jetstream.upgrade(request, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the Jetstream has no port');
  return {
    address: `ws://127.0.0.1:${address.port}`,
    log,
    jetstream,
    async close() {
      jetstream.cut();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
