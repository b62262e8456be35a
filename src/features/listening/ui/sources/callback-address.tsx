// Where the network calls a source: to be given to it once. Whoever knows the address can speak for
// the network, so only those who may change the source see it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CopyField } from '#web/kit/copy-field.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { callbackQuery } from '../queries.ts';

export function CallbackAddress({ sourceId }: { sourceId: string }) {
  const { t } = useLingui();
  const query = useQuery(callbackQuery(sourceId));
  return (
    <Loaded query={query}>
      {({ url }) =>
        url === null ? (
          <p className="text-small text-quiet">
            {t`Parley has no public address, so nobody can call it. Whoever runs it can set PARLEY_PUBLIC_URL.`}
          </p>
        ) : (
          <CopyField
            label={t`Address to be called`}
            value={url}
            help={t`Keep it to yourself: whoever knows it can bring posts.`}
          />
        )
      }
    </Loaded>
  );
}
