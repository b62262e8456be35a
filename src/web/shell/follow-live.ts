// Passes each live event to the features, which keep the query cache true, and to the drawer.

import { useQueryClient } from '@tanstack/react-query';
import { followContacts } from '#features/contacts/ui/follow-live.ts';
import { followConversations } from '#features/conversations/ui/follow-live.ts';
import { followEngagement } from '#features/engagement/ui/follow-live.ts';
import { followIdeas } from '#features/ideas/ui/follow-live.ts';
import { followListening } from '#features/listening/ui/follow-live.ts';
import { followPeople } from '#features/people/ui/follow-live.ts';
import { followRouting } from '#features/routing/ui/follow-live.ts';
import { useLiveEvent } from '../api/use-live.ts';
import { noteEvent } from './notifications.ts';

export function useFollowLive(): void {
  const queryClient = useQueryClient();
  useLiveEvent((event) => {
    if (event.type === 'reset') {
      void queryClient.invalidateQueries();
      return;
    }
    followListening(queryClient, event);
    followPeople(queryClient, event);
    followContacts(queryClient, event);
    followConversations(queryClient, event);
    followRouting(queryClient, event);
    followEngagement(queryClient, event);
    followIdeas(queryClient, event);
    if (event.type.startsWith('understanding.'))
      void queryClient.invalidateQueries({ queryKey: ['understanding'] });
    if (event.type.startsWith('portal.'))
      void queryClient.invalidateQueries({ queryKey: ['portal'] });
    noteEvent(event, new Date());
  });
}
