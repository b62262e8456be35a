// The other end of bench:stream, in a process of its own: sends events as a Jetstream (v1) does, so many a second, posts
// among likes, reposts and follows. Tells its port, and each second how many events and posts it has sent.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { readPosts, shorten } from './matching/sample-posts.ts';

const [eventsPerSecond, postPercent] = process.argv.slice(2).map(Number);
if (!eventsPerSecond || !postPercent) throw new Error('stream-server.ts EVENTS_PER_SECOND PERCENT');
const ticksPerSecond = 50;
const texts = shorten(readPosts()).map(({ text }) => JSON.stringify(text));
const others = ['app.bsky.feed.like', 'app.bsky.feed.repost', 'app.bsky.graph.follow'];
const sent = { events: 0, posts: 0 };
const base32 = '234567abcdefghijklmnopqrstuvwxyz';

function letters(number: number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += base32[(number >> ((at * 5) % 30)) & 31];
  return text;
}

function nextEvent(): string {
  sent.events += 1;
  const number = sent.events;
  const isPost = number % 100 < (postPercent ?? 0);
  const us = Date.now() * 1000 + (number % 1000);
  const did = `did:plc:${letters(number % 50_000, 24)}`;
  const rkey = `3l${letters(number, 11)}`;
  const cid = `bafyrei${letters(number, 52)}`;
  const createdAt = new Date().toISOString();
  const collection = isPost ? 'app.bsky.feed.post' : others[number % others.length];
  let record = `{"$type":"${collection}","createdAt":"${createdAt}","subject":{"cid":"${cid}","uri":"at://${did}/app.bsky.feed.post/${rkey}"}}`;
  if (isPost) {
    sent.posts += 1;
    const text = texts[number % texts.length];
    record = `{"$type":"${collection}","createdAt":"${createdAt}","langs":["en"],"text":${text}}`;
  }
  return `{"did":"${did}","time_us":${us},"kind":"commit","commit":{"rev":"${rkey}","operation":"create","collection":"${collection}","rkey":"${rkey}","record":${record},"cid":"${cid}"}}`;
}

function feed(socket: WebSocket): void {
  const startedAt = performance.now();
  const before = sent.events;
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1000) * (eventsPerSecond ?? 0);
    while (sent.events - before < due) socket.send(nextEvent());
  }, 1000 / ticksPerSecond);
  socket.once('close', () => clearInterval(timer));
}

const server = createServer((_request, response) => response.end());
const sockets = new WebSocketServer({ noServer: true });
server.on('upgrade', (request, socket, head) => {
  if (!request.url?.startsWith('/subscribe')) socket.destroy();
  else sockets.handleUpgrade(request, socket, head, feed);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : null, ...sent }));
setInterval(() => console.log(JSON.stringify({ port: null, ...sent })), 1000);
