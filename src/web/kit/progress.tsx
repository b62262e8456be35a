// How far something is. Without a value it is under way and nobody knows how long.

import { Label, ProgressBar } from 'react-aria-components';

export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <ProgressBar
      value={value ?? 0}
      isIndeterminate={value === null}
      className="flex flex-col gap-1 text-small text-quiet"
    >
      {({ percentage, valueText }) => (
        <>
          <span className="flex justify-between gap-2">
            <Label>{label}</Label>
            <span className="tabular">{value === null ? '' : valueText}</span>
          </span>
          <span className="block h-1.5 overflow-hidden rounded-round bg-sunken">
            <span
              className="block h-full rounded-round bg-accent transition-[width] duration-300"
              style={{ width: value === null ? '35%' : `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
