// What may be the same for two identities of one person, and how much that says. A mark that many bear says nothing: a
// shared mailbox, the domain of a provider, a link to a famous page.

import { findLinks } from '#text/links.ts';
import { parse } from 'tldts';
import type { MarkKind, ProposalBasis } from '../contract.ts';

export type Mark = { kind: MarkKind; value: string };

/** Who bears a mark that more bear is ambiguous, and stays unlinked. */
export const bearersMax = 4;

/** Where anybody has a page or an address: its domain says nothing of who they are. */
const SHARED_DOMAINS = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com
   aol.com gmx.de gmx.net gmx.com web.de proton.me protonmail.com pm.me posteo.de mailbox.org fastmail.com zoho.com
   yandex.ru mail.ru qq.com 163.com telia.com bredband.net
   bsky.app bsky.social twitter.com x.com facebook.com instagram.com threads.net linkedin.com youtube.com youtu.be
   github.com gitlab.com reddit.com medium.com substack.com linktr.ee tiktok.com twitch.tv t.me wa.me
   stackoverflow.com stackexchange.com ycombinator.com wordpress.com blogspot.com tumblr.com google.com
   mastodon.social mastodon.online mstdn.social fosstodon.org hachyderm.io lemmy.world`
    .trim()
    .split(/\s+/),
);

export const CONFIDENCE: Readonly<Record<ProposalBasis, number>> = {
  'same-address': 0.9,
  'same-link': 0.7,
  'same-domain': 0.3,
};

export function basisOf(kind: MarkKind): ProposalBasis {
  return `same-${kind}`;
}

export function marksOf(identity: {
  network: string;
  nativeId: string;
  handle: string | null;
  url: string | null;
  bio: string | null;
}): Mark[] {
  const { network, nativeId, handle, url, bio } = identity;
  const texts = [url, network === 'bluesky' ? handle : null].filter((text) => text !== null);
  const said = bio ?? '';
  const addresses = [...said.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());
  if (network === 'email') addresses.push(nativeId.toLowerCase());
  const withoutAddresses = said.replaceAll(ADDRESS, ' ');
  const links = [...texts, ...findLinks(withoutAddresses).map(({ address }) => address)];
  const marks = new Map<string, Mark>();
  const add = (kind: MarkKind, value: string | null) => {
    if (value !== null && value.length <= 500) marks.set(`${kind} ${value}`, { kind, value });
  };
  for (const address of addresses) {
    add('address', address);
    add('domain', ownDomain(address.split('@')[1] ?? ''));
  }
  for (const link of links) {
    add('link', normalLink(link));
    add('domain', ownDomain(link));
  }
  return [...marks.values()];
}

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** The same page written in another way is the same. */
function normalLink(link: string): string | null {
  const address = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

function ownDomain(place: string): string | null {
  const { domain, isIcann } = parse(place);
  if (domain === null || isIcann !== true || SHARED_DOMAINS.has(domain)) return null;
  return domain;
}
