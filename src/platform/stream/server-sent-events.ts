// One browser's open stream of server-sent events (WHATWG HTML, section 9.2). A browser that reads too
// slowly is cut off instead of filling our memory: it connects again and resumes.

/** In one browser's stream, unread. An event is a few hundred bytes. */
const UNREAD_BYTES_MAX = 256 * 1024;

export type SentEvent = { id: string; event: string; data: unknown };

export type EventStream = {
  body: ReadableStream<Uint8Array>;
  /** False once it is closed, by them or by us. */
  send(event: SentEvent): boolean;
  /** A comment line: keeps proxies from closing a quiet stream. */
  beat(): void;
  close(): void;
  readonly isOpen: boolean;
};

/** @param onEnd called once, with `too-slow` when it was cut off */
export function openEventStream(onEnd: (reason: 'closed' | 'too-slow') => void): EventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  function end(reason: 'closed' | 'too-slow'): void {
    if (!controller) return;
    const ended = controller;
    controller = null;
    if (reason === 'too-slow') ended.error(new Error('the browser reads too slowly'));
    else ended.close();
    onEnd(reason);
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start: (started) => void (controller = started),
      cancel: () => {
        controller = null;
        onEnd('closed');
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES_MAX }),
  );

  function write(text: string): boolean {
    if (!controller) return false;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < 0) end('too-slow');
    return controller !== null;
  }

  return {
    body,
    send: ({ id, event, data }) =>
      write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => void write(': beat\n\n'),
    close: () => end('closed'),
    get isOpen() {
      return controller !== null;
    },
  };
}
