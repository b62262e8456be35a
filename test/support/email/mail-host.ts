// A stand-in mail host over real sockets: IMAP for one mailbox and SMTP for what leaves it, with the faults that real
// servers cannot be asked for. Like the large providers it keeps what it sent in the Sent folder on its own accord.

import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { assert } from '#platform/errors.ts';
import { ImapConversation } from './imap-conversation.ts';
import type { ImapTemper } from './imap-conversation.ts';
import { wordsOf } from './imap-words.ts';
import { MailStore } from './mail-store.ts';

export type SmtpTemper = {
  /** What every recipient is answered instead of being taken: 450, 550. */
  refusal: { code: number; words: string } | null;
  /** The next mail is taken, and the connection cut before it is said. */
  cutsAfterNext: boolean;
  /** Whether a copy of what is sent is kept in Sent; small servers leave that to the program. */
  keepsSent: boolean;
};

export type MailHost = {
  store: MailStore;
  temper: ImapTemper & SmtpTemper;
  ports: { imap: number; smtp: number };
  /** Commands of IMAP and connections of SMTP so far. */
  asked(): number;
  /** All IMAP connections are cut; they may come again. */
  cut(): void;
  /** All connections are cut and new ones refused, at both ports. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

export async function startMailHost(): Promise<MailHost> {
  const store = new MailStore();
  const temper: MailHost['temper'] = {
    hasIdle: true,
    hasQresync: true,
    isRevoked: false,
    isLimited: false,
    delayMs: 0,
    password: 'correct horse',
    refusal: null,
    cutsAfterNext: false,
    keepsSent: true,
  };
  const ports = { imap: 0, smtp: 0 };
  let asked = 0;
  const count = (): void => {
    asked += 1;
  };
  let running: (() => Promise<void>) | null = null;
  let cut = (): void => {};
  const start = async (): Promise<void> => {
    const imap = await startImap({ store, temper, port: ports.imap, count });
    const smtp = await startSmtp({ store, temper, port: ports.smtp, count });
    [ports.imap, ports.smtp] = [imap.port, smtp.port];
    cut = imap.cut;
    running = async () => {
      await Promise.all([imap.stop(), smtp.stop()]);
    };
  };
  const stop = async (): Promise<void> => {
    await running?.();
    running = null;
  };
  await start();
  return { store, temper, ports, asked: () => asked, cut: () => cut(), stop, start, close: stop };
}

type Part = { store: MailStore; temper: MailHost['temper']; port: number; count(): void };
type Running = { port: number; stop(): Promise<void> };
type Cuttable = Running & { cut(): void };

async function startImap({ store, temper, port, count }: Part): Promise<Cuttable> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const conversation = new ImapConversation(store, temper, (bytes) => socket.write(bytes));
    const onChange = (path: string): void => conversation.noteChange(path);
    store.events.on('change', onChange);
    socket.once('close', () => {
      sockets.delete(socket);
      store.events.off('change', onChange);
    });
    conversation.greet();
    readCommands(socket, conversation, count).catch(() => socket.destroy());
  });
  await listen(server, port);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return { port: portOf(server), cut, stop: () => closed(server, cut) };
}

async function readCommands(
  socket: Socket,
  conversation: ImapConversation,
  count: () => void,
): Promise<void> {
  let bytes: Buffer = Buffer.alloc(0);
  let pieces: { text: string; literal: Buffer | null }[] = [];
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const end = bytes.indexOf('\r\n');
      if (end === -1) break;
      const text = bytes.subarray(0, end).toString('utf8');
      const literal = /\{(\d+)(\+?)\}$/.exec(text);
      if (literal) {
        const [mark, length, isPlus] = literal;
        const from = end + 2;
        if (bytes.length < from + Number(length)) {
          if (isPlus === '' && bytes.length === from) socket.write('+ go on\r\n');
          break;
        }
        const content = bytes.subarray(from, from + Number(length));
        pieces.push({ text: text.slice(0, -mark.length), literal: Buffer.from(content) });
        bytes = bytes.subarray(from + Number(length));
        continue;
      }
      bytes = bytes.subarray(end + 2);
      pieces.push({ text, literal: null });
      const line = pieces;
      pieces = [];
      count();
      if (text.toUpperCase() === 'DONE') conversation.endIdling();
      else {
        const [tag, name, ...words] = wordsOf(line);
        await conversation.answer(String(tag), String(name).toUpperCase(), words);
      }
      if (conversation.isOver) socket.end();
    }
  }
}

async function startSmtp({ store, temper, port, count }: Part): Promise<Running> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, done) {
      count();
      done();
    },
    onAuth(auth, _session, done) {
      const secret = auth.method === 'XOAUTH2' ? auth.accessToken : auth.password;
      const isLetIn = secret === temper.password && !temper.isRevoked;
      if (isLetIn) done(null, { user: auth.username });
      else done(refusal(535, 'wrong credentials'));
    },
    onRcptTo(_address, _session, done) {
      const { refusal: refused } = temper;
      done(refused ? refusal(refused.code, refused.words) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (temper.keepsSent) store.add('Sent', Buffer.concat(chunks));
        if (!temper.cutsAfterNext) return done();
        temper.cutsAfterNext = false;
        for (const connection of server.connections)
          if (connection.id === session.id) connection.close();
      });
    },
  });
  server.on('error', () => null);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: portOf(server.server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of server.connections) connection.close();
      }),
  };
}

function refusal(code: number, words: string): Error & { responseCode: number } {
  return Object.assign(new Error(words), { responseCode: code });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'the server listens');
  return address.port;
}

function closed(server: Server, cut: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    cut();
  });
}
