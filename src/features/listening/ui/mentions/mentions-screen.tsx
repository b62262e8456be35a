// Listen: the stream of mentions beside the one that is open. Which ones and which one stand in the
// address; on a phone the open one covers the stream.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { AudioLines } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useGo, useQueryFields, useSetQueryFields } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { usePageTitle } from '#web/kit/page-title.ts';
import { State } from '#web/kit/state.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { useWide } from '#web/shell/use-wide.ts';
import type { Mention, Verdict } from '../../contract.ts';
import { mentionQuery, mentionsQuery, topicsQuery } from '../queries.ts';
import { filterOf } from './filter.ts';
import { MentionDetail } from './mention-detail.tsx';
import { MentionStream } from './mention-stream.tsx';
import { StreamHeader } from './stream-header.tsx';
import { groupByPost, verdictOf, withCopies } from './said.ts';
import type { Said } from './said.ts';
import { useJudge } from './use-judge.ts';
import { useOpenedCopies } from './use-opened-copies.ts';

const HOUR_MS = 3_600_000;

export function MentionsScreen() {
  const { t } = useLingui();
  const wide = useWide();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const hour = Math.floor(Date.now() / HOUR_MS);
  const filter = useMemo(() => filterOf(fields, hour * HOUR_MS), [fields, hour]);
  const stream = useInfiniteQuery(mentionsQuery(filter));
  const copies = useOpenedCopies(filter);
  const lines = useMemo(
    () => groupByPost(stream.data?.pages.flatMap((page) => page.items) ?? []),
    [stream.data],
  );
  const said = useMemo(() => withCopies(lines, copies.opened), [lines, copies.opened]);
  const topic = useQuery(topicsQuery).data?.find(({ id }) => id === fields['topic']);
  usePageTitle(topic?.name ?? t`Listen`);

  const openId = fields['mention'];
  const open = (said: Said) => setFields({ mention: said.id }, { replace: wide });
  const close = () => setFields({ mention: undefined }, { replace: wide });
  const { step, judge, current } = useStreamActs({ stream: said, openId, open });

  const detail =
    current === undefined ? null : (
      <MentionDetail
        key={current.id}
        said={current}
        onJudge={judge}
        onStep={step}
        onClose={close}
      />
    );
  const list = (
    <section
      aria-label={t`Mentions`}
      className="flex h-full min-w-0 flex-col border-e border-line bg-surface lg:w-[26rem] lg:shrink-0 xl:w-[29rem]"
    >
      <StreamHeader fields={fields} filter={filter} topic={topic} onChange={setFields} />
      <MentionStream
        key={JSON.stringify(filter)}
        query={stream}
        said={said}
        openId={current?.id ?? openId}
        onOpen={open}
        onCopies={copies.toggle}
        isOpened={copies.isOpened}
        filtered={Object.keys(filter).length > 0}
      />
    </section>
  );
  if (!wide) return detail ?? list;
  return (
    <div className="flex h-full">
      {list}
      <section aria-label={t`Chosen mention`} className="min-w-0 flex-1">
        {detail ?? (
          <div className="flex h-full items-center justify-center">
            <State icon={<AudioLines aria-hidden />} title={t`Choose a mention`}>
              {t`You see its words, and why it was found. Go through them with the keys j and k.`}
            </State>
          </div>
        )}
      </section>
    </div>
  );
}

/** Moving through the stream and judging, by key and by button. */
function useStreamActs(options: {
  stream: readonly Said[];
  openId: string | undefined;
  open(said: Said): void;
}) {
  const { t } = useLingui();
  const { stream, openId, open } = options;
  const go = useGo();
  const mayJudge = useCan('listening.mentions.judge');
  const judging = useJudge();
  const position = stream.findIndex((said) => said.mentions.some(({ id }) => id === openId));
  const fetched = useQuery({
    ...mentionQuery(openId ?? ''),
    enabled: openId !== undefined && position < 0,
  }).data;
  const current =
    stream[position] ?? (fetched && fetched.id === openId ? groupByPost([fetched])[0] : undefined);
  // A judged mention may leave the list; the next one is then found from where it stood.
  const lastPosition = useRef(0);
  useEffect(() => {
    if (position >= 0) lastPosition.current = position;
  }, [position]);

  const step = (by: 1 | -1) => {
    const left = lastPosition.current - (by > 0 ? 1 : 0);
    const from = position >= 0 ? position : openId === undefined ? -1 : left;
    const next = stream[Math.max(0, Math.min(stream.length - 1, from + by))];
    if (next) open(next);
  };
  const judge = (mentions: readonly Mention[], verdict: Verdict | null) => {
    if (!mayJudge) return;
    for (const mention of mentions) {
      if (mention.verdict === verdict) continue;
      judging.mutate({ mention, verdict }, { onError: (error) => say(wordsOf(error)) });
    }
  };
  const toggle = (verdict: Verdict) => {
    if (current) judge(current.mentions, verdictOf(current) === verdict ? null : verdict);
  };
  useShortcuts(t`Mentions`, [
    { keys: 'j', label: t`Next mention`, run: () => step(1) },
    { keys: 'k', label: t`Mention before`, run: () => step(-1) },
    { keys: 'r', label: t`Relevant`, run: () => toggle('relevant') },
    { keys: 'n', label: t`Not relevant`, run: () => toggle('not-relevant') },
    {
      keys: 'o',
      label: t`Open where it was said`,
      run: () => {
        if (current?.post.url) window.open(current.post.url, '_blank', 'noopener,noreferrer');
      },
    },
    {
      keys: 't',
      label: t`Change its topic`,
      run: () => {
        const [mention] = current?.mentions ?? [];
        if (mention) go(paths.topic(mention.topicId));
      },
    },
  ]);
  return { step, judge, current };
}
