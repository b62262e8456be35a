// One thing somebody said, in full: the words, who said them where, and for each topic why it was
// found and whether that was right.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowUpRight, ChevronDown, ChevronUp, Pencil } from 'lucide-react';
import { AsIdea } from '#web/desk/as-idea.tsx';
import { Suspense, lazy } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { IconButton } from '#web/kit/button.tsx';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Mention, Post, Verdict } from '../../contract.ts';
import { languageName } from '#web/i18n/language-name.ts';
import { sourcesQuery } from '../queries.ts';
import { AnswerIt } from './answer-it.tsx';
import { Judgement } from './judgement.tsx';
import { PostBody } from './post-body.tsx';
import { placesIn } from './reasons.ts';
import { reasonsOf, verdictOf } from './said.ts';
import type { Said } from './said.ts';
import { WhyItIsHere } from './why.tsx';

const HowItReads = lazy(async () => {
  const { HowItReads: component } = await import('./labels.tsx');
  return { default: component };
});

type Judge = (mentions: readonly Mention[], verdict: Verdict | null) => void;

export function MentionDetail(props: {
  said: Said;
  onJudge: Judge;
  onStep(by: 1 | -1): void;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { said, onJudge } = props;
  const { post } = said;
  const reasons = reasonsOf(said);
  const [mention] = said.mentions;
  return (
    <article aria-label={post.title ?? t`Mention`} className="flex h-full flex-col bg-surface">
      {/* On a phone it stands alone, without the heading of the stream. */}
      <h1 className="sr-only lg:hidden">{post.title ?? t`Mention`}</h1>
      <Toolbar {...props} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-2xl flex-col gap-5 px-5 pt-6 pb-12 sm:px-8">
          <Byline post={post} />
          {post.deletedAt === null ? (
            <div className="flex flex-col gap-3">
              {post.title === null ? null : (
                <h2 className="font-voice text-title font-semibold text-balance">
                  <MarkedText text={post.title} places={placesIn(reasons, 'title')} />
                </h2>
              )}
              <PostBody post={post} reasons={reasons} />
            </div>
          ) : (
            <Notice tone="info" title={t`Deleted where it was said`}>
              {t`Parley keeps that it was there, but not its words.`}
            </Notice>
          )}
          {mention?.labels && post.deletedAt === null ? (
            <Suspense fallback={<Skeleton rows={6} rowClass="h-5" />}>
              <HowItReads mentionId={mention.id} labels={mention.labels} />
            </Suspense>
          ) : null}
          <WhyItIsHere mentions={said.mentions} onJudge={onJudge} />
        </div>
      </div>
    </article>
  );
}

function Toolbar(props: { said: Said; onJudge: Judge; onStep(by: 1 | -1): void; onClose(): void }) {
  const { t } = useLingui();
  const { said } = props;
  const { post } = said;
  const [mention] = said.mentions;
  return (
    <div
      role="toolbar"
      aria-label={t`This mention`}
      className="flex min-h-14 shrink-0 items-center gap-1 border-b border-line px-2 sm:px-4"
    >
      <IconButton
        label={t`Back to the stream`}
        className="lg:hidden"
        icon={<ArrowLeft className="rtl:rotate-180" />}
        onPress={props.onClose}
      />
      <IconButton
        label={t`Mention before`}
        keys="k"
        size="small"
        className="max-sm:hidden"
        icon={<ChevronUp />}
        onPress={() => props.onStep(-1)}
      />
      <IconButton
        label={t`Next mention`}
        keys="j"
        size="small"
        className="max-sm:hidden"
        icon={<ChevronDown />}
        onPress={() => props.onStep(1)}
      />
      <div className="ms-auto flex flex-wrap items-center justify-end gap-1 sm:gap-2">
        <Judgement
          label={t`Is it relevant?`}
          verdict={verdictOf(said)}
          onJudge={(verdict) => props.onJudge(said.mentions, verdict)}
        />
        {mention && post.deletedAt === null ? (
          <AsIdea
            label={t`Make it an idea, or join one`}
            text={t`Idea`}
            origin={{ kind: 'mention', id: mention.id }}
            words={[post.title, post.text].filter(Boolean).join('\n')}
          />
        ) : null}
        {said.post.deletedAt === null ? <AnswerIt postId={said.post.id} /> : null}
        {said.post.url === null ? null : (
          <ButtonLink href={said.post.url} size="small" icon={<ArrowUpRight aria-hidden />}>
            <span className="max-sm:sr-only">{t`Open it`}</span>
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Byline({ post }: { post: Post }) {
  const { t, i18n } = useLingui();
  const source = useQuery(sourcesQuery).data?.find(({ id }) => id === post.sourceId);
  const author = post.author ?? t`Unknown`;
  return (
    <header className="flex items-center gap-3">
      <Avatar name={author} outside />
      <div className="min-w-0 flex-1 text-small">
        <p className="truncate font-semibold">
          {post.authorUrl === null ? (
            author
          ) : (
            <PlainLink href={post.authorUrl} className="hovered:underline">
              {author}
            </PlainLink>
          )}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-faint">
          {source === undefined ? null : (
            <>
              <PlainLink href={paths.source(source.id)} className="hovered:underline">
                {source.name}
              </PlainLink>
              <span aria-hidden>·</span>
            </>
          )}
          <Time at={post.createdAt} />
          {post.lang === 'und' ? null : (
            <>
              <span aria-hidden>·</span>
              <span>{languageName(post.lang, i18n.locale)}</span>
            </>
          )}
        </p>
      </div>
      {post.revision > 1 ? <Badge icon={<Pencil />}>{t`Edited`}</Badge> : null}
    </header>
  );
}
