// The one way to the API: a thin client on the generated contract. A failed call throws ApiFailure,
// which keeps what the server said in words and by code.

import { i18n } from '@lingui/core';
import createClient from 'openapi-fetch';
import type { paths as ApiPaths } from '../api-schema.ts';
import { ApiFailure } from './failure.ts';
import { readFailure } from './read-failure.ts';

export const api = createClient<ApiPaths>({ baseUrl: '', credentials: 'same-origin' });

// What the server words for a reader comes in the language of the screens, whatever the browser's own is.
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18n.locale);
  },
});

type Outcome<Body> = { data?: Body; error?: unknown; response: Response };

/** The body of a call, or a thrown ApiFailure. */
export async function answerOf<Body>(call: Promise<Outcome<Body>>): Promise<Body> {
  let outcome: Outcome<Body>;
  try {
    outcome = await call;
  } catch (cause) {
    throw new ApiFailure({ status: 0, kind: 'unavailable', code: 'web.unreachable', cause });
  }
  if (!outcome.response.ok) throw await readFailure(outcome.response.status, outcome.error);
  // eslint-disable-next-line typescript/consistent-type-assertions -- 204 has no body, and then Body is undefined
  return outcome.data as Body;
}
