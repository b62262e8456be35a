// The ideas beside a conversation, with what was asked in it. Fetched when its pane is opened.

import { useQuery } from '@tanstack/react-query';
import type { Card } from '#features/conversations/contract.ts';
import { postsQuery } from '#features/conversations/ui/queries.ts';
import { ConversationIdeas } from '#features/ideas/ui/conversation-ideas.tsx';

export function IdeasBeside({ card }: { card: Card }) {
  const posts = useQuery(postsQuery(card.id)).data ?? [];
  const asked = posts.find(({ side }) => side === 'theirs');
  const words = [asked?.title ?? card.title, asked?.text ?? card.excerpt].filter(Boolean);
  return <ConversationIdeas conversationId={card.id} words={words.join('\n')} />;
}
