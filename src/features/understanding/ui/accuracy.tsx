// A share of right answers as a bar with its interval: the model of one's own beside the one that ships.

import { Plural, useLingui } from '@lingui/react/macro';
import { classes } from '#web/kit/classes.ts';
import type { OwnVersion, Share } from '../contract.ts';

export function Accuracy({ version, isOwnInUse }: { version: OwnVersion; isOwnInUse: boolean }) {
  const { t, i18n } = useLingui();
  const percent = (share: number) =>
    i18n.number(Math.round(share * 100) / 100, { style: 'percent' });
  const own = percent(version.own.share);
  const before = percent(version.builtIn.share);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-body font-medium">
        <Plural
          value={version.corrections}
          one={`On your # correction: ${own} right, was ${before}.`}
          other={`On your # corrections: ${own} right, was ${before}.`}
        />
      </p>
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1.5 text-small">
        <Bar name={t`What you taught`} share={version.own} strong={isOwnInUse} />
        <Bar name={t`What ships`} share={version.builtIn} strong={!isOwnInUse} />
      </dl>
      <p className="text-small text-faint">
        {t`${i18n.number(version.mended)} mended, ${i18n.number(version.spoilt)} spoilt; each judged by a model that had not seen it. The lines are intervals of 95 %.`}
      </p>
    </div>
  );
}

function Bar({ name, share, strong }: { name: string; share: Share; strong: boolean }) {
  const { i18n } = useLingui();
  const percent = (value: number) =>
    i18n.number(Math.round(value * 100) / 100, { style: 'percent' });
  return (
    <>
      <dt className={strong ? 'font-semibold' : 'text-quiet'}>{name}</dt>
      <dd aria-hidden className="relative h-2.5 min-w-24 rounded-round bg-sunken">
        <span
          className={classes(
            'absolute inset-y-0 start-0 rounded-round',
            strong ? 'bg-accent' : 'bg-edge',
          )}
          style={{ width: `${share.share * 100}%` }}
        />
        <span
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink"
          style={{
            insetInlineStart: `${share.low * 100}%`,
            width: `${(share.high - share.low) * 100}%`,
          }}
        />
      </dd>
      <dd className="tabular text-quiet">
        {percent(share.share)}{' '}
        <span className="text-faint">
          ({percent(share.low)} – {percent(share.high)})
        </span>
      </dd>
    </>
  );
}
