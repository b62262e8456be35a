// Looks for something while one types; Escape empties it.

import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import type { SearchFieldProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Label, fieldClasses } from './field.tsx';

export function SearchField({
  label,
  placeholder,
  className,
  ...props
}: Omit<SearchFieldProps, 'className' | 'children' | 'style'> & {
  label: string;
  placeholder?: string;
  className?: string;
}) {
  return (
    <AriaSearchField
      {...props}
      className={classes('group relative flex h-control min-w-0', className)}
    >
      <Label hidden>{label}</Label>
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        aria-hidden
      />
      <Input
        placeholder={placeholder}
        className={classes(fieldClasses, 'h-control px-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-small text-faint group-data-[empty]:hidden hovered:bg-hover hovered:text-ink">
        <X className="size-4" aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
