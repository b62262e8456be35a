// Sections of one thing behind each other; the chosen one belongs in the address.

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export function Tabs<Value extends string>(props: {
  label: string;
  tabs: readonly { id: Value; label: string; content: ReactNode }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
}) {
  return (
    <AriaTabs
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.tabs.find((tab) => tab.id === key);
        if (chosen) props.onChange(chosen.id);
      }}
      className="flex flex-col"
    >
      <TabList
        aria-label={props.label}
        className="flex gap-1 overflow-x-auto border-b border-line px-1"
      >
        {props.tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex h-control items-center border-b-2 border-transparent px-2 text-body font-medium whitespace-nowrap text-quiet hovered:text-ink focus-ring:ring-inside chosen:border-accent chosen:text-ink"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4 focus-ring:ring-focus">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
