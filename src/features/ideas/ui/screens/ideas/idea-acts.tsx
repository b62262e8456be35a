// What can be done with an idea as a whole: change its words, merge it into another, show it on the portal or hide it.

import { useLingui } from '@lingui/react/macro';
import { Ellipsis, Eye, EyeOff, GitMerge, Globe, GlobeLock, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Menu } from '#web/kit/menu.tsx';
import type { MenuEntry } from '#web/kit/menu-entry.ts';
import { say } from '#web/kit/say.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Idea, IdeaPatch } from '../../../contract/ideas.ts';
import { useIdeaChange } from '../../use-idea-change.ts';

const EditDialog = lazy(async () => {
  const { EditDialog: component } = await import('./edit-dialog.tsx');
  return { default: component };
});
const MergeDialog = lazy(async () => {
  const { MergeDialog: component } = await import('./merge-dialog.tsx');
  return { default: component };
});

export function IdeaActs({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { card } = idea;
  const mayWork = useCan('ideas.work');
  const mayDecide = useCan('ideas.decide');
  const [asked, setAsked] = useState<'edit' | 'merge' | null>(null);
  const change = useIdeaChange(
    (patch: IdeaPatch) =>
      answerOf(
        api.PATCH('/api/v1/ideas/{ideaId}', {
          params: { path: { ideaId: card.id } },
          body: patch,
        }),
      ),
    () => say(t`Changed.`),
  );
  const set = (patch: IdeaPatch) =>
    change.mutate(patch, { onError: (error) => say(wordsOf(error)) });
  const mayMerge = mayDecide && card.mergedInto === null;
  useShortcuts(t`Idea`, [
    ...(mayWork ? [{ keys: 'e', label: t`Change its words`, run: () => setAsked('edit') }] : []),
    ...(mayMerge ? [{ keys: 'x', label: t`Merge it`, run: () => setAsked('merge') }] : []),
  ]);
  if (!mayWork) return null;
  const entries: MenuEntry[] = [
    {
      id: 'edit',
      label: t`Change it…`,
      icon: <SquarePen />,
      keys: 'e',
      onAction: () => setAsked('edit'),
    },
    ...(mayMerge
      ? [
          {
            id: 'merge',
            label: t`Merge it into another…`,
            icon: <GitMerge />,
            keys: 'x',
            onAction: () => setAsked('merge'),
          },
        ]
      : []),
    ...(mayDecide
      ? [
          'separator' as const,
          card.isPublic
            ? {
                id: 'inside',
                label: t`Take it off the portal`,
                icon: <GlobeLock />,
                onAction: () => set({ isPublic: false }),
              }
            : {
                id: 'public',
                label: t`Show it on the portal`,
                icon: <Globe />,
                onAction: () => set({ isPublic: true }),
              },
          card.standing === 'hidden'
            ? {
                id: 'show',
                label: t`Show it again`,
                icon: <Eye />,
                onAction: () => set({ standing: 'open' }),
              }
            : {
                id: 'hide',
                label: t`Hide it from all lists`,
                icon: <EyeOff />,
                danger: true,
                onAction: () => set({ standing: 'hidden' }),
              },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        label={t`Acts for this idea`}
        text={t`More`}
        look="plain"
        icon={<Ellipsis />}
        placement="bottom end"
        entries={entries}
      />
      <Suspense>
        {asked === 'edit' ? <EditDialog idea={idea} onClose={() => setAsked(null)} /> : null}
        {asked === 'merge' ? <MergeDialog idea={idea} onClose={() => setAsked(null)} /> : null}
      </Suspense>
    </>
  );
}
