import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Column<Row> = {
  key: string;
  label: string;
  /** Numbers stand at the right, one below the other. @default false */
  isNumber?: boolean;
  cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  label: string;
  /** The first one names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Said in place of the rows where there are none. */
  empty: string;
};

/** Rows under columns where there is room for them; on a phone a card for each row, every value beside its name. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0) {
    return (
      <p className="rounded-card border bg-surface p-5 text-small text-ink-soft">{props.empty}</p>
    );
  }
  return (
    <>
      <WideTable {...props} />
      <Cards {...props} />
    </>
  );
}

function WideTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-card border bg-surface max-md:hidden">
      <table aria-label={label} className="w-full text-left text-small">
        <thead className="border-b bg-sunken text-caption text-ink-soft">
          <tr>
            {columns.map(({ key, label: name, isNumber }) => (
              <th
                key={key}
                scope="col"
                className={classNames("px-3 py-2.5 font-semibold", isNumber && "text-right")}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b align-top last:border-b-0 *:px-3 *:py-2.5">
              {columns.map(({ key, isNumber, cell }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" className="font-normal">
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={key}
                    className={classNames(isNumber && "text-right whitespace-nowrap tabular-nums")}
                  >
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<Row>({ label, columns: [name, ...others], rows, keyOf }: DataTableProps<Row>) {
  return (
    <ul aria-label={label} className="grid gap-3 md:hidden">
      {rows.map((row) => (
        <li key={keyOf(row)} className="grid gap-2 rounded-card border bg-surface p-3.5 text-small">
          <div>{name?.cell(row)}</div>
          <dl className="grid gap-1">
            {others.map(({ key, label: term, cell }) => (
              <div key={key} className="flex justify-between gap-4">
                <dt className="shrink-0 text-ink-soft">{term}</dt>
                <dd className="min-w-0 text-right tabular-nums wrap-anywhere">{cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
