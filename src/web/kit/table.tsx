// Rows and columns, read by eye and by keyboard. On a narrow screen the table scrolls inside itself. Plain HTML:
// the library's tables bring a machinery of cells and selections that nothing here needs.

import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { PlainLink } from './link.tsx';

export type TableColumn<Row> = {
  id: string;
  title: string;
  /** The cell that names the row; with an address, the whole row leads there. */
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
  empty?: ReactNode;
}) {
  return (
    <div className="overflow-x-auto rounded-panel bg-surface shadow-raised">
      <table aria-label={props.label} className="w-full border-collapse text-body">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classes(
                  'h-9 border-b border-line px-3 text-small font-semibold whitespace-nowrap text-faint',
                  placeOf(column),
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr
              key={row.id}
              className={classes(
                'relative border-b border-line last:border-b-0',
                props.hrefOf && 'hover:bg-hover',
              )}
            >
              {props.columns.map((column) => (
                <Cell key={column.id} column={column} row={row} href={props.hrefOf?.(row)} />
              ))}
            </tr>
          ))}
          {props.rows.length === 0 && props.empty ? (
            <tr>
              <td colSpan={props.columns.length} className="p-6 text-quiet">
                {props.empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>(props: { column: TableColumn<Row>; row: Row; href: string | undefined }) {
  const { column, row, href } = props;
  const look = classes('h-11 px-3 py-1.5 align-middle font-normal', placeOf(column));
  if (!column.names) {
    return <td className={classes(look, column.end && 'tabular')}>{column.cell(row)}</td>;
  }
  return (
    <th scope="row" className={look}>
      {href === undefined ? (
        column.cell(row)
      ) : (
        <PlainLink
          href={href}
          className="block after:absolute after:inset-0 focus-ring:after:ring-inside"
        >
          {column.cell(row)}
        </PlainLink>
      )}
    </th>
  );
}

function placeOf(column: { end?: boolean; wideOnly?: boolean }): string {
  return classes(column.end ? 'text-end' : 'text-start', column.wideOnly && 'hidden md:table-cell');
}
