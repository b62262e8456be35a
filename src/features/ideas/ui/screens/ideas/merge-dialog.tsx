// An idea becomes a part of another that asks for the same: those most like it first, any other by its words. What moves and
// who is told stands here before it is done.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { say } from '#web/kit/say.ts';
import { SearchField } from '#web/kit/search-field.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { paths } from '#web/paths.ts';
import type { Idea, IdeaCard } from '../../../contract/ideas.ts';
import { ideasFoundQuery, similarQuery } from '../../queries.ts';
import { useStatusWords } from '../../status-words.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { Audience } from './audience.tsx';
import { mergePreviewQuery } from './idea-queries.ts';

const SEARCH_AFTER_MS = 250;
const SHOWN = 6;

export function MergeDialog(props: { idea: Idea; into?: string; onClose(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const { card, text } = props.idea;
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<string | null>(props.into ?? null);
  const [words, setWords] = useState('');
  const apart = useIdeaChange(
    () =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/unmerge', {
          params: { path: { ideaId: card.id } },
          body: { publicText: null },
        }),
      ),
    () => go(paths.idea(card.id)),
  );
  const merge = useIdeaChange(
    (target: string) =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/merge', {
          params: { path: { ideaId: card.id } },
          body: { into: target, publicText: words.trim() === '' ? null : words.trim() },
        }),
      ),
    (_whole, target) => {
      props.onClose();
      go(paths.idea(target));
      say(t`They are one idea now.`, { label: t`Undo`, run: () => apart.mutate() });
    },
  );
  return (
    <FormDialog
      title={t`Merge “${card.title}” into another`}
      width="wide"
      action={t`Merge them`}
      why={into === null ? t`Choose the other idea first.` : null}
      act={merge}
      onAct={() => into !== null && merge.mutate(into)}
      onClose={props.onClose}
    >
      <SearchField
        label={t`Find the other idea`}
        placeholder={t`Words of it, in any wording`}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setInto(null);
        }}
        autoFocus
      />
      <Candidates
        words={`${card.title}\n${text}`}
        typed={typed}
        without={card.id}
        value={into}
        onChange={setInto}
      />
      {into === null ? null : <WhatMoves ideaId={card.id} into={into} />}
      <TextField
        label={t`What both groups are told`}
        help={t`Left empty: a plain sentence in their language says which idea became a part of which.`}
        lines={2}
        value={words}
        onChange={setWords}
        maxLength={5000}
        error={wordsFor(merge.error, 'publicText')}
      />
    </FormDialog>
  );
}

function Candidates(props: {
  words: string;
  typed: string;
  without: string;
  value: string | null;
  onChange(id: string): void;
}) {
  const { t, i18n } = useLingui();
  const { nameOf } = useStatusWords();
  const q = useSettled(props.typed.trim(), SEARCH_AFTER_MS);
  const similar = useQuery({
    ...similarQuery(props.words),
    enabled: q === '',
    select: (items) => items.map(({ idea }) => idea),
  });
  const found = useQuery({ ...ideasFoundQuery(q), enabled: q !== '' });
  const others = (items: readonly IdeaCard[]) =>
    items
      .filter(({ id, mergedInto }) => id !== props.without && mergedInto === null)
      .slice(0, SHOWN);
  return (
    <Loaded
      query={q === '' ? similar : found}
      small
      skeleton={<Skeleton rows={3} rowClass="h-12" />}
    >
      {(items) =>
        others(items).length === 0 ? (
          <p className="text-small text-faint">
            {q === ''
              ? t`No other idea is like it. Find one by its words.`
              : t`No other idea holds these words.`}
          </p>
        ) : (
          <RadioGroup
            label={q === '' ? t`Most like it` : t`Found by these words`}
            value={props.value}
            onChange={props.onChange}
            choices={others(items).map((idea) => {
              const votes = i18n.number(idea.votesCount);
              return {
                id: idea.id,
                label: idea.title,
                detail: [
                  `#${idea.number}`,
                  nameOf(idea.status),
                  idea.board.name,
                  t`${votes} votes`,
                ].join(' · '),
              };
            })}
          />
        )
      }
    </Loaded>
  );
}

function WhatMoves({ ideaId, into }: { ideaId: string; into: string }) {
  const { t, i18n } = useLingui();
  const preview = useQuery(mergePreviewQuery(ideaId, into));
  const audience = useQuery({
    ...mergePreviewQuery(ideaId, into),
    select: (found) => found.audience,
  });
  return (
    <section aria-label={t`What moves`} className="flex flex-col gap-3">
      <Loaded query={preview} small skeleton={<Skeleton rows={2} rowClass="h-10" />}>
        {({ votes, followers, wordings, comments }) => (
          <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            <Moved name={t`Votes`}>
              <span className="inline-flex items-center gap-1">
                {i18n.number(votes.before)}
                <ArrowRight className="size-3.5 rtl:rotate-180" aria-label={t`becomes`} />
                {i18n.number(votes.after)}
              </span>
              <Both moved={votes.moved} both={votes.before + votes.moved - votes.after} />
            </Moved>
            <Moved name={t`Followers`}>{`+${i18n.number(followers)}`}</Moved>
            <Moved name={t`Wordings`}>{`+${i18n.number(wordings)}`}</Moved>
            <Moved name={t`Comments`}>{`+${i18n.number(comments)}`}</Moved>
          </dl>
        )}
      </Loaded>
      <Audience query={audience} />
    </section>
  );
}

/** One person is one vote, though they voted for both. */
function Both({ moved, both }: { moved: number; both: number }) {
  if (moved === 0 || both === 0) return null;
  return (
    <span className="block text-micro font-normal text-faint">
      <Plural value={both} one="# voted for both" other="# voted for both" />
    </span>
  );
}

function Moved({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rounded-control bg-paper px-3 py-2">
      <dt className="text-small text-faint">{name}</dt>
      <dd className="text-heading font-semibold tabular">{children}</dd>
    </div>
  );
}
