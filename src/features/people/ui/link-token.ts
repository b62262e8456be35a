// The secret of a one-time link, read from behind the `#` of the address: browsers don't send that
// part, so it reaches no log. Also taken from `?link=`, for links that went through a mail program.

import { useSyncExternalStore } from 'react';

function read(): string {
  const { hash, search } = window.location;
  return hash.length > 1 ? hash.slice(1) : (new URLSearchParams(search).get('link') ?? '');
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useLinkToken(): string {
  return useSyncExternalStore(subscribe, read);
}
