// How well Parley understands this organisation's posts: accuracy on its own corrections with intervals, what was learnt
// from them, which version is in use, and from when on a label is sure.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { LabelRunPanel } from './label-run-panel.tsx';
import { tasksQuery } from './queries.ts';
import { TaskPanel } from './task-panel.tsx';

export function UnderstandingScreen() {
  const { t } = useLingui();
  const tasks = useQuery(tasksQuery);
  return (
    <Page
      title={t`Understanding`}
      detail={t`Each label of a mention can be corrected where it stands. From what you say Parley makes a model of your own; it is used only where it is right at least as often as the one that ships. Say of right labels that they are right, too: what is never confirmed may be unlearnt.`}
    >
      <LabelRunPanel />
      <Loaded query={tasks}>
        {(states) => (
          <>
            {states.map((state) => (
              <TaskPanel key={state.task} state={state} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
