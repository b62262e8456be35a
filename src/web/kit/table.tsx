// Rows and columns, read by eye and by keyboard. On a narrow screen the table scrolls inside itself.

import type { ReactNode } from 'react';
import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { classes } from './classes.ts';

export type TableColumn<Row> = {
  id: string;
  title: string;
  /** The cell that names the row for a screen reader. */
  names?: boolean;
  end?: boolean;
  /** Left out where there is little room; the row's own page tells it. */
  wideOnly?: boolean;
  cell(row: Row): ReactNode;
};

export function Table<Row extends { id: string }>(props: {
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  hrefOf?(row: Row): string;
  textOf?(row: Row): string;
  empty?: ReactNode;
}) {
  const hidden = (column: TableColumn<Row>) => column.wideOnly && 'hidden md:table-cell';
  return (
    <div className="overflow-x-auto rounded-panel bg-surface shadow-raised">
      <AriaTable aria-label={props.label} className="w-full border-collapse text-body">
        <TableHeader>
          {props.columns.map((column) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              isRowHeader={column.names ?? false}
              className={classes(
                'h-9 border-b border-line px-3 text-small font-semibold whitespace-nowrap text-faint focus-ring:ring-inside',
                column.end ? 'text-end' : 'text-start',
                hidden(column),
              )}
            >
              {column.title}
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <div className="p-6 text-quiet">{props.empty}</div>}>
          {props.rows.map((row) => (
            <AriaRow
              key={row.id}
              id={row.id}
              textValue={props.textOf?.(row) ?? row.id}
              {...(props.hrefOf ? { href: props.hrefOf(row) } : {})}
              className={classes(
                'border-b border-line last:border-b-0 focus-ring:ring-inside',
                props.hrefOf && 'cursor-pointer hovered:bg-hover',
              )}
            >
              {props.columns.map((column) => (
                <AriaCell
                  key={column.id}
                  className={classes(
                    'h-11 px-3 py-1.5 align-middle focus-ring:ring-inside',
                    column.end ? 'tabular text-end' : 'text-start',
                    hidden(column),
                  )}
                >
                  {column.cell(row)}
                </AriaCell>
              ))}
            </AriaRow>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}
