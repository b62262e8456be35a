// One mention in the stream: who said it where and when, the words around what matched, the topic,
// and the verdict. All rows are equally high, which keeps a hundred thousand of them quick.

import { Plural, useLingui } from '@lingui/react/macro';
import { Check, Layers, X } from 'lucide-react';
import { memo, useId } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { classes } from '#web/kit/classes.ts';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Time } from '#web/kit/time.tsx';
import { TopicName } from '#web/kit/topic-name.tsx';
import type { Verdict as Judged } from '../../contract.ts';
import { LabelMarks } from './label-marks.tsx';
import { placesIn } from './reasons.ts';
import { reasonsOf, verdictOf } from './said.ts';
import type { Said } from './said.ts';
import type { Names } from './use-names.ts';
import { snippetOf } from './snippet.ts';

/** Pixels. */
export const ROW_HEIGHT = 108;
const SNIPPET_MAX = 200;

export const MentionRow = memo(function MentionRow(props: {
  said: Said;
  names: Names;
  position: number;
  /** -1 while there may be more. */
  total: number;
  isOpen: boolean;
  isTabStop: boolean;
  onOpen(said: Said): void;
  onCopies(group: string): void;
  isOpened: boolean;
}) {
  const { said, names, isOpen } = props;
  const { post } = said;
  const reasons = reasonsOf(said);
  const verdict = verdictOf(said);
  const { t } = useLingui();
  const id = useId();
  const source = names.sources.get(post.sourceId ?? '');
  const snippet = snippetOf(post.text, placesIn(reasons, 'body'), SNIPPET_MAX);
  const author = post.author ?? t`Unknown`;
  // What is not about us steps back in colour, not in contrast: it must be read to be judged again.
  const steppedBack = verdict === 'not-relevant' && !isOpen;
  const open = () => props.onOpen(said);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an article of a feed takes the focus (ARIA feed pattern)
    <article
      aria-labelledby={id}
      aria-posinset={props.position}
      aria-setsize={props.total}
      {...(isOpen ? { 'aria-current': true } : {})}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) open();
      }}
      className={classes(
        'relative flex h-full cursor-default gap-3 border-b border-line px-4 py-2.5 outline-none focus-visible:ring-inside',
        isOpen ? 'bg-accent-soft' : 'hover:bg-hover',
        said.isCopy &&
          'ps-9 before:absolute before:inset-y-0 before:start-4 before:w-0.5 before:bg-line',
        steppedBack && 'not-focus-visible:grayscale',
      )}
    >
      <Avatar name={author} outside />
      <div className="flex min-w-0 flex-1 flex-col">
        <p className="flex items-baseline gap-1.5 text-small text-faint">
          <span className={classes('truncate font-semibold', !steppedBack && 'text-ink')}>
            {author}
          </span>
          {source === undefined ? null : <span className="min-w-0 truncate">{source}</span>}
          <span className="ms-auto shrink-0 text-micro">
            <Time at={post.createdAt} short />
          </span>
        </p>
        <div id={id} className={classes('mt-px min-w-0 text-body', steppedBack && 'text-quiet')}>
          {post.deletedAt !== null ? (
            <p className="text-faint italic">{t`Deleted where it was said`}</p>
          ) : (
            <>
              {post.title === null ? null : (
                <p className="truncate font-semibold">
                  <MarkedText text={post.title} places={placesIn(reasons, 'title')} />
                </p>
              )}
              <p className={post.title === null ? 'line-clamp-2' : 'line-clamp-1'}>
                <MarkedText text={snippet.text} places={snippet.places} />
              </p>
            </>
          )}
        </div>
        <p className="mt-auto flex items-center gap-2 overflow-hidden text-small text-quiet">
          {said.mentions.map(({ id: mentionId, topicId }) => {
            const topic = names.topics.get(topicId);
            if (!topic) return null;
            return <TopicName key={mentionId} name={topic.name} colour={topic.colour} />;
          })}
          {post.deletedAt === null ? (
            <LabelMarks labels={said.mentions[0]?.labels ?? null} />
          ) : null}
          <Verdict verdict={verdict} />
          {said.copies === null || said.isCopy ? null : (
            <Copies {...props} copies={said.copies} isFirstAtEnd={verdict === null} />
          )}
        </p>
      </div>
    </article>
  );
});

/** How many more say nearly the same, and the way to see them. */
function Copies(props: {
  copies: NonNullable<Said['copies']>;
  isOpened: boolean;
  isFirstAtEnd: boolean;
  onCopies(group: string): void;
}) {
  const { copies, isOpened } = props;
  return (
    <button
      type="button"
      aria-expanded={isOpened}
      onClick={(event) => {
        event.stopPropagation();
        props.onCopies(copies.group);
      }}
      className={classes(
        'inline-flex min-w-14 items-center gap-1 rounded-small px-1.5 text-micro font-semibold text-accent-ink outline-none hover:bg-accent-soft focus-visible:ring-focus',
        props.isFirstAtEnd && 'ms-auto',
      )}
    >
      <Layers className="size-3.5 shrink-0" aria-hidden />
      <span className="truncate">
        <Plural value={copies.posts - 1} one="# more says the same" other="# more say the same" />
      </span>
    </button>
  );
}

function Verdict({ verdict }: { verdict: Judged | null }) {
  const { t } = useLingui();
  if (verdict === null) return null;
  const relevant = verdict === 'relevant';
  return (
    <span
      className={classes(
        'ms-auto inline-flex shrink-0 items-center gap-1 text-micro font-semibold',
        relevant ? 'text-good' : 'text-faint',
      )}
    >
      {relevant ? (
        <Check className="size-3.5" aria-hidden />
      ) : (
        <X className="size-3.5" aria-hidden />
      )}
      {relevant ? t`Relevant` : t`Not relevant`}
    </span>
  );
}
