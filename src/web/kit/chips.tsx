// Things that apply now and can be taken away one by one: filters, languages.

import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';

export function Chips(props: {
  label: string;
  chips: readonly { id: string; text: string }[];
  onRemove(id: string): void;
}) {
  const { t } = useLingui();
  return (
    <ul aria-label={props.label} className="flex flex-wrap gap-1.5">
      {props.chips.map((chip) => (
        <li
          key={chip.id}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-round bg-accent-soft ps-2.5 pe-0.5 text-small font-medium text-accent-ink"
        >
          <span className="truncate">{chip.text}</span>
          <Button
            aria-label={t`Take away ${chip.text}`}
            onPress={() => props.onRemove(chip.id)}
            className="flex size-5 shrink-0 items-center justify-center rounded-round hovered:bg-accent hovered:text-on-accent focus-ring:ring-inside"
          >
            <X className="size-3" aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
