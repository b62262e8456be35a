// Reads an answer's body up to a limit that counts what comes out of the decompression: a small
// answer that unpacks without end (a bomb) is dropped as soon as it passes the limit.

import type { Response } from 'undici';
import { AppError } from '../errors.ts';

export async function readBody(response: Response, bytesMax: number): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > bytesMax) {
    await response.body.cancel();
    throw tooLarge(bytesMax);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream and closes the connection.
  for await (const piece of response.body) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('a body is made of bytes');
    size += piece.length;
    if (size > bytesMax) throw tooLarge(bytesMax);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

function tooLarge(bytesMax: number): AppError {
  const limit =
    bytesMax >= 1_048_576 ? `${Math.floor(bytesMax / 1_048_576)} MiB` : `${bytesMax} bytes`;
  const message = `The answer is larger than ${limit}, so it was not read.`;
  return new AppError('limited', 'fetch.too-large', message, { details: { bytesMax } });
}

/** @param mediaType the Content-Type header; an answer without one is given the benefit of the doubt */
export function acceptsMediaType(accepted: readonly string[], mediaType: string | null): boolean {
  const essence = mediaType?.split(';', 1)[0]?.trim().toLowerCase();
  if (!essence) return true;
  return accepted.some((pattern) =>
    pattern.endsWith('/*') ? essence.startsWith(pattern.slice(0, -1)) : essence === pattern,
  );
}
