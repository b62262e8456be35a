// How many want it, and my own vote: one press gives it, another takes it back. The number moves at once.

import { useLingui } from '@lingui/react/macro';
import { ChevronUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { classes } from '#web/kit/classes.ts';
import { say } from '#web/kit/say.ts';
import type { IdeaCard } from '../contract/ideas.ts';
import { useWish } from './use-wish.ts';

export function VoteButton({ idea, large = false }: { idea: IdeaCard; large?: boolean }) {
  const { t, i18n } = useLingui();
  const mayVote = useCan('ideas.take-part');
  const { vote } = useWish(idea.id);
  // Until the lists are fetched anew, what was pressed stands.
  const wants = vote.isPending ? vote.variables : idea.iVoted;
  const count = idea.votesCount + Number(wants) - Number(idea.iVoted);
  const votes = i18n.number(count);
  const { title } = idea;
  return (
    <Button
      aria-pressed={wants}
      aria-label={
        wants
          ? t`You voted for ${title}, with ${votes} in all`
          : t`Vote for ${title}, ${votes} so far`
      }
      isDisabled={!mayVote || idea.mergedInto !== null}
      onPress={() => vote.mutate(!wants, { onError: (error) => say(wordsOf(error)) })}
      className={classes(
        'relative z-10 inline-flex shrink-0 items-center justify-center rounded-control font-semibold tabular transition-colors focus-ring:ring-focus off:opacity-60',
        large ? 'h-14 w-13 flex-col text-heading' : 'h-7 min-w-11 gap-0.5 ps-1 pe-2 text-small',
        wants
          ? 'bg-accent text-on-accent hovered:bg-accent-strong'
          : 'bg-surface text-ink shadow-[inset_0_0_0_1px_var(--color-edge)] hovered:bg-hover',
      )}
    >
      <ChevronUp className={large ? 'size-5' : 'size-4'} strokeWidth={2.5} aria-hidden />
      {votes}
    </Button>
  );
}
