// A question to colleagues, attached to the conversation; what they answer can be quoted.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Quote } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useSession } from '#web/api/session.ts';
import { usePeopleChoices } from '#web/identity/choices.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { Time } from '#web/kit/time.tsx';
import type { InsideAsk } from './engagement.ts';

const AsIdea = lazy(async () => {
  const { AsIdea: component } = await import('#web/desk/as-idea.tsx');
  return { default: component };
});

export function Asks(props: {
  conversationId: string;
  asks: readonly InsideAsk[];
  onQuote(text: string): void;
}) {
  return (
    <div className="flex flex-col gap-5">
      <NewAsk conversationId={props.conversationId} />
      {props.asks.map((ask) => (
        <Ask key={ask.id} ask={ask} onQuote={props.onQuote} />
      ))}
    </div>
  );
}

function Ask({ ask, onQuote }: { ask: InsideAsk; onQuote(text: string): void }) {
  const { t } = useLingui();
  const me = useSession().person.id;
  const isAsked = ask.asked.some(({ personId }) => personId === me);
  const hasAnswered = ask.answers.some(({ personId }) => personId === me);
  return (
    <article aria-label={ask.text} className="flex flex-col gap-3">
      <header className="text-small">
        <p className="text-faint">
          <span className="font-semibold text-ink">{ask.askedBy.name}</span>{' '}
          {t`asked ${ask.asked.map(({ name }) => name).join(', ')}`} <Time at={ask.askedAt} short />
        </p>
        <p className="mt-0.5 text-body whitespace-pre-line">{ask.text}</p>
        <Suspense>
          <AsIdea
            label={t`Make it an idea, or join one`}
            text={t`Idea`}
            origin={{ kind: 'question', id: ask.id }}
            words={ask.text}
            quiet
          />
        </Suspense>
      </header>
      {ask.answers.map((answer) => (
        <div key={answer.id} className="flex gap-2.5 ps-4">
          <Avatar name={answer.name} size="small" />
          <div className="min-w-0 flex-1">
            <p className="text-small text-faint">
              <span className="font-semibold text-ink">{answer.name}</span>{' '}
              <Time at={answer.at} short />
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{answer.text}</p>
            <Button size="small" look="quiet" icon={<Quote />} onPress={() => onQuote(answer.text)}>
              {t`Quote it`}
            </Button>
          </div>
        </div>
      ))}
      {isAsked && !hasAnswered && ask.closedAt === null ? <AskAnswer askId={ask.id} /> : null}
    </article>
  );
}

function useAfterAsking() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['engagement'] });
}

export function AskAnswer({ askId }: { askId: string }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/asks/{askId}/answers', {
          params: { path: { askId } },
          body: { text: text.trim() },
        }),
      ),
    onSuccess: () => setText(''),
    onSettled: useAfterAsking(),
  });
  return (
    <Form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') answer.mutate();
      }}
    >
      <TextField
        label={t`What you know`}
        lines={3}
        value={text}
        onChange={setText}
        error={answer.error ? wordsOf(answer.error) : undefined}
      />
      <div>
        <Button
          type="submit"
          size="small"
          look="primary"
          isPending={answer.isPending}
          why={text.trim() === '' ? t`Write something first.` : null}
        >
          {t`Answer your colleague`}
        </Button>
      </div>
    </Form>
  );
}

function NewAsk({ conversationId }: { conversationId: string }) {
  const { t } = useLingui();
  const people = usePeopleChoices({ without: useSession().person.id });
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string[]>([]);
  const ask = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/asks', {
          params: { path: { conversationId } },
          body: { text: text.trim(), personIds: asked },
        }),
      ),
    onSuccess: () => {
      setText('');
      setAsked([]);
    },
    onSettled: useAfterAsking(),
  });
  const missing =
    text.trim() === ''
      ? t`Write your question first.`
      : asked.length === 0
        ? t`Choose whom to ask.`
        : null;
  return (
    <Form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) ask.mutate();
      }}
    >
      <TextField
        label={t`Ask colleagues`}
        placeholder={t`What do you need to know to answer?`}
        lines={2}
        value={text}
        onChange={setText}
      />
      <SeveralChoice
        label={t`Whom`}
        placeholder={t`Add a colleague`}
        choices={people}
        value={asked}
        onChange={setAsked}
      />
      {ask.error ? <Notice tone="bad">{wordsOf(ask.error)}</Notice> : null}
      <div>
        <Button type="submit" size="small" isPending={ask.isPending} why={missing}>
          {t`Ask inside`}
        </Button>
      </div>
    </Form>
  );
}
