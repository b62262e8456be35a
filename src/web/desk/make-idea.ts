// The dialog in which something somebody said becomes an idea, with its sentences.

import { lazy } from 'react';
import { openPart } from '../i18n/language.ts';

export const MakeIdea = lazy(async () => {
  const [{ OriginDialog: component }] = await Promise.all([
    import('#features/ideas/ui/origin-dialog.tsx'),
    openPart('ideas'),
  ]);
  return { default: component };
});
