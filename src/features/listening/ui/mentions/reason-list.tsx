// Which parts of a query matched, as which words, and where they stand.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Reason } from '../../contract.ts';
import { gatherReasons } from './reasons.ts';

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t, i18n } = useLingui();
  const names: Record<string, string> = {
    title: t`in the title`,
    body: t`in the text`,
    parent: t`in what it answers`,
    bio: t`in the author's profile`,
    author: t`as the author`,
    site: t`as the site`,
    source: t`as the source`,
    lang: t`as the language`,
  };
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' });
  return (
    <ul className="flex flex-col gap-1 text-small">
      {gatherReasons(reasons).map(({ clause, fields, words }) => {
        const places = list.format(fields.map((field) => names[field] ?? field));
        return (
          <li key={clause} className="flex flex-wrap items-baseline gap-x-1.5">
            <code className="rounded-small bg-sunken px-1.5 font-mono text-micro leading-5 wrap-anywhere">
              {clause}
            </code>
            <span className="text-quiet">
              {words.length === 0 ? (
                places
              ) : (
                <Trans>
                  found as <mark>{list.format(words)}</mark> {places}
                </Trans>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
