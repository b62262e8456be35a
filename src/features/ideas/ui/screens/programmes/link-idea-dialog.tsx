// Says which idea a piece of feedback speaks of: those that are most like its words, or any other found by words.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import type { Feedback } from '../../../contract/programmes.ts';
import { IdeaRow } from '../../idea-row.tsx';
import { similarQuery } from '../../queries.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const LOOK_AFTER_MS = 300;

export function LinkIdeaDialog({ feedback, onClose }: { feedback: Feedback; onClose(): void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), LOOK_AFTER_MS);
  const found = useQuery(similarQuery(q === '' ? feedback.text : q));
  const link = useProgrammeChange(
    (ideaId: string | null) =>
      answerOf(
        api.PUT('/api/v1/programme-feedback/{feedbackId}/idea', {
          params: { path: { feedbackId: feedback.id } },
          body: { ideaId },
        }),
      ),
    onClose,
  );
  return (
    <Dialog title={t`Which idea does it speak of?`} isOpen onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-quiet">{t`${feedback.who.name} is owed what comes of it from then on.`}</p>
        <SearchField
          label={t`Find an idea`}
          placeholder={t`Other words`}
          value={typed}
          onChange={setTyped}
        />
        {link.error ? <Notice tone="bad">{wordsOf(link.error)}</Notice> : null}
        <Loaded query={found} small skeleton={<Skeleton rows={3} />}>
          {(items) =>
            items.length === 0 ? (
              <p className="text-small text-faint">{t`Nothing like it was asked for yet.`}</p>
            ) : (
              <ul>
                {items.map(({ idea, wording }) => (
                  <IdeaRow
                    key={idea.id}
                    idea={idea}
                    wording={wording}
                    opensBeside
                    actions={
                      <Button
                        size="small"
                        isPending={link.isPending && link.variables === idea.id}
                        aria-label={t`This one: ${idea.title}`}
                        onPress={() => link.mutate(idea.id)}
                      >
                        {t`This one`}
                      </Button>
                    }
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
        {feedback.idea === null ? null : (
          <div>
            <Button look="quiet" onPress={() => link.mutate(null)}>
              {t`It speaks of none`}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
