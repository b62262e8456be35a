// The pictures of an idea, each with what is to be seen on it, and the way to add and remove them.

import { useLingui } from '@lingui/react/macro';
import { ImagePlus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import type { Idea } from '../../../contract/ideas.ts';
import { PICTURES_MAX } from '../../../contract/kinds.ts';
import type { Picture } from '../../../contract/pictures.ts';
import { useIdeaChange } from '../../use-idea-change.ts';

const PictureDialog = lazy(async () => {
  const { PictureDialog: component } = await import('./picture-dialog.tsx');
  return { default: component };
});

export function Pictures({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const mayWork = useCan('ideas.work');
  const me = useSession().person.id;
  const [isAdding, setAdding] = useState(false);
  const { card, pictures } = idea;
  const mayChange = (mayWork || card.author?.id === me) && card.mergedInto === null;
  if (pictures.length === 0 && !mayChange) return null;
  return (
    <div className="flex flex-col gap-2">
      {pictures.length === 0 ? null : (
        <ul aria-label={t`Pictures`} className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {pictures.map((picture) => (
            <Shown key={picture.id} ideaId={card.id} picture={picture} mayRemove={mayChange} />
          ))}
        </ul>
      )}
      {mayChange ? (
        <div>
          <Button
            size="small"
            look="quiet"
            className="-ms-2.5"
            icon={<ImagePlus />}
            why={pictures.length < PICTURES_MAX ? null : t`Remove one first: no more fit.`}
            onPress={() => setAdding(true)}
          >
            {t`Add a picture`}
          </Button>
        </div>
      ) : null}
      <Suspense>
        {isAdding ? <PictureDialog ideaId={card.id} onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </div>
  );
}

function Shown(props: { ideaId: string; picture: Picture; mayRemove: boolean }) {
  const { t } = useLingui();
  const { ideaId, picture } = props;
  const address = `/api/v1/ideas/${ideaId}/pictures/${picture.id}`;
  const remove = useIdeaChange(() =>
    answerOf(
      api.DELETE('/api/v1/ideas/{ideaId}/pictures/{pictureId}', {
        params: { path: { ideaId, pictureId: picture.id } },
      }),
    ),
  );
  return (
    <li className="relative">
      <PlainLink href={address} target="_blank" className="block">
        <img
          src={address}
          alt={picture.description === '' ? t`A picture of the idea` : picture.description}
          loading="lazy"
          className="aspect-4/3 w-full rounded-control bg-sunken object-cover"
        />
      </PlainLink>
      {props.mayRemove ? (
        <span className="absolute end-1 top-1 rounded-control bg-surface">
          <RemoveButton
            small
            label={t`Remove the picture`}
            question={t`Remove the picture?`}
            action={t`Remove it`}
            remove={() => remove.mutateAsync()}
            onRemoved={() => undefined}
          >
            {t`It is gone from here and from the portal.`}
          </RemoveButton>
        </span>
      ) : null}
    </li>
  );
}
