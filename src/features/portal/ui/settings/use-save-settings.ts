// Saves a part of the portal's settings; the others stay as they are stored.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { PortalSettings, PortalSettingsInput } from '../../contract.ts';
import { portalSettingsQuery } from './portal-queries.ts';

/** What is set, without what the server says about it. */
export function inputOf(settings: PortalSettings): PortalSettingsInput {
  const { isOn, name, welcome, accentLight, accentDark, hostName, languages, pace } = settings;
  return { isOn, name, welcome, accentLight, accentDark, hostName, languages, pace };
}

export function useSaveSettings(onSaved?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: Partial<PortalSettingsInput>) => {
      const now = await queryClient.ensureQueryData(portalSettingsQuery);
      const body = { ...inputOf(now), ...change };
      return answerOf(api.PUT('/api/v1/portal-settings', { body }));
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(portalSettingsQuery.queryKey, saved);
      onSaved?.();
    },
  });
}
