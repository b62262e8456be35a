// Where one could listen to a subject without any account: feeds that search public places for it.
// Proposed only; each is looked at, and previewed, before it is added. Pure.

export type Proposal = { place: string; address: string };

export function proposalsFor(subject: string, language: string): Proposal[] {
  const words = subject
    .split(/[,;\n]/)[0]
    ?.replaceAll(/["“”„()]|\b(?:AND|OR|NOT)\b/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ');
  if (!words) return [];
  const q = encodeURIComponent(words);
  const tag = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const region = language === 'sv' ? 'hl=sv&gl=SE&ceid=SE:sv' : 'hl=en&gl=GB&ceid=GB:en';
  return [
    { place: 'Google News', address: `https://news.google.com/rss/search?q=${q}&${region}` },
    { place: 'Reddit', address: `https://www.reddit.com/search.rss?q=${q}&sort=new` },
    { place: 'Hacker News', address: `https://hnrss.org/newest?q=${q}` },
    { place: 'Mastodon', address: `https://mastodon.social/tags/${encodeURIComponent(tag)}.rss` },
  ];
}
