// An address that no screen has: a page of its own, with the way home.

import { useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../kit/link.tsx';
import { paths } from '../paths.ts';
import { OutsideFrame } from './outside-frame.tsx';

export function Nowhere() {
  const { t } = useLingui();
  return (
    <OutsideFrame title={t`There is nothing at this address`}>
      <p className="text-quiet">{t`It may have been removed, or the link is not complete.`}</p>
      <ButtonLink look="primary" href={paths.home()}>{t`Home`}</ButtonLink>
    </OutsideFrame>
  );
}
