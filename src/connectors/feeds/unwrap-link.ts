// Search engines wrap every address in one of their own, which hides where it leads and counts who follows it: Google
// Alerts (`google.com/url?...&url=`), Google News and Bing News do so.

const wrappers: readonly { pattern: RegExp; parameters: readonly string[] }[] = [
  {
    pattern: /^https?:\/\/(?:www|news)\.google\.[a-z.]{2,7}\/url\?/i,
    parameters: ['url', 'q'],
  },
  { pattern: /^https?:\/\/(?:www\.)?bing\.com\/news\/apiclick\.aspx\?/i, parameters: ['url'] },
];

/** @returns the address inside, or the given one if it wraps none */
export function unwrapLink(address: string): string {
  const wrapper = wrappers.find(({ pattern }) => pattern.test(address));
  if (!wrapper) return address;
  const inside = wrapper.parameters
    .map((name) => URL.parse(address)?.searchParams.get(name) ?? '')
    .find((one) => /^https?:\/\//i.test(one));
  return inside ?? address;
}

/** All links in a piece of HTML. */
export function unwrapLinks(html: string): string {
  if (!/google\.|bing\.com/i.test(html)) return html;
  return html.replaceAll(
    /(\shref\s?=\s?)"(https?:\/\/[^"<>\s]{1,4000})"/gi,
    (whole, before: string, address: string) => {
      const decoded = address.replaceAll('&amp;', '&');
      const inside = unwrapLink(decoded);
      return inside === decoded
        ? whole
        : `${before}"${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    },
  );
}
