// Adds a source by its address: Parley finds what can be listened to there and shows what is in it
// before anything is saved. Connectors that need more than an address have their form below.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { connectorsQuery } from '../queries.ts';
import { CandidateCard } from './candidate-card.tsx';
import { ConnectorForm } from './connector-form.tsx';
import { ConnectorIcon } from './connector-icon.tsx';
import { spoken } from './connector-words.ts';
import type { Connector } from './shapes.ts';

export function NewSourceScreen() {
  const { t } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const mayWrite = useCan('listening.sources.write');
  const connectors = useQuery(connectorsQuery).data ?? [];
  const chosen = connectors.find(({ name }) => name === fields['connector']);
  if (!mayWrite) return <Forbidden alone />;
  return (
    <Page
      title={t`Add a source`}
      detail={t`Give an address: a blog, a newspaper, a forum, or the feed itself.`}
      parent={{ label: t`Sources`, href: paths.sources() }}
    >
      {chosen === undefined ? (
        <>
          <ByAddress initial={fields['address'] ?? ''} />
          <section className="flex flex-col gap-2">
            <h2 className="text-small font-semibold text-faint">{t`Or choose the network`}</h2>
            <div className="grid gap-2 sm:grid-cols-2">
              {connectors
                .filter((connector) => !isFoundByAddress(connector))
                .map((connector) => (
                  <Button
                    key={connector.name}
                    className="h-auto! justify-start! px-4! py-3 text-start"
                    onPress={() => setFields({ connector: connector.name })}
                    icon={<ConnectorIcon name={connector.name} />}
                  >
                    <span className="ms-1.5 min-w-0">
                      <span className="block font-semibold">{spoken(connector.label)}</span>
                      <span className="block text-small font-normal whitespace-normal text-quiet">
                        {spoken(connector.description)}
                      </span>
                    </span>
                  </Button>
                ))}
            </div>
          </section>
        </>
      ) : (
        <Panel title={spoken(chosen.label)} detail={spoken(chosen.description)}>
          <ConnectorForm connector={chosen} />
        </Panel>
      )}
    </Page>
  );
}

/** Nothing but its address is needed, and asked for above. */
function isFoundByAddress({ discovers, authorises, answers }: Connector): boolean {
  return discovers && !authorises && !answers;
}

function ByAddress({ initial }: { initial: string }) {
  const { t } = useLingui();
  const [address, setAddress] = useState(initial);
  const discover = useMutation({
    mutationFn: (wanted: string) =>
      answerOf(api.POST('/api/v1/sources/discover', { body: { address: wanted } })),
  });
  const found = discover.data;
  return (
    <>
      <Form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') discover.mutate(address.trim());
        }}
      >
        <TextField
          label={t`Address`}
          value={address}
          onChange={setAddress}
          placeholder="https://"
          inputMode="url"
          autoFocus
          className="flex-1"
        />
        <Button
          type="submit"
          look="primary"
          icon={<Search />}
          isPending={discover.isPending}
          why={address.trim() === '' ? t`Give an address first.` : null}
        >
          {t`Look there`}
        </Button>
      </Form>
      <div aria-live="polite" className="flex flex-col gap-3">
        {discover.isPending ? (
          <div className="rounded-panel bg-surface shadow-raised">
            <Skeleton rows={3} />
          </div>
        ) : null}
        {discover.error ? <Notice tone="bad">{wordsOf(discover.error)}</Notice> : null}
        {found && found.candidates.length === 0 ? (
          <Notice tone="warn" title={t`Nothing to listen to was found there`}>
            {found.problem}
          </Notice>
        ) : null}
        {found?.candidates.map((candidate) => (
          <CandidateCard key={JSON.stringify(candidate.settings)} candidate={candidate} />
        ))}
      </div>
    </>
  );
}
