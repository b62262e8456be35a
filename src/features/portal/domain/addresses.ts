// Where the portal is and where its pages are.

/** With a slash at its end: `https://parley.example.org/p/`, `https://ideas.example.org/`. */
export function addressOf(publicUrl: string, hostName: string | null): string {
  const url = new URL(publicUrl);
  if (hostName === null) return `${url.origin}/p/`;
  // A name of its own is served at the usual ports by whatever stands before Parley.
  return url.protocol === 'https:' ? `https://${hostName}/` : `http://${hostName}${portOf(url)}/`;
}

function portOf({ port }: URL): string {
  return port === '' ? '' : `:${port}`;
}

/**
 * What the server makes of a request's address before it looks for a page: at the portal's own host name everything is
 * the portal, and nothing of Parley itself can be reached there.
 */
export function rewrite(url: string, host: string | undefined, hostName: string | null): string {
  if (hostName === null || host?.split(':', 1)[0]?.toLowerCase() !== hostName) return url;
  if (url === '/robots.txt' || url === '/p' || /^\/p[/?]/.test(url)) return url;
  return `/p${url.startsWith('/') ? url : `/${url}`}`;
}
