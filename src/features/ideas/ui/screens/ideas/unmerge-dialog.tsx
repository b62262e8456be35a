// An idea is taken out of the one it was merged into. It gets back what it had; who heard of the merge hears of this too.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { say } from '#web/kit/say.ts';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { useIdeaChange } from '../../use-idea-change.ts';

export function UnmergeDialog(props: { part: Idea['merged'][number]; onClose(): void }) {
  const { part, onClose } = props;
  const { t } = useLingui();
  const go = useGo();
  const [words, setWords] = useState('');
  const takeOut = useIdeaChange(
    () =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/unmerge', {
          params: { path: { ideaId: part.id } },
          body: { publicText: words.trim() === '' ? null : words.trim() },
        }),
      ),
    () => {
      onClose();
      say(t`They are two ideas again.`);
      go(paths.idea(part.id));
    },
  );
  return (
    <FormDialog
      title={t`Take “${part.title}” out again`}
      action={t`Take it out`}
      act={takeOut}
      onAct={() => takeOut.mutate()}
      onClose={onClose}
    >
      <p className="text-quiet">
        {t`It gets back exactly what it had: its votes, followers, words and comments. What nobody was told of the merge yet is taken back; who may have heard of it is told that they are two again.`}
      </p>
      <TextField
        label={t`What they are told`}
        help={t`Left empty: a plain sentence in their language.`}
        lines={3}
        value={words}
        onChange={setWords}
        maxLength={5000}
        error={wordsFor(takeOut.error, 'publicText')}
      />
    </FormDialog>
  );
}
