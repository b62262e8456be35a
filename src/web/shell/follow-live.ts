// Passes each live event to the features, which keep the query cache true, and to the drawer.

import { useQueryClient } from '@tanstack/react-query';
import { followListening } from '#features/listening/ui/follow-live.ts';
import { followPeople } from '#features/people/ui/follow-live.ts';
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
    if (event.type.startsWith('understanding.'))
      void queryClient.invalidateQueries({ queryKey: ['understanding'] });
    noteEvent(event, new Date());
  });
}
