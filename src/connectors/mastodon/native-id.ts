// Ids are opaque strings, and differ by server: Mastodon's are 18 digits, too many for a number; others use letters.

/**
 * snac puts the time of the last change in front of the id, ten digits, so that an edit or a like changes it. What
 * follows is stable, and snac itself looks at nothing else (seen on 2.75 and 2.96).
 */
export function nativeIdOf(id: string, software: string | undefined): string {
  return software === 'snac' && /^\d{10}[0-9a-f]{32}$/.test(id) ? `0000000000${id.slice(10)}` : id;
}
