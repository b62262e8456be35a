// Who speaks in a post of a conversation, and in which role its author takes part.

import type { Side } from './conversation.ts';

export const PARTY_ROLES = ['asker', 'affected', 'bystander', 'organisation'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export type SpokenPost = {
  isOurs: boolean;
  isAutomatic: boolean;
  /** Said at a place of ours: whoever speaks there speaks to us. */
  isOwnPlace: boolean;
  /** A topic matched it. */
  isMention: boolean;
  /** Of its author so far; null: not met yet in this conversation. */
  role: PartyRole | null;
  isFirst: boolean;
  /** The post it replies to, or quotes, is ours. */
  isToUs: boolean;
};

export function sideOf(post: SpokenPost): { side: Side; role: PartyRole } {
  if (post.isOurs) return { side: 'ours', role: 'organisation' };
  if (post.isAutomatic) return { side: 'automatic', role: post.role ?? 'bystander' };
  if (post.isFirst) return { side: 'theirs', role: 'asker' };
  if (post.role === 'asker' || post.role === 'affected') return { side: 'theirs', role: post.role };
  if (post.isOwnPlace || post.isMention || post.isToUs) return { side: 'theirs', role: 'affected' };
  return { side: 'bystander', role: 'bystander' };
}
