// Looks for something while one types; Escape empties it. A plain field, because it stands on the
// first screen and the library's brings its whole machinery for collections along.

import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { classes } from './classes.ts';
import { inputClasses } from './input-classes.ts';

export function SearchField(props: {
  label: string;
  placeholder?: string;
  value: string;
  onChange(value: string): void;
  autoFocus?: boolean;
  className?: string;
}) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div role="search" className={classes('relative flex h-control min-w-0', props.className)}>
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        aria-hidden
      />
      <input
        ref={input}
        type="search"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        autoFocus={props.autoFocus ?? false}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (props.value === '') event.currentTarget.blur();
          else props.onChange('');
        }}
        className={classes(
          inputClasses,
          'h-control px-8 focus:shadow-[inset_0_0_0_2px_var(--color-accent)] [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      {props.value === '' ? null : (
        <Button
          aria-label={t`Clear the search`}
          onPress={() => {
            props.onChange('');
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-small text-faint hovered:bg-hover hovered:text-ink focus-ring:ring-inside"
        >
          <X className="size-4" aria-hidden />
        </Button>
      )}
    </div>
  );
}
