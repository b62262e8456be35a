// A colour with how it reads on the ground it stands on: as a link, as a button, and in figures.

import { useLingui } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { classes } from '#web/kit/classes.ts';
import { inputClasses } from '#web/kit/input-classes.ts';
import { CONTRAST_NEEDED, GROUNDS, accentContrast } from '../../domain/contrast.ts';

export function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/.test(value);
}

export function ColourField(props: {
  label: string;
  theme: keyof typeof GROUNDS;
  value: string;
  onChange(value: string): void;
}) {
  const { t } = useLingui();
  const id = useId();
  const { label, theme, value } = props;
  const change = (typed: string) => props.onChange(typed.trim().toLowerCase());
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          type="color"
          aria-label={t`Pick: ${label}`}
          value={isColour(value) ? value : '#000000'}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          className="h-control w-12 shrink-0 cursor-default rounded-control bg-surface p-1 shadow-[inset_0_0_0_1px_var(--color-edge)] focus-visible:ring-focus"
        />
        <input
          id={id}
          value={value}
          maxLength={7}
          spellCheck={false}
          aria-describedby={`${id}-contrast`}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          className={classes(
            inputClasses,
            'h-control px-2.5 font-mono focus:shadow-[inset_0_0_0_2px_var(--color-accent)]',
          )}
        />
      </div>
      {isColour(value) ? <Sample theme={theme} colour={value} /> : null}
      <p id={`${id}-contrast`} aria-live="polite" className="text-small">
        <Contrast theme={theme} colour={value} />
      </p>
    </div>
  );
}

function Sample({ theme, colour }: { theme: keyof typeof GROUNDS; colour: string }) {
  const { t } = useLingui();
  const ground = GROUNDS[theme];
  return (
    <div
      aria-hidden
      style={{ backgroundColor: ground.paper }}
      className="flex items-center justify-between gap-3 rounded-control px-3 py-2 shadow-[inset_0_0_0_1px_var(--color-line)]"
    >
      <span style={{ color: colour }} className="underline underline-offset-2">
        {t`A link`}
      </span>
      <span
        style={{ backgroundColor: colour, color: ground.onAccent }}
        className="rounded-control px-3 py-1 font-semibold"
      >
        {t`A button`}
      </span>
    </div>
  );
}

function Contrast({ theme, colour }: { theme: keyof typeof GROUNDS; colour: string }) {
  const { t, i18n } = useLingui();
  if (!isColour(colour))
    return (
      <span className="flex items-start gap-1.5 text-bad">
        <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
        {t`A colour is # and six digits, as in #7a2e7c.`}
      </span>
    );
  const contrast = accentContrast(colour, theme);
  const has = i18n.number(contrast);
  const needed = i18n.number(CONTRAST_NEEDED);
  if (contrast >= CONTRAST_NEEDED)
    return (
      <span className="flex items-start gap-1.5 text-good">
        <CircleCheck className="mt-px size-3.5 shrink-0" aria-hidden />
        {t`Reads well: a contrast of ${has} to 1`}
      </span>
    );
  return (
    <span className="flex items-start gap-1.5 text-bad">
      <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
      {theme === 'light'
        ? t`Too pale: a contrast of ${has}, and it takes ${needed} for everybody to read it. Take a darker one.`
        : t`Too dark: a contrast of ${has}, and it takes ${needed} for everybody to read it. Take a paler one.`}
    </span>
  );
}
