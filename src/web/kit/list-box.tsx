// The choices of a list that opens: one line each, a tick beside what is chosen.

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox as AriaListBox, ListBoxItem as AriaListBoxItem } from 'react-aria-components';
import type { ListBoxProps } from 'react-aria-components';

export type Choice = { id: string; label: string; detail?: string; icon?: ReactNode };

export const choiceClasses =
  'group flex min-h-control-small cursor-default items-center gap-2 rounded-control px-2 py-1 text-body outline-none ' +
  'min-h-8 data-[focused]:bg-accent-soft data-[focused]:text-accent-ink off:opacity-45';

export function ChoiceList(props: Omit<ListBoxProps<Choice>, 'className' | 'children' | 'style'>) {
  return (
    <AriaListBox {...props} className="flex flex-col p-1 outline-none">
      {(choice: Choice) => (
        <AriaListBoxItem id={choice.id} textValue={choice.label} className={choiceClasses}>
          {choice.icon}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{choice.label}</span>
            {choice.detail === undefined ? null : (
              <span className="block text-micro text-faint">{choice.detail}</span>
            )}
          </span>
          <Check
            className="invisible size-4 shrink-0 text-accent group-data-[selected]:visible"
            aria-hidden
          />
        </AriaListBoxItem>
      )}
    </AriaListBox>
  );
}
