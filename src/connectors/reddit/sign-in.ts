// Signing in at Reddit: the person is sent there and comes back with a code, which is traded for a refresh token.

import { AppError } from '#platform/errors.ts';
import { addressOf } from '#platform/polling/ask-json.ts';
import type { Authorisation } from '#features/listening/ports.ts';
import { RedditApi } from './reddit-api.ts';
import type { Addresses, RedditSettings } from './settings.ts';

const scopes = 'identity read history submit edit';

export function signInAt(addresses: Addresses): Authorisation<RedditSettings> {
  return {
    begin({ settings, redirectUrl, state }) {
      const url = addressOf(`${addresses.www}/api/v1/authorize`, {
        client_id: settings.clientId ?? '',
        response_type: 'code',
        state,
        redirect_uri: redirectUrl,
        duration: 'permanent',
        scope: scopes,
      });
      return Promise.resolve({ url, pending: {} });
    },
    async finish(context) {
      const { query, redirectUrl } = context;
      const code = query.get('code');
      if (code === null) {
        const sentence = `Reddit did not sign you in: ${query.get('error') ?? 'it gave no reason'}.`;
        throw new AppError('forbidden', 'reddit.sign-in-refused', sentence);
      }
      const api = new RedditApi(context, addresses, new Map());
      const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUrl };
      const { refresh_token: refreshToken } = await api.token(grant);
      return { ...context.settings, ...(refreshToken ? { refreshToken } : {}) };
    },
  };
}
