// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as a table from 900 px, as cards below; sortable by the columns that say how. The caller brings the rows and what stands
// there when there are none.
'use client';

import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { CsvColumn } from '@/lib/csv';
import { Button } from './button';
import styles from './data_table.module.css';
import { ExportButton, type TableFile } from './export_button';

/** `csv` is what stands in an exported file: a decimal number, a time as ISO text, or words; without, the column is not in it. */
export interface Column<Row> extends CsvColumn<Row> {
  /** Stable, for keys and tests. */
  id: string;
  cell: (row: Row) => ReactNode;
  /** What it is sorted by; amounts as numbers or bigints, times as ISO text. Not sortable without. */
  sortBy?: (row: Row) => string | number | bigint;
  align?: 'end';
}

export interface DataTableProps<Row> {
  /** What the table is about, for screen readers. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** Where the row's first cell leads. */
  href?: (row: Row) => string;
  /** Stands there when there are no rows. */
  empty: ReactNode;
  /** Of a list that comes in pages. */
  more?: { has: boolean; isBusy: boolean; load: () => void };
  /** Offers everything that matches as a file. */
  file?: TableFile<Row>;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

function ordered(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other);
  return one === other ? 0 : (one as number | bigint) < (other as number | bigint) ? -1 : 1;
}

function definitionOf<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  const { id, header, sortBy } = column;
  return {
    id,
    header,
    accessorFn: sortBy ?? (() => ''),
    enableSorting: sortBy !== undefined,
    sortFn: (one, other) => ordered(one.getValue(id), other.getValue(id)),
  };
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, href, empty, more, file } = props;
  const t = useTranslations('common');
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowId });
  const byId = new Map(columns.map((column) => [column.id, column]));
  if (rows.length === 0) return empty;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {table.getFlatHeaders().map((header) => {
                const column = byId.get(header.column.id);
                const sorted = header.column.getIsSorted();
                const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={column?.align ? styles.end : undefined}
                    aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <button
                        type="button"
                        className={styles.sort}
                        title={t('table.sortBy', { column: column?.header ?? '' })}
                        onClick={header.column.getToggleSortingHandler()}
                      >
                        {column?.header}
                        <Icon aria-hidden="true" />
                      </button>
                    ) : (
                      column?.header
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {columns.map((column, index) => (
                  <td key={column.id} className={column.align ? styles.end : undefined} data-label={column.header}>
                    {index === 0 && href ? (
                      <Link href={href(row.original)}>{column.cell(row.original)}</Link>
                    ) : (
                      column.cell(row.original)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more?.has || file ? (
        <div className={styles.foot}>
          {more?.has ? (
            <Button onClick={more.load} isBusy={more.isBusy}>
              {t('actions.more')}
            </Button>
          ) : null}
          {file ? <ExportButton label={label} columns={columns} file={file} /> : null}
        </div>
      ) : null}
    </>
  );
}
