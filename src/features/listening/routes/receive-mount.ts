// Where networks call: `/in/SOURCE/SECRET`, open to everybody who knows the secret.

import { AppError } from '#platform/errors.ts';
import { answerError } from '#platform/http/error-answer.ts';
import type { Mount } from '#platform/http/mount.ts';
import { isId } from '#platform/ids.ts';
import { receiveCall } from '../commands/receive-call.ts';
import { ERRORS } from '../contract.ts';
import type { Listening } from '../context.ts';

const bodyBytesMax = 5 * 1024 * 1024;

export function receiveMount(listening: Listening): Mount {
  return {
    methods: ['GET', 'POST'],
    path: '/in/:sourceId/:secret',
    permission: 'public',
    summary: 'Calls of networks to a source: subscriptions verified, posts delivered',
    tag: 'Sources',
    bodyBytesMax,
    async handle(request, { requestId }) {
      const { pathname, searchParams: query } = new URL(request.url);
      const [sourceId = '', secret = ''] = pathname.split('/').slice(-2);
      const method = request.method === 'GET' ? 'GET' : 'POST';
      const body = new Uint8Array(await request.arrayBuffer());
      const given = { method, query, headers: request.headers, body } as const;
      const at = { sourceId, secret, signal: request.signal };
      try {
        const answer = isId(sourceId) ? await receiveCall(listening, at, given) : null;
        if (!answer) throw unknown();
        return new Response(answer.body ?? null, {
          status: answer.status,
          headers: { 'content-type': 'text/plain; charset=utf-8', ...answer.headers },
        });
      } catch (error) {
        const { status, body: words, isOurFault } = answerError(error, requestId);
        if (isOurFault)
          listening.platform.log.error({ err: error, sourceId }, 'a call was not received');
        return Response.json(words, { status });
      }
    },
  };
}

function unknown(): AppError {
  return new AppError('not-found', ERRORS.sourceNotFound, 'Nothing listens at this address');
}
