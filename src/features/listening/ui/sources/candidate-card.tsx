// Something that could be listened to: its name, what kind it is, its latest posts, and the button
// that makes it a source.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Candidate } from './shapes.ts';

const PREVIEWED = 4;

export function CandidateCard({ candidate, onAdded }: { candidate: Candidate; onAdded?(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/sources', {
          body: {
            connector: candidate.connector,
            name: candidate.title,
            settings: candidate.settings,
          },
        }),
      ),
    onSuccess: (source) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      say(t`Parley listens to ${source.name} now.`);
      if (onAdded) onAdded();
      else go(paths.sources());
    },
  });
  const address = candidate.settings['url'] ?? candidate.settings['instance'];
  return (
    <section aria-label={candidate.title} className="rounded-panel bg-surface shadow-raised">
      <header className="flex flex-wrap items-start justify-between gap-3 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-bold wrap-anywhere">{candidate.title}</span>
            <Badge>{candidate.format}</Badge>
          </p>
          <p className="text-small text-quiet wrap-anywhere">{candidate.description}</p>
          {typeof address === 'string' ? (
            <p className="truncate font-mono text-micro text-faint">{address}</p>
          ) : null}
        </div>
        <Button
          look="primary"
          icon={<Plus />}
          isPending={add.isPending}
          onPress={() => add.mutate()}
          aria-label={t`Listen to ${candidate.title}`}
        >
          {t`Listen to this`}
        </Button>
      </header>
      {add.error ? (
        <div className="px-4 pb-2">
          <Notice tone="bad">{wordsOf(add.error)}</Notice>
        </div>
      ) : null}
      <div className="border-t border-line px-4 py-2">
        <p className="text-micro font-semibold text-faint">
          {candidate.preview.length === 0 ? (
            t`There is nothing in it right now.`
          ) : (
            <Plural
              value={candidate.preview.length}
              one="The latest post"
              other="The latest of # posts"
            />
          )}
        </p>
        <ul>
          {candidate.preview.slice(0, PREVIEWED).map((post) => (
            <li key={post.id} className="flex items-baseline gap-3 py-1 text-small">
              <span className="min-w-0 flex-1 truncate">{post.title ?? post.text}</span>
              <span className="shrink-0 text-micro text-faint">
                <Time at={post.createdAt} short />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
