// The bin beside something: asks first and says what removing means, then removes.

import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { wordsOf } from '../api/failure-words.ts';
import { IconButton } from './button.tsx';
import { useOnceOpen } from './use-once-open.ts';

const Confirm = lazy(async () => {
  const { Confirm: component } = await import('./confirm.tsx');
  return { default: component };
});

export function RemoveButton(props: {
  label: string;
  question: string;
  action: string;
  /** In a row of a list rather than for the whole screen. */
  small?: boolean;
  icon?: ReactNode;
  remove(): Promise<unknown>;
  onRemoved(): void;
  /** What removing it means. */
  children: ReactNode;
}) {
  const [asking, setAsking] = useState(false);
  const wasAsked = useOnceOpen(asking);
  const remove = useMutation({
    mutationFn: props.remove,
    onSuccess: () => {
      setAsking(false);
      props.onRemoved();
    },
  });
  return (
    <>
      <IconButton
        look={props.small ? 'quiet' : 'plain'}
        size={props.small ? 'small' : 'normal'}
        label={props.label}
        icon={props.icon ?? <Trash2 />}
        onPress={() => setAsking(true)}
      />
      <Suspense>
        {wasAsked ? (
          <Confirm
            title={props.question}
            action={props.action}
            isOpen={asking}
            isPending={remove.isPending}
            error={remove.error ? wordsOf(remove.error) : undefined}
            onConfirm={() => remove.mutate()}
            onClose={() => setAsking(false)}
          >
            <p>{props.children}</p>
          </Confirm>
        ) : null}
      </Suspense>
    </>
  );
}
