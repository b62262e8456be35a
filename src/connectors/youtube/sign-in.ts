// Signing in at Google for YouTube: https://developers.google.com/youtube/v3/guides/auth/server-side-web-apps

import { AppError } from '#platform/errors.ts';
import { addressOf } from '#platform/polling/ask-json.ts';
import type { Authorisation } from '#features/listening/ports.ts';
import type { Addresses, YouTubeSettings } from './settings.ts';
import { YouTubeApi } from './youtube-api.ts';

export function signInAt(addresses: Addresses): Authorisation<YouTubeSettings> {
  return {
    begin({ settings, redirectUrl, state }) {
      const url = addressOf(addresses.authorise, {
        client_id: settings.clientId ?? '',
        redirect_uri: redirectUrl,
        response_type: 'code',
        scope: 'https://www.googleapis.com/auth/youtube.force-ssl',
        // A refresh token comes only with both of these.
        access_type: 'offline',
        prompt: 'consent',
        state,
      });
      return Promise.resolve({ url, pending: {} });
    },
    async finish(context) {
      const code = context.query.get('code');
      if (code === null) {
        const sentence = `Google did not sign you in: ${context.query.get('error') ?? 'it gave no reason'}.`;
        throw new AppError('forbidden', 'youtube.sign-in-refused', sentence);
      }
      const api = new YouTubeApi(context, addresses, new Map());
      const grant = { grant_type: 'authorization_code', code, redirect_uri: context.redirectUrl };
      const { refresh_token: refreshToken } = await api.token(grant);
      return { ...context.settings, ...(refreshToken ? { refreshToken } : {}) };
    },
  };
}
