// The tags: what ideas of any board have in common. Public ones stand on the portal.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Globe, Plus, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import type { Tag } from '../../../contract/ideas.ts';
import { tagsQuery } from '../../queries.ts';
import { useFrameChange } from './use-frame-change.ts';

const TagForm = lazy(async () => {
  const { TagForm: component } = await import('./tag-form.tsx');
  return { default: component };
});

export function TagsPanel() {
  const { t } = useLingui();
  const tags = useQuery(tagsQuery);
  const [changed, setChanged] = useState<Tag | 'new' | null>(null);
  const remove = useFrameChange((tagId: string) =>
    answerOf(api.DELETE('/api/v1/idea-tags/{tagId}', { params: { path: { tagId } } })),
  );
  return (
    <>
      <ListPanel
        title={t`Tags`}
        detail={t`What ideas of several boards have in common. A public tag stands on the portal too.`}
        actions={<Button icon={<Plus />} onPress={() => setChanged('new')}>{t`New tag`}</Button>}
        query={tags}
        empty={t`No tags yet.`}
      >
        {(tag) => (
          <ListRow
            key={tag.id}
            name={tag.name}
            badges={
              tag.isPublic ? <Badge tone="info" icon={<Globe />}>{t`On the portal`}</Badge> : null
            }
            actions={
              <>
                <IconButton
                  label={t`Change ${tag.name}`}
                  size="small"
                  icon={<SquarePen />}
                  onPress={() => setChanged(tag)}
                />
                <RemoveButton
                  small
                  label={t`Remove ${tag.name}`}
                  question={t`Remove ${tag.name}?`}
                  action={t`Remove it`}
                  remove={() => remove.mutateAsync(tag.id)}
                  onRemoved={() => undefined}
                >
                  {t`It disappears from every idea that has it.`}
                </RemoveButton>
              </>
            }
          />
        )}
      </ListPanel>
      <Suspense>
        {changed === null ? null : (
          <TagForm tag={changed === 'new' ? null : changed} onClose={() => setChanged(null)} />
        )}
      </Suspense>
    </>
  );
}
