// A vote for somebody who said they wish it: a contact or a colleague, with where they said so.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { say } from '#web/kit/say.ts';
import { SearchField } from '#web/kit/search-field.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import type { IdeaCard, WishSource } from '../../../contract/ideas.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { useWishWords } from '../../wish-words.ts';
import { contactsNamedQuery } from './contacts-named.ts';

/** Where somebody may have said it to one of us. */
const SOURCES: readonly WishSource[] = ['call', 'meeting', 'mail', 'conversation', 'typed'];
const SEARCH_AFTER_MS = 250;
const SHOWN = 6;

type Side = 'contact' | 'person';

export function BehalfDialog({ idea, onClose }: { idea: IdeaCard; onClose(): void }) {
  const { t } = useLingui();
  const { sources } = useWishWords();
  const seesContacts = useCan('contacts.read');
  const [side, setSide] = useState<Side>(seesContacts ? 'contact' : 'person');
  const [who, setWho] = useState<{ id: string; name: string } | null>(null);
  const [source, setSource] = useState<WishSource>('call');
  const [note, setNote] = useState('');
  const vote = useIdeaChange(
    (id: string) =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/votes', {
          params: { path: { ideaId: idea.id } },
          body: { who: { kind: side, id }, source, note: note.trim(), conversationId: null },
        }),
      ),
    () => {
      const name = who?.name ?? '';
      onClose();
      say(t`${name} has a vote now, and hears what becomes of it.`);
    },
  );
  return (
    <FormDialog
      title={t`Vote for somebody`}
      action={t`Enter the vote`}
      why={who === null ? t`Say whose vote it is.` : null}
      act={vote}
      onAct={() => who && vote.mutate(who.id)}
      onClose={onClose}
    >
      <p className="text-quiet">{t`One person is one vote, whoever enters it. It names you and where the wish comes from.`}</p>
      {seesContacts ? (
        <Segments<Side>
          label={t`Whose vote`}
          value={side}
          onChange={(next) => {
            setSide(next);
            setWho(null);
          }}
          choices={[
            { id: 'contact', label: t`Somebody outside` },
            { id: 'person', label: t`A colleague` },
          ]}
        />
      ) : null}
      <Whose key={side} side={side} value={who?.id ?? null} onChange={setWho} />
      <Select
        label={t`Where they said so`}
        value={source}
        onChange={setSource}
        choices={SOURCES.map((id) => ({ id, label: sources[id] }))}
      />
      <TextField
        label={t`What they said`}
        placeholder={t`At the installers' day in Umeå, after the talk`}
        lines={2}
        value={note}
        onChange={setNote}
        maxLength={1000}
        error={wordsFor(vote.error, 'note')}
      />
    </FormDialog>
  );
}

type Named = { id: string; name: string; detail: string };

function Whose(props: { side: Side; value: string | null; onChange(who: Named | null): void }) {
  const { t } = useLingui();
  const { side } = props;
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), SEARCH_AFTER_MS);
  const contacts = useQuery({
    ...contactsNamedQuery(q),
    enabled: side === 'contact' && q !== '',
  });
  const people = useQuery({
    ...peopleNamesQuery,
    enabled: side === 'person',
    select: (all): Named[] =>
      all
        .filter(({ name }) => name.toLocaleLowerCase().includes(q.toLocaleLowerCase()))
        .map(({ id, name, title }) => ({ id, name, detail: title })),
  });
  return (
    <div className="flex flex-col gap-2">
      <SearchField
        label={side === 'contact' ? t`Find a contact` : t`Find a colleague`}
        placeholder={side === 'contact' ? t`Name or handle, as it begins` : t`Name`}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          props.onChange(null);
        }}
      />
      {q === '' ? null : (
        <Loaded query={side === 'contact' ? contacts : people} small>
          {(found: readonly Named[]) =>
            found.length === 0 ? (
              <p className="text-small text-faint">
                {side === 'contact'
                  ? t`Nobody is known by that name. Remember them in a conversation first.`
                  : t`No colleague has that name.`}
              </p>
            ) : (
              <RadioGroup
                label={t`Which of them`}
                labelHidden
                value={props.value}
                onChange={(id) => props.onChange(found.find((one) => one.id === id) ?? null)}
                choices={found.slice(0, SHOWN).map(({ id, name, detail }) => ({
                  id,
                  label: name,
                  ...(detail === '' ? {} : { detail }),
                }))}
              />
            )
          }
        </Loaded>
      )}
    </div>
  );
}
