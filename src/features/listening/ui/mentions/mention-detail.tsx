// One mention in full: the words, who said them where, why it was found, and the verdict.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowUpRight, Check, ChevronDown, ChevronUp, Pencil, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { IconButton } from '#web/kit/button.tsx';
import { ButtonLink, Link, PlainLink } from '#web/kit/link.tsx';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { TopicName } from '#web/kit/topic-name.tsx';
import { paths } from '#web/paths.ts';
import type { Mention, Verdict } from '../../contract.ts';
import { languageName } from '../language-name.ts';
import { sourcesQuery, topicsQuery } from '../queries.ts';
import { PostBody } from './post-body.tsx';
import { placesIn } from './reasons.ts';
import { Why } from './why.tsx';

export function MentionDetail(props: {
  mention: Mention;
  onJudge(verdict: Verdict | null): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { mention } = props;
  const { post } = mention;
  return (
    <article aria-label={post.title ?? t`Mention`} className="flex h-full flex-col bg-surface">
      <Toolbar {...props} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-2xl flex-col gap-5 px-5 pt-6 pb-12 sm:px-8">
          <Byline mention={mention} />
          {post.deletedAt === null ? (
            <div className="flex flex-col gap-3">
              {post.title === null ? null : (
                <h1 className="font-voice text-title font-semibold text-balance">
                  <MarkedText text={post.title} places={placesIn(mention.reasons, 'title')} />
                </h1>
              )}
              <PostBody post={post} reasons={mention.reasons} />
            </div>
          ) : (
            <Notice tone="info" title={t`Deleted where it was said`}>
              {t`Parley keeps that it was there, but not its words.`}
            </Notice>
          )}
          <WhyItMatched mention={mention} />
        </div>
      </div>
    </article>
  );
}

function Toolbar({
  mention,
  onJudge,
  onStep,
  onClose,
}: {
  mention: Mention;
  onJudge(verdict: Verdict | null): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
}) {
  const { t } = useLingui();
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
        onPress={onClose}
      />
      <IconButton
        label={t`Mention before`}
        keys="k"
        size="small"
        icon={<ChevronUp />}
        onPress={() => onStep(-1)}
      />
      <IconButton
        label={t`Next mention`}
        keys="j"
        size="small"
        icon={<ChevronDown />}
        onPress={() => onStep(1)}
      />
      <div className="ms-auto flex items-center gap-2">
        <Judgement mention={mention} onJudge={onJudge} />
        {mention.post.url === null ? null : (
          <ButtonLink
            href={mention.post.url}
            size="small"
            icon={<ArrowUpRight />}
            aria-label={t`Open where it was said`}
          >
            <span className="hidden sm:inline">{t`Open`}</span>
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

const verdictButton =
  'inline-flex h-control-small items-center gap-1.5 rounded-control px-2.5 text-small font-medium text-quiet shadow-[inset_0_0_0_1px_var(--color-edge)] hovered:bg-hover hovered:text-ink focus-ring:ring-focus off:opacity-45 [&_svg]:size-4';

function Judgement(props: { mention: Mention; onJudge(verdict: Verdict | null): void }) {
  const { t } = useLingui();
  const mayJudge = useCan('listening.mentions.judge');
  const { verdict } = props.mention;
  const set = (wanted: Verdict) => (on: boolean) => props.onJudge(on ? wanted : null);
  return (
    <div role="group" aria-label={t`Is it relevant?`} className="flex gap-1">
      <ToggleButton
        isSelected={verdict === 'relevant'}
        onChange={set('relevant')}
        isDisabled={!mayJudge}
        className={`${verdictButton} chosen:bg-good-soft chosen:text-good chosen:shadow-[inset_0_0_0_1px_currentColor]`}
      >
        <Check aria-hidden />
        {t`Relevant`}
      </ToggleButton>
      <ToggleButton
        isSelected={verdict === 'not-relevant'}
        onChange={set('not-relevant')}
        isDisabled={!mayJudge}
        className={`${verdictButton} chosen:bg-sunken chosen:text-ink chosen:shadow-[inset_0_0_0_1px_currentColor]`}
      >
        <X aria-hidden />
        {t`Not relevant`}
      </ToggleButton>
    </div>
  );
}

function Byline({ mention }: { mention: Mention }) {
  const { t, i18n } = useLingui();
  const { post } = mention;
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

function WhyItMatched({ mention }: { mention: Mention }) {
  const { t } = useLingui();
  const topic = useQuery(topicsQuery).data?.find(({ id }) => id === mention.topicId);
  return (
    <section aria-label={t`Why it is here`} className="rounded-panel bg-paper px-4 pt-3 pb-4">
      <h2 className="flex flex-wrap items-center gap-x-2 text-small font-semibold">
        {t`Why it is here`}
        {topic === undefined ? null : (
          <Link
            href={paths.topic(topic.id)}
            className="ms-auto font-normal text-quiet no-underline"
          >
            <TopicName name={topic.name} colour={topic.colour} />
          </Link>
        )}
      </h2>
      <div className="mt-2">
        <Why reasons={mention.reasons} />
      </div>
      {mention.verdictBy === null || mention.verdictAt === null ? null : (
        <p className="mt-3 border-t border-line pt-2 text-small text-quiet">
          {mention.verdict === 'relevant' ? (
            <Trans>
              {mention.verdictBy} found it relevant <Time at={mention.verdictAt} />.
            </Trans>
          ) : (
            <Trans>
              {mention.verdictBy} found it not relevant <Time at={mention.verdictAt} />.
            </Trans>
          )}
        </p>
      )}
    </section>
  );
}
