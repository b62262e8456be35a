// Things that apply now and can be taken away one by one: filters, languages.

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';

export function Chips(props: {
  label: string;
  chips: readonly { id: string; text: string; content?: ReactNode }[];
  onRemove(id: string): void;
}) {
  return (
    <TagGroup
      aria-label={props.label}
      onRemove={(keys) => {
        for (const key of keys) props.onRemove(String(key));
      }}
    >
      <TagList className="flex flex-wrap gap-1.5">
        {props.chips.map((chip) => (
          <Tag
            key={chip.id}
            id={chip.id}
            textValue={chip.text}
            className="inline-flex h-6 max-w-full items-center gap-1 rounded-round bg-accent-soft ps-2.5 pe-1 text-small font-medium text-accent-ink focus-ring:ring-focus"
          >
            <span className="truncate">{chip.content ?? chip.text}</span>
            <Button
              slot="remove"
              className="flex size-4.5 shrink-0 items-center justify-center rounded-round hovered:bg-accent hovered:text-on-accent"
            >
              <X className="size-3" aria-hidden />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
