// At the end of a row of the routing settings: change it, remove it.

import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { SquarePen } from 'lucide-react';
import { IconButton } from '#web/kit/button.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';

export function EditRowButtons(props: {
  name: string;
  onChange?(): void;
  remove(): Promise<unknown>;
  /** What removing it means. */
  meaning: string;
}) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { name } = props;
  return (
    <>
      {props.onChange === undefined ? null : (
        <IconButton
          label={t`Change ${name}`}
          size="small"
          icon={<SquarePen />}
          onPress={props.onChange}
        />
      )}
      <RemoveButton
        small
        label={t`Remove ${name}`}
        question={t`Remove ${name}?`}
        action={t`Remove it`}
        remove={props.remove}
        onRemoved={() => void queryClient.invalidateQueries({ queryKey: ['routing'] })}
      >
        {props.meaning}
      </RemoveButton>
    </>
  );
}
