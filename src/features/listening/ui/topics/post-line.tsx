// A post in a few lines with the words marked that count, as everywhere here where posts are
// examples: what a query finds, gains, loses, or is asked about.

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { classes } from '#web/kit/classes.ts';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Post, Reason } from '../../contract.ts';
import { placesIn } from '../mentions/reasons.ts';
import { snippetOf } from '../mentions/snippet.ts';

const SNIPPET_MAX = 240;

export function PostLine(props: {
  post: Post;
  reasons?: readonly Reason[];
  /** Below the text: why it failed, what somebody said of it. */
  children?: ReactNode;
  /** The whole text, not only the part around the first place. */
  whole?: boolean;
}) {
  const { t } = useLingui();
  const { post, reasons = [] } = props;
  const places = placesIn(reasons, 'body');
  const shown = props.whole
    ? { text: post.text, places }
    : snippetOf(post.text, places, SNIPPET_MAX);
  return (
    <div className="flex gap-3">
      <Avatar name={post.author ?? '?'} outside size="small" />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-2 text-small text-faint">
          <span className="truncate font-semibold text-ink">{post.author ?? t`Unknown`}</span>
          <span className="text-micro">
            <Time at={post.createdAt} short />
          </span>
        </p>
        {post.title === null ? null : (
          <p className="font-semibold wrap-anywhere">
            <MarkedText text={post.title} places={placesIn(reasons, 'title')} />
          </p>
        )}
        <p
          className={classes(
            'text-body wrap-anywhere',
            props.whole ? 'whitespace-pre-line' : 'line-clamp-3',
          )}
        >
          <MarkedText text={shown.text} places={shown.places} />
        </p>
        {props.children}
      </div>
    </div>
  );
}
