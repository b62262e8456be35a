// What is shown at the door: a password, or an OAuth access token, fetched anew with the refresh token where there is
// one (RFC 6749, section 6).

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { MailCredentials } from '#platform/mail/dial-mail.ts';
import { jsonOf } from '#platform/polling/ask-json.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import { userOf } from './settings.ts';
import type { MailSettings } from './settings.ts';

const tokenAnswer = z.object({ access_token: z.string().min(1).max(10_000) });
const tokenProblem = z.object({ error: z.string().max(200) });

export async function credentialsOf(
  context: Pick<SourceContext<MailSettings>, 'settings' | 'fetch' | 'signal'>,
): Promise<MailCredentials> {
  const { settings } = context;
  const user = userOf(settings);
  const accessToken = await freshToken(context);
  if (accessToken !== undefined) return { user, accessToken };
  if (settings.password !== undefined) return { user, password: settings.password };
  const message = 'There is neither a password nor an OAuth token to sign in with.';
  throw new AppError('invalid', 'email.no-credentials', message);
}

async function freshToken(
  context: Pick<SourceContext<MailSettings>, 'settings' | 'fetch' | 'signal'>,
): Promise<string | undefined> {
  const { accessToken, refreshToken, tokenUrl, clientId, clientSecret } = context.settings;
  if (refreshToken === undefined || tokenUrl === undefined) return accessToken;
  const response = await context.fetch({
    url: tokenUrl,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      ...(clientId === undefined ? {} : { client_id: clientId }),
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    }).toString(),
    bodyBytesMax: 100_000,
    signal: context.signal,
  });
  const answer = jsonOf(response.body);
  const token = tokenAnswer.safeParse(answer);
  if (response.status === 200 && token.success) return token.data.access_token;
  const problem = tokenProblem.safeParse(answer);
  const said = problem.success ? problem.data.error : String(response.status);
  // `invalid_grant` is how a token that was revoked or has run out is told.
  const kind = response.status >= 500 || response.status === 429 ? 'unavailable' : 'invalid';
  const message = `The provider gave no new access token (${said}). If it was revoked, sign in again and enter a new refresh token.`;
  throw new AppError(kind, 'email.token-refused', message);
}
