// What came of what I asked or voted for, told here and nowhere else. Read is said by a press, so that the ledger counts
// nobody who only scrolled past.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Check, Sprout } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { MyNotice } from '../../../contract/loop.ts';
import { myNoticesQuery } from './loop-queries.ts';
import { useLoopChange } from './use-owed-acts.ts';

/** @param hidesEmpty beside other things: nothing to tell takes no room */
export function MyNotices({ hidesEmpty = false }: { hidesEmpty?: boolean }) {
  const { t } = useLingui();
  const notices = useQuery(myNoticesQuery);
  if (hidesEmpty && (notices.data ?? []).length === 0) return null;
  return (
    <ListPanel
      title={t`For you`}
      detail={t`What came of what you asked for, voted for or follow.`}
      query={notices}
      empty={
        <State small icon={<Sprout aria-hidden />} title={t`Nothing is decided yet`}>
          {t`As soon as something you asked for has an answer, it stands here.`}
        </State>
      }
    >
      {(notice) => <NoticeRow key={notice.id} notice={notice} />}
    </ListPanel>
  );
}

function NoticeRow({ notice }: { notice: MyNotice }) {
  const { t } = useLingui();
  const read = useLoopChange(() =>
    answerOf(
      api.POST('/api/v1/loop/my-notices/{owedId}/read', {
        params: { path: { owedId: notice.id } },
      }),
    ),
  );
  const { ideaId, programmeId, title } = notice;
  const href =
    ideaId === null
      ? programmeId === null
        ? null
        : paths.programme(programmeId)
      : paths.idea(ideaId);
  return (
    <ListRow
      name={href === null ? title : <PlainLink href={href}>{title}</PlainLink>}
      badges={notice.state === 'sent' ? <Badge tone="accent">{t`New`}</Badge> : null}
      actions={
        notice.state === 'sent' ? (
          <Button
            size="small"
            icon={<Check />}
            isPending={read.isPending}
            onPress={() => read.mutate()}
          >
            {t`I have read it`}
          </Button>
        ) : undefined
      }
    >
      <p className="mt-0.5 whitespace-pre-wrap text-quiet">{notice.text}</p>
      <p className="mt-0.5 text-small text-faint">
        <Time at={notice.at} />
      </p>
      {read.error ? <Notice tone="bad">{wordsOf(read.error)}</Notice> : null}
    </ListRow>
  );
}
