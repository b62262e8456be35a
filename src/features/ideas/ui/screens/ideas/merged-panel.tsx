// The ideas that are a part of this one now, each with the way to take it out again.

import { useLingui } from '@lingui/react/macro';
import { Split } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useCan } from '#web/api/session.ts';
import { IconButton } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Idea } from '../../../contract/ideas.ts';

const UnmergeDialog = lazy(async () => {
  const { UnmergeDialog: component } = await import('./unmerge-dialog.tsx');
  return { default: component };
});

type Part = Idea['merged'][number];

export function MergedPanel({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const mayDecide = useCan('ideas.decide');
  const [taking, setTaking] = useState<Part | null>(null);
  if (idea.merged.length === 0) return null;
  return (
    <Panel title={t`Merged into it`}>
      <ul className="flex flex-col gap-2.5">
        {idea.merged.map((part) => (
          <li key={part.id} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <PlainLink
                href={paths.idea(part.id)}
                className="font-semibold wrap-anywhere hovered:underline"
              >
                {part.title}
              </PlainLink>
              <p className="text-small text-faint">
                {part.by} · <Time at={part.at} short />
              </p>
            </div>
            {mayDecide ? (
              <IconButton
                label={t`Take “${part.title}” out again`}
                size="small"
                icon={<Split />}
                onPress={() => setTaking(part)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {taking ? <UnmergeDialog part={taking} onClose={() => setTaking(null)} /> : null}
      </Suspense>
    </Panel>
  );
}
