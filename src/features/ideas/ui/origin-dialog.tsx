// From a mention, a question inside or a comment to an idea, in a dialog of its own.

import { useLingui } from '@lingui/react/macro';
import { Dialog } from '#web/kit/dialog.tsx';
import type { Origin } from '../contract/ideas.ts';
import { JoinOrMake } from './join-or-make.tsx';

export function OriginDialog(props: { origin: Origin; words: string; onClose(): void }) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Make it an idea, or join one`} isOpen onClose={props.onClose}>
      <div className="flex flex-col gap-4">
        <blockquote className="line-clamp-4 border-s-2 border-edge ps-3 font-voice text-quiet">
          {props.words}
        </blockquote>
        <JoinOrMake origin={props.origin} words={props.words} onDone={props.onClose} />
      </div>
    </Dialog>
  );
}
