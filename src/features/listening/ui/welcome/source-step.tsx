// Where to listen: proposals that search public places for the subject, and a field for any other
// address. Each is looked at before it is added.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Check, Radio, Search } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { CandidateCard } from '../sources/candidate-card.tsx';
import { sourcesQuery } from '../queries.ts';
import { proposalsFor } from './proposals.ts';

export function SourceStep({ subject }: { subject: string }) {
  const { t, i18n } = useLingui();
  const mayWrite = useCan('listening.sources.write');
  const sources = useQuery(sourcesQuery).data ?? [];
  const [address, setAddress] = useState('');
  const discover = useMutation({
    mutationFn: (wanted: string) =>
      answerOf(api.POST('/api/v1/sources/discover', { body: { address: wanted } })),
  });
  if (!mayWrite) {
    return (
      <p className="text-quiet">{t`The hub looks after the sources; Parley listens in all of them.`}</p>
    );
  }
  const look = (wanted: string) => {
    setAddress(wanted);
    discover.mutate(wanted);
  };
  return (
    <div className="flex flex-col gap-4">
      {sources.length === 0 ? null : (
        <ul className="flex flex-col gap-1 text-small">
          {sources.slice(0, 5).map((source) => (
            <li key={source.id} className="flex items-center gap-2 text-good">
              <Check className="size-4 shrink-0" aria-hidden />
              <span className="truncate">{source.name}</span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <p className="mb-1.5 text-small font-semibold">{t`Public places that can be searched for it`}</p>
        <div className="flex flex-wrap gap-2">
          {proposalsFor(subject, i18n.locale).map((proposal) => (
            <Button
              key={proposal.place}
              size="small"
              icon={<Radio />}
              onPress={() => look(proposal.address)}
            >
              {proposal.place}
            </Button>
          ))}
        </div>
      </div>
      <Form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') discover.mutate(address.trim());
        }}
      >
        <TextField
          label={t`Or any address`}
          value={address}
          onChange={setAddress}
          placeholder="https://"
          className="flex-1"
        />
        <Button
          type="submit"
          icon={<Search />}
          isPending={discover.isPending}
          why={address.trim() === '' ? t`Give an address first.` : null}
        >
          {t`Look there`}
        </Button>
      </Form>
      <div aria-live="polite" className="flex flex-col gap-3">
        {discover.error ? <Notice tone="bad">{wordsOf(discover.error)}</Notice> : null}
        {discover.data?.candidates.length === 0 ? (
          <Notice tone="warn" title={t`Nothing to listen to was found there`}>
            {discover.data.problem}
          </Notice>
        ) : null}
        {discover.data?.candidates.map((candidate) => (
          <CandidateCard
            key={JSON.stringify(candidate.settings)}
            candidate={candidate}
            onAdded={() => {
              setAddress('');
              discover.reset();
            }}
          />
        ))}
      </div>
    </div>
  );
}
