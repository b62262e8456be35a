// The bin in the corner of a topic, a source or a word list: asks first, removes, says so and goes back to the list.

import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGo } from '#web/address.ts';
import { RemoveButton as Bin } from '#web/kit/remove-button.tsx';
import { say } from '#web/kit/say.ts';

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
  const { done, backTo, ...asked } = props;
  return (
    <Bin
      {...asked}
      onRemoved={() => {
        // Its posts and mentions are gone from every view.
        void queryClient.invalidateQueries();
        say(done);
        go(backTo);
      }}
    />
  );
}
