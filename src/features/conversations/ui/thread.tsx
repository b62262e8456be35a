// The posts of a conversation in the order they were said: theirs from the left as they wrote them, ours from the
// right, bystanders and machines set back.

import { useLingui } from '@lingui/react/macro';
import { ArrowUpRight, Bot } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { classes } from '#web/kit/classes.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { SanitisedHtml } from '#web/kit/sanitised-html.tsx';
import type { ConversationPost } from '../contract.ts';

export function Thread({
  posts,
  below,
}: {
  posts: readonly ConversationPost[];
  /** What stands below the words of a post. */
  below(post: ConversationPost): ReactNode;
}) {
  const { t } = useLingui();
  const end = useRef<HTMLLIElement>(null);
  const count = posts.length;
  // What was said last is what one came for.
  useEffect(() => {
    // Browsers of late answer with a promise, which an effect must not return.
    void end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const first = posts[0];
  return (
    <ol aria-label={t`What was said`} className="flex flex-col gap-5">
      {posts.map((post, position) => {
        const answered = byId.get(post.replyToPostId ?? '');
        // Said only where it isn't the one right above.
        const isElsewhere = answered !== undefined && answered !== posts[position - 1];
        return (
          <li key={post.id} ref={position === count - 1 ? end : null}>
            <Said
              post={post}
              to={isElsewhere && answered !== first ? nameOf(answered) : null}
              below={below(post)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function nameOf(post: ConversationPost): string | null {
  return post.author.name ?? post.author.handle;
}

function Said(props: { post: ConversationPost; to: string | null; below: ReactNode }) {
  const { t } = useLingui();
  const { post, to } = props;
  const name = nameOf(post) ?? t`Unknown`;
  const ours = post.side === 'ours';
  const aside = post.side === 'bystander' || post.side === 'automatic';
  return (
    <article
      aria-label={t`${name} said`}
      className={classes('flex gap-3', ours && 'flex-row-reverse', aside && 'text-quiet')}
    >
      {post.side === 'automatic' ? (
        <span className="flex size-8 shrink-0 items-center justify-center rounded-round bg-sunken text-faint">
          <Bot className="size-4" aria-hidden />
        </span>
      ) : (
        <Avatar name={name} outside={!ours} />
      )}
      <div className={classes('min-w-0', ours ? 'max-w-[88%]' : 'flex-1')}>
        <p
          className={classes(
            'flex flex-wrap items-baseline gap-x-1.5 text-small text-faint',
            ours && 'justify-end',
          )}
        >
          <span className="font-semibold text-ink">{name}</span>
          {to === null ? null : <span>{t`to ${to}`}</span>}
          <Time at={post.createdAt} />
          {post.side === 'bystander' ? <Badge>{t`Bystander`}</Badge> : null}
          {post.side === 'automatic' ? <Badge>{t`Automatic`}</Badge> : null}
          {post.visibility === 'public' || post.visibility === 'unlisted' ? null : (
            <Badge tone="info">{t`Not public`}</Badge>
          )}
          {post.revision > 1 ? <span>{t`edited`}</span> : null}
          {post.url === null ? null : (
            <PlainLink href={post.url} aria-label={t`Open where it was said`}>
              <ArrowUpRight className="inline size-3.5" aria-hidden />
            </PlainLink>
          )}
        </p>
        <Words post={post} />
        {props.below}
      </div>
    </article>
  );
}

function Words({ post }: { post: ConversationPost }) {
  const { t } = useLingui();
  if (post.deletedAt !== null) {
    return <p className="mt-1 text-faint italic">{t`Deleted where it was said`}</p>;
  }
  return (
    <div
      className={classes(
        'mt-1',
        post.side === 'ours' &&
          'rounded-[14px_14px_3px_14px] bg-accent-soft px-3.5 py-2.5 text-ink',
      )}
    >
      {post.title === null ? null : (
        <h2 className="font-voice text-heading font-semibold">{post.title}</h2>
      )}
      {post.html === null ? (
        <div className="voice whitespace-pre-line">{post.text}</div>
      ) : (
        <SanitisedHtml html={post.html} />
      )}
      {post.media.map(({ url, description }) => (
        <p key={url} className="mt-1.5 text-small">
          <PlainLink href={url} className="text-accent-ink underline">
            {description ?? t`A picture or file`}
          </PlainLink>
        </p>
      ))}
    </div>
  );
}
