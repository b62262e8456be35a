// What a query would find, shared out: by source, by language. A bar for the eye, the number beside
// it, the rest in one line.

import { useLingui } from '@lingui/react/macro';

export type Share = { name: string; posts: number };

export function Shares(props: { title: string; shares: readonly Share[]; shownMax?: number }) {
  const { t, i18n } = useLingui();
  const { shares, shownMax = 4 } = props;
  const most = Math.max(1, ...shares.map(({ posts }) => posts));
  // One more is shown rather than told of: the line is as long.
  const shown = shares.length <= shownMax + 1 ? shares : shares.slice(0, shownMax);
  const rest = shares.slice(shown.length);
  const restPosts = rest.reduce((sum, { posts }) => sum + posts, 0);
  return (
    <div className="min-w-0">
      <h3 className="text-small font-semibold text-faint">{props.title}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {shown.map(({ name, posts }) => (
          <li key={name} className="relative flex items-baseline gap-2 px-1.5 text-small">
            <span
              aria-hidden
              className="absolute inset-y-0 start-0 rounded-small bg-accent-soft"
              style={{ width: `${Math.max(2, (posts / most) * 100)}%` }}
            />
            <span className="relative min-w-0 flex-1 truncate leading-6" title={name}>
              {name}
            </span>
            <span className="tabular relative text-quiet">{i18n.number(posts)}</span>
          </li>
        ))}
        {rest.length === 0 ? null : (
          <li className="flex justify-between gap-2 px-1.5 text-small text-faint">
            <span>{t`${rest.length} others`}</span>
            <span className="tabular">{i18n.number(restPosts)}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
