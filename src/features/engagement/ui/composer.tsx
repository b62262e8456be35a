// Where an answer is written: the text with what the checks say of it, how it will look there, how much room is left,
// and the one way out that is open: sending, a second look first, or why neither.

import { useLingui } from '@lingui/react/macro';
import { Send, UserRoundCheck } from 'lucide-react';
import { Suspense, lazy, useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Keys } from '#web/kit/keys.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { Draft, Finding } from '../contract/drafts.ts';
import { DraftField } from './draft-field.tsx';
import type { DraftEditor } from './draft-field.tsx';
import type { Engagement } from './engagement.ts';
import { useAnswerActs } from './use-answer-acts.ts';
import { useDraft } from './use-draft.ts';

const Findings = lazy(async () => {
  const { Findings: component } = await import('./findings.tsx');
  return { default: component };
});
const PreviewSwitch = lazy(async () => {
  const { PreviewSwitch: component } = await import('./preview-switch.tsx');
  return { default: component };
});
const RoomLeft = lazy(async () => {
  const { RoomLeft: component } = await import('./room-left.tsx');
  return { default: component };
});
const Override = lazy(async () => {
  const { Override: component } = await import('./override.tsx');
  return { default: component };
});
const Preview = lazy(async () => {
  const { Preview: component } = await import('./preview.tsx');
  return { default: component };
});

export type Composer = { focus(): void; insert(text: string): void };

export function ComposerPane(props: {
  conversationId: string;
  engagement: Engagement;
  composer: Ref<Composer>;
  onWriting(isWriting: boolean): void;
}) {
  const { t } = useLingui();
  const { conversationId, engagement } = props;
  const { draft, place } = engagement;
  const writing = useDraft(conversationId, draft);
  const acts = useAnswerActs(conversationId);
  const editor = useRef<DraftEditor>(null);
  const [previewing, setPreviewing] = useState(true);
  const { text } = writing;
  const hasWords = text.trim() !== '';
  // What was found belongs to the text that was stored, not to one being typed.
  const findings = writing.isStored ? (draft?.checked.findings ?? []) : [];

  useImperativeHandle(props.composer, () => ({
    focus: () => editor.current?.focus(),
    insert(words) {
      writing.write(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`);
      editor.current?.focus();
    },
  }));
  const mend = ({ fix }: Finding) => {
    if (fix === null) return;
    writing.write(text.slice(0, fix.from) + fix.text + text.slice(fix.to));
    // The button goes with what it mended: who writes goes on writing.
    editor.current?.focus();
  };
  const way = useWayOut(draft, writing.isStored, text, place);
  const go = () => {
    if (way.why !== null || draft === null) return;
    const act = way.act === 'send' ? acts.publish : acts.askForReview;
    act.mutate({ draftId: draft.id, version: draft.version }, { onSuccess: writing.letGo });
  };
  const failed = acts.publish.error ?? acts.askForReview.error;
  const isSending = acts.publish.isPending || acts.askForReview.isPending;
  if (!engagement.mayAnswer) {
    return (
      <Notice tone="info" title={t`You read along here`}>
        {t`Who answers has a role in the unit it is about. A note reaches them.`}
      </Notice>
    );
  }
  if (!place.canReply) {
    return (
      <Notice tone="info" title={t`Nothing can be sent there`}>
        {t`The source has no credentials to answer with, or it only hears.`}
      </Notice>
    );
  }
  return (
    <section
      aria-label={t`Your answer`}
      className="flex flex-col gap-2.5"
      onFocus={() => props.onWriting(true)}
      onBlur={() => props.onWriting(false)}
    >
      <Beside engagement={engagement} />
      <DraftField
        label={t`Your answer`}
        placeholder={t`Write your answer…`}
        text={text}
        onChange={writing.write}
        onSend={go}
        findings={findings}
        isReadOnly={draft?.review.state === 'asked'}
        editor={editor}
      />
      <Suspense>
        {findings.length === 0 ? null : (
          <Findings
            findings={findings}
            onGoTo={({ from, to }) => editor.current?.goTo(from, to)}
            onMend={mend}
          />
        )}
      </Suspense>
      <Suspense>
        {draft !== null && writing.isStored && draft.checked.wayOut.way === 'blocked' ? (
          <Override draft={draft} onAsked={writing.letGo} />
        ) : null}
      </Suspense>
      <Suspense>{hasWords && previewing ? <Preview text={text} place={place} /> : null}</Suspense>
      {failed ? <Notice tone="bad">{wordsOf(failed)}</Notice> : null}
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          look="primary"
          icon={way.act === 'send' ? <Send /> : <UserRoundCheck />}
          isPending={isSending}
          why={way.why}
          onPress={go}
        >
          {way.act === 'send' ? t`Send` : t`Ask for approval`}
        </Button>
        <span className="hidden items-center gap-1.5 text-small text-faint sm:inline-flex">
          <Keys keys="Ctrl Enter" />
        </span>
        <Suspense>
          {hasWords ? <PreviewSwitch isOn={previewing} onChange={setPreviewing} /> : null}
        </Suspense>
        <span className="ms-auto flex items-center gap-3 text-small text-faint">
          <Kept writing={writing} />
          <Suspense>{hasWords ? <RoomLeft text={text} place={place} /> : null}</Suspense>
        </span>
      </footer>
    </section>
  );
}

/** What the writer should know first: somebody else's draft, a second look that is waited for or has come back. */
function Beside({ engagement: { draft, others } }: { engagement: Engagement }) {
  const { t } = useLingui();
  const review = draft?.review;
  return (
    <>
      {others.map(({ draftId, name }) => (
        <Notice key={draftId} tone="warn">{t`${name} writes an answer too.`}</Notice>
      ))}
      {review?.state === 'asked' ? (
        <Notice tone="info" title={t`A colleague looks at it first`}>
          {t`It is sent or comes back as soon as somebody has decided. Until then it can't be changed.`}
        </Notice>
      ) : null}
      {review?.state === 'sent-back' ? (
        <Notice tone="warn" title={t`${review.by ?? t`A colleague`} sent it back`}>
          {review.comment}
        </Notice>
      ) : null}
      {draft && draft.aside.length > 0
        ? draft.aside.map(({ text, by, at }) => (
            <Notice key={at} tone="warn" title={t`${by} wrote at the same time`}>
              <span className="whitespace-pre-line">{text}</span>
            </Notice>
          ))
        : null}
    </>
  );
}

function Kept({ writing }: { writing: ReturnType<typeof useDraft> }) {
  const { t } = useLingui();
  if (writing.save.isError && !writing.isStored) {
    return <span className="text-warn">{t`Kept on this device`}</span>;
  }
  if (writing.text === '') return null;
  return <span aria-live="polite">{writing.isStored ? t`Kept` : t`Checking…`}</span>;
}

function useWayOut(
  draft: Draft | null,
  isStored: boolean,
  text: string,
  place: Engagement['place'],
): { act: 'send' | 'review'; why: string | null } {
  const { t } = useLingui();
  const way = draft?.checked.wayOut.way ?? 'free';
  const isApproved = draft?.review.state === 'approved' && draft.review.version === draft.version;
  const act = way === 'review' && !isApproved ? 'review' : 'send';
  if (text.trim() === '') return { act, why: t`Write something first.` };
  if (!isStored || draft === null) return { act, why: t`A moment: the checks read it.` };
  if (!place.canReply) return { act, why: t`Nothing can be sent there.` };
  if (draft.review.state === 'asked') return { act, why: t`A colleague looks at it first.` };
  if (way === 'blocked') return { act, why: t`A check holds it back; see below the text.` };
  if (way === 'not-allowed') return { act, why: t`You may not answer here yet.` };
  if (way === 'another-sends') return { act: 'review', why: null };
  return { act, why: null };
}
