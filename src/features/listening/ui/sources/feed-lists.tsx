// Lists of feeds (OPML): in from another reader, out for the next. Stands below the sources.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { OpmlImport } from '../../contract/opml.ts';
import { sourcesQuery } from '../queries.ts';

export function FeedLists({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: async (file: File) =>
      answerOf(api.POST('/api/v1/sources/opml', { body: { opml: await file.text() } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sourcesQuery.queryKey }),
  });
  const give = useMutation({
    mutationFn: async () => answerOf(api.GET('/api/v1/sources/opml')),
    onSuccess: ({ fileName, opml }) => save(fileName, opml),
  });
  const error = take.error ?? give.error;
  return (
    <section aria-label={t`Lists of feeds`} className="mt-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 px-1">
        <p className="min-w-0 flex-1 basis-60 text-small text-faint">
          <Trans>Lists of feeds go from one reader to the next as OPML files.</Trans>
        </p>
        {mayWrite ? (
          <FileTrigger
            acceptedFileTypes={['.opml', '.xml', 'text/x-opml', 'text/xml', 'application/xml']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) take.mutate(file);
            }}
          >
            <Button look="quiet" size="small" icon={<Upload />} isPending={take.isPending}>
              {t`Import OPML`}
            </Button>
          </FileTrigger>
        ) : null}
        <Button
          look="quiet"
          size="small"
          icon={<Download />}
          isPending={give.isPending}
          onPress={() => give.mutate()}
        >
          {t`Export OPML`}
        </Button>
      </div>
      {error ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
      {take.data ? <Outcome outcome={take.data} /> : null}
    </section>
  );
}

function Outcome({ outcome: { added, known, refused } }: { outcome: OpmlImport }) {
  return (
    <Notice tone={refused.length > 0 ? 'warn' : 'good'}>
      <p>
        <Plural value={added} one="# feed added." other="# feeds added." />{' '}
        {known > 0 ? (
          <Plural value={known} one="# was there already." other="# were there already." />
        ) : null}
      </p>
      {refused.length > 0 ? (
        <ul className="mt-1 list-disc ps-5">
          {refused.slice(0, 20).map(({ name, url, problem }) => (
            <li key={url} className="wrap-anywhere">
              {name}: {problem}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function save(fileName: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/x-opml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
