// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a chart as a table. Loaded when somebody asks for it.
'use client';

import { useMemo } from 'react';
import { DataTable, type Column } from '../data_table';
import styles from './chart.module.css';
import type { ChartData } from './chart_data';

interface TableProps {
  label: string;
  data: ChartData;
  isExported: boolean;
  valueText: (value: string | null) => string;
  placeText: (place: string) => string;
}

export function ChartTable({ label, data, isExported, valueText, placeText }: TableProps) {
  const { x, series, unit } = data;
  const rows = useMemo(() => x.values.map((place, index) => ({ place, index })).reverse(), [x]);
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    {
      id: 'place',
      header: x.label,
      cell: ({ place }) => placeText(place),
      csv: ({ place }) => place,
      sortBy: ({ index }) => index,
    },
    ...series.map((one): Column<Row> => ({
      id: one.id,
      header: one.label,
      unit,
      align: 'end',
      cell: ({ index }) => valueText(one.values[index] ?? null),
      csv: ({ index }) => one.values[index],
      sortBy: ({ index }) => Number(one.values[index] ?? 0),
    })),
  ];
  return (
    <div className={styles.rows} tabIndex={0} role="region" aria-label={label}>
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        rowId={({ place }) => place}
        empty={null}
        file={isExported ? { name: label, rows: async () => rows } : undefined}
      />
    </div>
  );
}
