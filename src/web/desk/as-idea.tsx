// One press from what somebody said to an idea: the button where it stands, with the words of whoever shows it; the dialog and
// its sentences are fetched then.

import { Lightbulb } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { Origin } from '#features/ideas/contract/ideas.ts';
import { useCan } from '../api/session.ts';
import { Button } from '../kit/button.tsx';

// By a file of its own, so that the button does not carry the names of all that the dialog is made of.
const MakeIdea = lazy(async () => {
  const { MakeIdea: component } = await import('./make-idea.ts');
  return { default: component };
});

export function AsIdea(props: {
  label: string;
  text: string;
  origin: Origin;
  /** What they said. */
  words: string;
  quiet?: boolean;
}) {
  const mayWork = useCan('ideas.work');
  const [isAsked, setAsked] = useState(false);
  if (!mayWork) return null;
  return (
    <>
      <Button
        size="small"
        look={props.quiet ? 'quiet' : 'plain'}
        icon={<Lightbulb />}
        aria-label={props.label}
        onPress={() => setAsked(true)}
      >
        <span className="max-sm:sr-only">{props.text}</span>
      </Button>
      <Suspense>
        {isAsked ? (
          <MakeIdea origin={props.origin} words={props.words} onClose={() => setAsked(false)} />
        ) : null}
      </Suspense>
    </>
  );
}
