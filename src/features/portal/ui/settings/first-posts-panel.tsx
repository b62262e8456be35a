// The first idea or comment of each visitor waits here for a look; who was let through once is trusted from then on.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Ban, Check, ShieldCheck } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { paths } from '#web/paths.ts';
import { heldCommentsQuery, heldIdeasQuery } from './portal-queries.ts';

type Held = {
  id: string;
  kind: 'idea' | 'comment';
  ideaId: string;
  by: string | null;
  title: string | null;
  text: string;
  at: string;
};

export function FirstPostsPanel() {
  const { t } = useLingui();
  const mayDecide = useCan('ideas.decide');
  const ideas = useQuery({
    ...heldIdeasQuery,
    enabled: mayDecide,
    select: (items) =>
      items.map((card): Held => ({
        id: card.id,
        kind: 'idea',
        ideaId: card.id,
        by: card.author?.name ?? null,
        title: card.title,
        text: card.excerpt,
        at: card.createdAt,
      })),
  });
  const comments = useQuery({
    ...heldCommentsQuery,
    enabled: mayDecide,
    select: (items) =>
      items.map((comment): Held => ({
        id: comment.id,
        kind: 'comment',
        ideaId: comment.ideaId,
        by: comment.shownAs ?? comment.author?.name ?? null,
        title: null,
        text: comment.text,
        at: comment.at,
      })),
  });
  if (!mayDecide) return null;
  const held = [...(ideas.data ?? []), ...(comments.data ?? [])].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
  return (
    <Panel
      title={t`First posts that wait`}
      detail={t`The first idea or comment of each visitor is looked at; what they say afterwards is there at once.`}
      flush
    >
      <Loaded query={ideas} small skeleton={<Skeleton rows={1} />}>
        {() =>
          held.length === 0 ? (
            <p className="flex items-center gap-2 border-t border-line px-4 py-3 text-small text-faint">
              <ShieldCheck className="size-4 shrink-0" aria-hidden />
              {t`Nothing waits.`}
            </p>
          ) : (
            <ul className="border-t border-line">
              {held.map((one) => (
                <HeldRow key={one.id} held={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function HeldRow({ held }: { held: Held }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: async (standing: 'open' | 'hidden') => {
      const { ideaId, id } = held;
      const body = { standing };
      if (held.kind === 'idea')
        await answerOf(api.PATCH('/api/v1/ideas/{ideaId}', { params: { path: { ideaId } }, body }));
      else
        await answerOf(
          api.PATCH('/api/v1/ideas/{ideaId}/comments/{commentId}', {
            params: { path: { ideaId, commentId: id } },
            body,
          }),
        );
    },
    onSettled: () => {
      for (const key of ['ideas', 'idea']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
  const who = held.by ?? t`Somebody`;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 text-small text-faint">
          <Badge>{held.kind === 'idea' ? t`Idea` : t`Comment`}</Badge>
          <span className="font-medium text-quiet">{who}</span>
          <Time at={held.at} />
          <PlainLink href={paths.idea(held.ideaId)} className="underline underline-offset-2">
            {t`the idea`}
          </PlainLink>
        </p>
        {held.title === null ? null : (
          <p dir="auto" className="mt-1 font-semibold wrap-anywhere">
            {held.title}
          </p>
        )}
        <p dir="auto" className="line-clamp-6 font-voice text-voice wrap-anywhere">
          {held.text}
        </p>
        {decide.error ? <Notice tone="bad">{wordsOf(decide.error)}</Notice> : null}
      </div>
      <div className="flex gap-2">
        <Button
          size="small"
          icon={<Check />}
          isPending={decide.isPending && decide.variables === 'open'}
          aria-label={t`Let it through: ${who}`}
          onPress={() => decide.mutate('open')}
        >
          {t`Let it through`}
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={<Ban />}
          isPending={decide.isPending && decide.variables === 'hidden'}
          aria-label={t`Refuse it: ${who}`}
          onPress={() => decide.mutate('hidden')}
        >
          {t`Refuse it`}
        </Button>
      </div>
    </li>
  );
}
