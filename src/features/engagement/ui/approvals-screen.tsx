// Drafts that wait for a second look: the words, what the checks say, and yes, no or not yet, with a comment.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Check, CircleCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { State } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { approvalShape } from '../contract/drafts.ts';
import { Findings } from './findings.tsx';
import { approvalsQuery } from './queries.ts';

type Approval = z.output<typeof approvalShape>;

export function ApprovalsScreen() {
  const { t } = useLingui();
  const approvals = useQuery(approvalsQuery);
  return (
    <Page
      title={t`Approvals`}
      detail={t`Answers that a second person looks at before they go out.`}
    >
      <Loaded query={approvals}>
        {(items) =>
          items.length === 0 ? (
            <State icon={<CircleCheck aria-hidden />} title={t`Nothing waits for you`}>
              {t`Drafts that need a second look appear here by themselves.`}
            </State>
          ) : (
            <ul className="flex flex-col gap-5">
              {items.map((approval) => (
                <li key={approval.draft.id}>
                  <Waiting approval={approval} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Waiting({ approval }: { approval: Approval }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { draft, title } = approval;
  const [comment, setComment] = useState('');
  const params = { path: { draftId: draft.id } };
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['engagement'] });
  const approve = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/drafts/{draftId}/approve', {
          params,
          body: { version: draft.version, comment, send: true },
        }),
      ),
    onSettled,
  });
  const sendBack = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/drafts/{draftId}/send-back', {
          params,
          body: { version: draft.version, comment },
        }),
      ),
    onSettled,
  });
  const own = approval.isMine ? t`Somebody else has to look at yours.` : null;
  const failed = approve.error ?? sendBack.error;
  return (
    <Panel
      title={title === '' ? t`An answer` : title}
      detail={
        <>
          {draft.author.name} · <Time at={approval.askedAt} /> · {t`runs out`}{' '}
          <Time at={approval.expiresAt} /> ·{' '}
          <Link href={paths.conversation(draft.conversationId)}>{t`the conversation`}</Link>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="rounded-[14px_14px_3px_14px] bg-accent-soft px-3.5 py-2.5 font-voice text-voice wrap-anywhere whitespace-pre-wrap">
          {draft.text}
        </p>
        <Findings
          findings={draft.checked.findings.map((finding) => ({ ...finding, fix: null }))}
          onGoTo={() => undefined}
          onMend={() => undefined}
        />
        <TextField
          label={t`Comment`}
          placeholder={t`What should change, if anything`}
          lines={2}
          value={comment}
          onChange={setComment}
          maxLength={2000}
        />
        {failed ? <Notice tone="bad">{wordsOf(failed)}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            icon={<Check />}
            isPending={approve.isPending}
            why={own}
            onPress={() => approve.mutate()}
          >
            {t`Approve and send`}
          </Button>
          <Button
            icon={<Undo2 />}
            isPending={sendBack.isPending}
            why={own ?? (comment.trim() === '' ? t`Say what should change.` : null)}
            onPress={() => sendBack.mutate()}
          >
            {t`Send it back`}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
