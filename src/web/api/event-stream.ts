// Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a
// fetched stream. Unlike EventSource it takes any event name and tells a refusal from a cut line.

export type StreamEvent = { id: string; event: string; data: string };

/** Feed it text as it comes; it gives the events that are complete. */
export function createEventParser(): (text: string) => StreamEvent[] {
  let rest = '';
  let id = '';
  let event = '';
  let data: string[] = [];
  return (text) => {
    const found: StreamEvent[] = [];
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) found.push({ id, event: event || 'message', data: data.join('\n') });
        event = '';
        data = [];
        continue;
      }
      const colon = line.indexOf(':');
      const name = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (name === 'id') id = value;
      else if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
    }
    return found;
  };
}

/** Resolves when the stream ends; throws what fetch throws, and the status when it is refused. */
export async function readEvents(
  url: string,
  options: {
    signal: AbortSignal;
    onOpen(): void;
    onEvent(event: StreamEvent): void;
    onBeat(): void;
  },
): Promise<void> {
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: options.signal,
  });
  if (!response.ok || !response.body) throw new StreamRefused(response.status);
  options.onOpen();
  const parse = createEventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    options.onBeat();
    for (const event of parse(value)) options.onEvent(event);
  }
}

export class StreamRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The live stream was refused with status ${status}`);
    this.status = status;
  }
}
