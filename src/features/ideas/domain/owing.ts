// To whom an outcome is owed, once each, and on which way: everybody who follows any of the ideas that are one, where they
// asked. Pure.

import type { FollowReason } from '../contract/ideas.ts';
import type { Channel } from '../contract/loop.ts';

/** Why somebody is to hear: one row for each reason and place. */
export type Claim = {
  ideaId: string;
  kind: 'person' | 'contact';
  /** Of the person or contact. */
  who: string;
  reason: FollowReason;
  /** Where they asked, if on a network: a post may have no conversation yet. */
  conversationId: string | null;
  postId: string | null;
  at: Date;
};

export type OwedTo = Omit<Claim, 'at'> & { channel: Channel };

const WEIGHT: Readonly<Record<FollowReason, number>> = {
  author: 6,
  asked: 5,
  feedback: 4,
  voted: 3,
  commented: 2,
  'by-hand': 1,
};

/**
 * @param deaf who doesn't want to hear of it, and who decided it themselves
 * @param reachable contacts with an address for mail
 */
export function oweOnce(
  claims: readonly Claim[],
  { deaf, reachable }: { deaf: ReadonlySet<string>; reachable: ReadonlySet<string> },
): OwedTo[] {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (deaf.has(claim.who)) continue;
    const known = claimsOf.get(claim.who);
    if (known) known.push(claim);
    else claimsOf.set(claim.who, [claim]);
  }
  return [...claimsOf.values()].flatMap((own) => {
    const strongest = own.reduce((best, claim) => (isBefore(claim, best) ? claim : best));
    // On the network where they asked, the last time they did.
    const inPlace = own
      .filter(
        (claim) => claim.kind === 'contact' && (claim.conversationId ?? claim.postId) !== null,
      )
      .reduce<Claim | null>((last, claim) => (last && last.at >= claim.at ? last : claim), null);
    const { ideaId, kind, who, reason } = strongest;
    const place = inPlace ?? { conversationId: null, postId: null };
    const { conversationId, postId } = place;
    const channel = inPlace ? 'conversation' : channelWithout(strongest, { reachable });
    return [{ ideaId, kind, who, reason, conversationId, postId, channel }];
  });
}

/** Where a conversation is none, or no longer one. */
export function channelWithout(
  { kind, who }: Pick<Claim, 'kind' | 'who'>,
  { reachable }: { reachable: ReadonlySet<string> },
): 'mail' | 'notice' {
  return kind === 'contact' && reachable.has(who) ? 'mail' : 'notice';
}

function isBefore(a: Claim, b: Claim): boolean {
  const [one, other] = [WEIGHT[a.reason], WEIGHT[b.reason]];
  return one === other ? a.at < b.at : one > other;
}
