// A part of a screen that is a list: fetched, empty with its reason, or a row for each; and how such a row looks.

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from './loaded.tsx';
import { Panel } from './panel.tsx';

export function ListPanel<Item>(props: {
  title: string;
  detail?: ReactNode;
  actions?: ReactNode;
  query: UseQueryResult<readonly Item[]>;
  /** A sentence, or a state with a picture and a way on. */
  empty: ReactNode;
  skeleton?: ReactNode;
  /** The order means something. */
  isOrdered?: boolean;
  children(item: Item, position: number, all: readonly Item[]): ReactNode;
  /** Below the last one: the way to more. */
  end?: ReactNode;
}) {
  const { title, detail, actions, query } = props;
  const List = props.isOrdered ? 'ol' : 'ul';
  return (
    <Panel title={title} detail={detail} actions={actions} flush>
      <Loaded query={query} small skeleton={props.skeleton}>
        {(items) =>
          items.length === 0 ? (
            typeof props.empty === 'string' ? (
              <p className="border-t border-line px-4 py-3 text-small text-faint">{props.empty}</p>
            ) : (
              props.empty
            )
          ) : (
            <>
              <List className="border-t border-line">
                {items.map((item, position) => props.children(item, position, items))}
              </List>
              <div className="p-3 empty:hidden">{props.end}</div>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

export function ListRow(props: {
  /** What it is told by: beside the name, on the same line. */
  name: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Before it: a picture, a sign. */
  start?: ReactNode;
}) {
  return (
    <li className="relative flex items-start gap-3 border-t border-line px-4 py-3 first:border-t-0">
      {props.start}
      <div className="min-w-0 flex-1">
        <p className="flex min-h-5 flex-wrap items-center gap-x-2 gap-y-1 font-semibold wrap-anywhere">
          {props.name}
          {props.badges}
        </p>
        {props.children}
      </div>
      {props.actions === undefined ? null : (
        <div className="-my-1 flex shrink-0 items-center gap-1">{props.actions}</div>
      )}
    </li>
  );
}
