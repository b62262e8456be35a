// The bin in the corner of a topic, a source or a word list: asks first, removes, says so and goes back to the list.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useGo } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { IconButton } from '#web/kit/button.tsx';
import { say } from '#web/kit/say.ts';
import { useOnceOpen } from '#web/kit/use-once-open.ts';

const Confirm = lazy(async () => {
  const { Confirm: component } = await import('#web/kit/confirm.tsx');
  return { default: component };
});

export function RemoveButton(props: {
  label: string;
  question: string;
  action: string;
  /** What is said when it is gone. */
  done: string;
  /** The address of the list it stood in. */
  backTo: string;
  remove(): Promise<unknown>;
  /** What removing it means. */
  children: ReactNode;
}) {
  const go = useGo();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const wasAsked = useOnceOpen(asking);
  const remove = useMutation({
    mutationFn: props.remove,
    onSuccess: () => {
      // Its posts and mentions are gone from every view.
      void queryClient.invalidateQueries();
      say(props.done);
      go(props.backTo);
    },
  });
  return (
    <>
      <IconButton
        look="plain"
        label={props.label}
        icon={<Trash2 />}
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
