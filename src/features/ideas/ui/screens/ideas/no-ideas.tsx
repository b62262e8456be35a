// Where no idea is: there are none yet, or none of those that were asked for.

import { useLingui } from '@lingui/react/macro';
import { Lightbulb, SearchX } from 'lucide-react';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';

export function NoIdeas(props: { isNarrowed: boolean; onAdd: (() => void) | null }) {
  const { t } = useLingui();
  const { onAdd } = props;
  if (props.isNarrowed) {
    return (
      <State
        icon={<SearchX aria-hidden />}
        title={t`No idea fits`}
        actions={<ButtonLink href={paths.ideas()}>{t`Show all ideas`}</ButtonLink>}
      >
        {t`Other words, another board or another tag may find it.`}
      </State>
    );
  }
  return (
    <State
      icon={<Lightbulb aria-hidden />}
      title={t`Nobody has wished for anything yet`}
      actions={
        onAdd === null ? undefined : <Button look="primary" onPress={onAdd}>{t`New idea`}</Button>
      }
    >
      {t`Ideas come from conversations with one press, from the portal, or from you. Everybody who asks for the same is added, and hears what becomes of it.`}
    </State>
  );
}
