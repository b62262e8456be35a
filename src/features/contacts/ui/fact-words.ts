// The kinds of what is known of somebody, and on what a link between two handles rests, in words.

import { useLingui } from '@lingui/react/macro';
import type { FactKind } from '../contract.ts';

export function useFactWords() {
  const { t } = useLingui();
  const kinds: Record<FactKind, string> = {
    preference: t`Likes`,
    niggle: t`Minds`,
    wish: t`Wishes`,
    other: t`Known`,
  };
  const bases: Record<string, string> = {
    'by-hand': t`said by a colleague`,
    'same-address': t`same mail address`,
    'same-link': t`same link in both profiles`,
    'same-domain': t`same domain`,
    'only-one': t`the handle they were remembered by`,
  };
  return { kinds, basisOf: (basis: string) => bases[basis] ?? basis };
}
