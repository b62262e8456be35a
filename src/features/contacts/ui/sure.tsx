// How sure a link between a handle and a contact is, and on what it rests.

import { useLingui } from '@lingui/react/macro';
import type { IdentityLink } from '../contract.ts';
import { useFactWords } from './fact-words.ts';

export function Sure({ link }: { link: IdentityLink }) {
  const { t, i18n } = useLingui();
  const { basisOf } = useFactWords();
  const basis = basisOf(link.basis);
  const share = i18n.number(link.confidence, { style: 'percent' });
  return (
    <span className="text-micro text-faint">
      {link.confidence >= 1 ? basis : t`${share} sure: ${basis}`}
    </span>
  );
}
