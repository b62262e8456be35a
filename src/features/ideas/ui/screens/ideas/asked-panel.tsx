// Every wording under which it was asked, with who said so where: what the next ones are compared with, and found by.

import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Idea, Wording } from '../../../contract/ideas.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { useWishWords } from '../../wish-words.ts';
import { WhoName } from './votes-panel.tsx';

const NewWording = lazy(async () => {
  const { NewWording: component } = await import('./new-wording.tsx');
  return { default: component };
});

const SHOWN = 5;

export function AskedPanel({ idea }: { idea: Idea }) {
  const { t, i18n } = useLingui();
  const mayWork = useCan('ideas.work');
  const [showsAll, setShowsAll] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const { wordings, card } = idea;
  const shown = showsAll ? wordings : wordings.slice(0, SHOWN);
  const count = i18n.number(wordings.length);
  return (
    <Panel
      title={t`Asked as`}
      detail={t`In their own words. Whoever asks so again finds this idea.`}
      actions={
        mayWork && card.mergedInto === null && !isAdding ? (
          <Button size="small" icon={<Plus />} onPress={() => setAdding(true)}>
            {t`Add words`}
          </Button>
        ) : undefined
      }
    >
      <Suspense>
        {isAdding ? <NewWording ideaId={card.id} onDone={() => setAdding(false)} /> : null}
      </Suspense>
      {wordings.length === 0 ? (
        <p className="text-small text-faint">{t`Nobody asked for it in other words yet.`}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {shown.map((wording) => (
            <WordingLine key={wording.id} wording={wording} mayRemove={mayWork} />
          ))}
        </ul>
      )}
      {wordings.length > shown.length ? (
        <div className="mt-3">
          <Button size="small" onPress={() => setShowsAll(true)}>{t`Show all ${count}`}</Button>
        </div>
      ) : null}
    </Panel>
  );
}

function WordingLine({ wording, mayRemove }: { wording: Wording; mayRemove: boolean }) {
  const { t } = useLingui();
  const { sources } = useWishWords();
  const remove = useIdeaChange(() =>
    answerOf(
      api.DELETE('/api/v1/ideas/{ideaId}/wordings/{wordingId}', {
        params: { path: { ideaId: wording.ideaId, wordingId: wording.id } },
      }),
    ),
  );
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <q
          lang={wording.lang}
          dir="auto"
          className="line-clamp-4 font-voice wrap-anywhere whitespace-pre-line"
        >
          {wording.text}
        </q>
        <p className="text-small text-faint">
          {wording.by === null ? null : <WhoName who={wording.by} />}{' '}
          {wording.conversationId === null ? (
            sources[wording.source]
          ) : (
            <PlainLink
              href={paths.conversation(wording.conversationId)}
              className="underline underline-offset-2 hovered:text-ink"
            >
              {sources[wording.source]}
            </PlainLink>
          )}{' '}
          · <Time at={wording.at} short />
        </p>
      </div>
      {mayRemove ? (
        <RemoveButton
          small
          label={t`Remove these words`}
          question={t`Remove these words?`}
          action={t`Remove them`}
          remove={() => remove.mutateAsync()}
          onRemoved={() => undefined}
        >
          {t`Whoever asks so does not find this idea by them any more. Their vote stays.`}
        </RemoveButton>
      ) : null}
    </li>
  );
}
