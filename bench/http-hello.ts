// The yardstick of bench:http: the least a web server in Node can do. Tells its own CPU time too.

import { createServer } from 'node:http';

const hello = JSON.stringify({ ok: true });

const server = createServer((request, response) => {
  const body = request.url === '/cpu' ? JSON.stringify(process.cpuUsage()) : hello;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`);
});
