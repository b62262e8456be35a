// A stored picture as an answer: its bytes never change at their address, so browsers keep them for good.

import type { AppError } from '../errors.ts';
import { answerError } from './error-answer.ts';

export function answerPicture(
  picture: { mediaType: string; bytes: Uint8Array } | null,
  missing: { error: AppError; requestId: string },
): Response {
  if (!picture) {
    const { status, body } = answerError(missing.error, missing.requestId);
    return Response.json(body, { status });
  }
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mediaType,
      'content-length': String(picture.bytes.length),
      'cache-control': 'private, max-age=31536000, immutable',
    },
  });
}
