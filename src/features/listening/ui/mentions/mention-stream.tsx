// The rows of the stream: only those in sight are drawn, older ones are fetched on the way down, and
// new ones come in at the top without moving what is being read.

import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowUp, AudioLines, FilterX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSetQueryFields } from '#web/address.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import { TASK_NAMES } from '#language/labels.ts';
import { MentionRow, ROW_HEIGHT } from './mention-row.tsx';
import type { Said } from './said.ts';
import { useHeldPlace } from './use-held-place.ts';
import { useNames } from './use-names.ts';

const withoutLabels = Object.fromEntries(TASK_NAMES.map((task) => [task, undefined]));

/** So many rows from the end the next page is asked for. */
const FETCH_AHEAD = 25;

export function MentionStream(props: {
  query: UseInfiniteQueryResult;
  said: readonly Said[];
  openId: string | undefined;
  onOpen(said: Said): void;
  /** Opens or closes the line of a group of near copies. */
  onCopies(group: string): void;
  isOpened(group: string): boolean;
  filtered: boolean;
}) {
  return (
    <Loaded query={props.query} skeleton={<Skeleton rows={8} rowClass="h-[6.5rem]" />}>
      {() => (props.said.length === 0 ? <Empty filtered={props.filtered} /> : <Rows {...props} />)}
    </Loaded>
  );
}

function Rows({
  query,
  said,
  openId,
  onOpen,
  onCopies,
  isOpened,
}: {
  query: UseInfiniteQueryResult;
  said: readonly Said[];
  openId: string | undefined;
  onOpen(said: Said): void;
  /** Opens or closes the line of a group of near copies. */
  onCopies(group: string): void;
  isOpened(group: string): boolean;
}) {
  const { t } = useLingui();
  const names = useNames();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: said.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => said[index]?.id ?? index,
    overscan: 6,
  });
  const above = useHeldPlace({
    scroller,
    rows: said,
    rowHeight: ROW_HEIGHT,
    holding: openId !== undefined,
  });
  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastDrawn >= said.length - FETCH_AHEAD) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastDrawn, said.length]);

  const openIndex = openId === undefined ? -1 : said.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (openIndex >= 0) rows.scrollToIndex(openIndex, { align: 'auto' });
    // Only when another one is opened: new rows above must not scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [openId]);

  return (
    <div className="relative min-h-0 flex-1">
      {above.count === 0 ? null : (
        <div className="absolute inset-x-0 top-2 z-10 flex justify-center">
          <Button
            look="primary"
            size="small"
            icon={<ArrowUp />}
            className="rounded-round! shadow-float"
            onPress={above.goUp}
          >
            <Plural value={above.count} one="# new mention" other="# new mentions" />
          </Button>
        </div>
      )}
      <div
        ref={scroller}
        role="feed"
        aria-label={t`Mentions, newest first`}
        aria-busy={isFetchingNextPage}
        className="h-full overflow-y-auto overscroll-contain"
      >
        <div className="relative" style={{ height: rows.getTotalSize() }}>
          {drawn.map(({ index, key, start }) => {
            const one = said[index];
            if (!one) return null;
            return (
              <div
                key={key}
                className="absolute inset-x-0 top-0"
                style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              >
                <MentionRow
                  said={one}
                  names={names}
                  position={index + 1}
                  total={hasNextPage ? -1 : said.length}
                  isOpen={one.id === openId}
                  isTabStop={openIndex < 0 ? index === 0 : index === openIndex}
                  onOpen={onOpen}
                  onCopies={onCopies}
                  isOpened={isOpened(one.copies?.group ?? '')}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useLingui();
  const setFields = useSetQueryFields();
  if (filtered) {
    return (
      <State
        small
        icon={<FilterX aria-hidden />}
        title={t`Nothing fits these filters`}
        actions={
          <Button
            onPress={() =>
              setFields({
                topic: undefined,
                source: undefined,
                lang: undefined,
                verdict: undefined,
                ...withoutLabels,
                time: undefined,
                from: undefined,
                until: undefined,
                q: undefined,
              })
            }
          >
            {t`Show all mentions`}
          </Button>
        }
      >
        {t`New ones appear here by themselves as soon as they are said.`}
      </State>
    );
  }
  return (
    <State
      small
      icon={<AudioLines aria-hidden />}
      title={t`Nothing has been said yet`}
      actions={
        <>
          <ButtonLink look="primary" href={paths.newSource()}>{t`Add a source`}</ButtonLink>
          <ButtonLink href={paths.topics()}>{t`See the topics`}</ButtonLink>
        </>
      }
    >
      {t`Mentions appear here by themselves when a source says something that fits one of your topics.`}
    </State>
  );
}
