// Signing in at Stack Exchange: https://api.stackexchange.com/docs/authentication, the explicit flow, without expiry.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { Authorisation } from '#features/listening/ports.ts';
import type { Addresses, StackExchangeSettings } from './settings.ts';

const tokenSchema = z.object({ access_token: z.string() });

export function signInAt({ oauth }: Addresses): Authorisation<StackExchangeSettings> {
  return {
    begin({ settings, redirectUrl, state }) {
      const url = addressOf(oauth, {
        client_id: settings.clientId ?? '',
        scope: 'write_access,no_expiry',
        redirect_uri: redirectUrl,
        state,
      });
      return Promise.resolve({ url, pending: {} });
    },
    async finish(context) {
      const { settings, query, redirectUrl } = context;
      const answer = await askJson(context, {
        url: `${oauth}/access_token/json`,
        form: {
          client_id: settings.clientId ?? '',
          client_secret: settings.clientSecret ?? '',
          code: query.get('code') ?? '',
          redirect_uri: redirectUrl,
        },
      });
      const token = tokenSchema.safeParse(answer.json);
      if (!token.success) {
        const sentence =
          'Stack Exchange did not sign you in. Are id and secret of the application right?';
        throw new AppError('forbidden', 'stackexchange.sign-in-refused', sentence);
      }
      return { ...settings, accessToken: token.data.access_token };
    },
  };
}
