// Feeds whose first element is in no namespace, in a wrong one, or behind a prefix: plainly meant as feeds, but not
// recognised. Tried only after a feed was refused as it is.

const atom = 'http://www.w3.org/2005/Atom';

/** @returns null if there is nothing to mend */
export function mendRoot(text: string): string | null {
  const root = /<(?:([a-z][\w.-]{0,40}):)?(rss|feed)\b([^<>]{0,5000})>/i.exec(text);
  if (!root) return null;
  const [whole, prefix, name = '', attributes = ''] = root;
  if (prefix !== undefined) {
    const prefixed = new RegExp(`(</?)${prefix.replaceAll(/[.]/g, '\\.')}:`, 'g');
    return text.replaceAll(prefixed, '$1');
  }
  if (name.toLowerCase() !== 'feed') return null;
  const others = attributes.replace(/\sxmlns\s*=\s*("[^"]*"|'[^']*')/i, '');
  return text.replace(whole, () => `<${name} xmlns="${atom}"${others}>`);
}
