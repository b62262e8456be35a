// Ideas that ask for something like it, each with the way to make the two one.

import { useLingui } from '@lingui/react/macro';
import { GitMerge } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useCan } from '#web/api/session.ts';
import { IconButton } from '#web/kit/button.tsx';
import { Panel } from '#web/kit/panel.tsx';
import type { Idea } from '../../../contract/ideas.ts';
import { SimilarIdeas } from '../../similar-ideas.tsx';

const MergeDialog = lazy(async () => {
  const { MergeDialog: component } = await import('./merge-dialog.tsx');
  return { default: component };
});

export function SimilarPanel({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { card } = idea;
  const mayMerge = useCan('ideas.decide') && card.mergedInto === null;
  const [into, setInto] = useState<string | null>(null);
  return (
    <Panel title={t`Similar ideas`}>
      <SimilarIdeas
        words={`${card.title}\n${idea.text}`}
        without={[card.id, ...(card.mergedInto === null ? [] : [card.mergedInto])]}
        none={t`No other idea is like it.`}
        actionsOf={(other) =>
          mayMerge ? (
            <IconButton
              label={t`Merge it into “${other.title}”`}
              size="small"
              icon={<GitMerge />}
              onPress={() => setInto(other.id)}
            />
          ) : null
        }
      />
      <Suspense>
        {into === null ? null : (
          <MergeDialog idea={idea} into={into} onClose={() => setInto(null)} />
        )}
      </Suspense>
    </Panel>
  );
}
