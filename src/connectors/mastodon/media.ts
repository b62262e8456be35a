// Pictures of an answer (docs.joinmastodon.org/methods/media): sent before it, with their descriptions.

import { randomUUID } from 'node:crypto';
import type { MastodonClient } from './client.ts';
import { mediaSchema } from './entities.ts';
import { pause } from './live.ts';

export type Medium = { bytes: Uint8Array; type: string; description: string };

const readyTriesMax = 20;
const readyEveryMs = 500;

/** Throws the server's refusal; nothing was posted then. */
export async function uploadMedium(
  client: MastodonClient,
  medium: Medium,
  signal: AbortSignal,
): Promise<string> {
  const form = multipart(medium);
  const second = await client.ask({ path: '/api/v2/media', method: 'POST', ...form });
  const answer =
    second.status === 404
      ? await client.ask({ path: '/api/v1/media', method: 'POST', ...form })
      : second;
  const parsed = mediaSchema.safeParse(answer.json);
  if ((answer.status !== 200 && answer.status !== 202) || !parsed.success)
    throw client.refusal(answer);
  if (answer.status === 202) await untilReady(client, parsed.data.id, signal);
  return parsed.data.id;
}

/** 206 while the server still works on it. */
async function untilReady(client: MastodonClient, id: string, signal: AbortSignal): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await client.ask({ path: `/api/v1/media/${encodeURIComponent(id)}` });
    if (answer.status === 200) return;
    if (answer.status !== 206 || tries >= readyTriesMax) throw client.refusal(answer);
    await pause(readyEveryMs, signal);
    signal.throwIfAborted();
  }
}

/** RFC 7578. */
function multipart({ bytes, type, description }: Medium) {
  const boundary = `parley-${randomUUID()}`;
  const name = `file.${/^\w+\/([\w]{1,10})/.exec(type)?.[1] ?? 'bin'}`;
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="description"',
    '',
    description,
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${type}`,
    '',
    '',
  ].join('\r\n');
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
