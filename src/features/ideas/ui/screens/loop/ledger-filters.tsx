// Which part of the ledger is shown: a stage with how much is in it, only mine, only one idea.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useSetQueryFields } from '#web/address.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Chips } from '#web/kit/chips.tsx';
import { Segments } from '#web/kit/segments.tsx';
import type { Stage } from '../../../contract/loop.ts';
import { ideaQuery } from '../../queries.ts';
import { stagesQuery } from './loop-queries.ts';
import { useOwedWords } from './owed-words.ts';
import { STAGE_ORDER } from './stage.ts';

export function LedgerFilters(props: {
  stage: Stage;
  mine: 'true' | undefined;
  ideaId: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const { stage, mine, ideaId } = props;
  const setFields = useSetQueryFields();
  const { stages } = useOwedWords();
  const counts = useQuery(stagesQuery({ ideaId, mine })).data;
  const idea = useQuery({ ...ideaQuery(ideaId ?? ''), enabled: ideaId !== undefined }).data;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="-mx-1 max-w-full overflow-x-auto px-1">
          <Segments
            label={t`Stage`}
            value={stage}
            onChange={(chosen) =>
              setFields({ stage: chosen === 'waiting' ? undefined : chosen, owed: undefined })
            }
            choices={STAGE_ORDER.map((id) => ({
              id,
              label: counts === undefined ? stages[id] : `${stages[id]} ${i18n.number(counts[id])}`,
            }))}
          />
        </div>
        {stage === 'waiting' ? (
          <Checkbox
            isSelected={mine !== undefined}
            onChange={(isMine) => setFields({ mine: isMine ? 'true' : undefined, owed: undefined })}
          >
            {t`Only what waits for me`}
          </Checkbox>
        ) : null}
      </div>
      {ideaId === undefined ? null : (
        <Chips
          label={t`Only of this idea`}
          chips={[{ id: ideaId, text: idea?.card.title ?? '…' }]}
          onRemove={() => setFields({ idea: undefined, owed: undefined })}
        />
      )}
    </div>
  );
}
