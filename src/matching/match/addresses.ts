// Addresses as queries compare them: without scheme, www. and case.

/** `example.com/news` for `https://www.Example.com/news`. */
export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//u, '')
    .replace(/^[^/?#@]*@/u, '')
    .replace(/^www\./u, '');
}

export function hostOf(address: string): string {
  return /^[^/?#:]*/u.exec(plainAddress(address))?.[0] ?? '';
}

/** Whether the host is that domain or one below it. */
export function isBelow(host: string, domain: string): boolean {
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
