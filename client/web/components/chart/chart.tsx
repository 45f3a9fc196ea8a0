// SPDX-License-Identifier: GPL-3.0-or-later
// Values over time, or by price, as a chart with the same values as a table: to hear, to copy, and to sort.
'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useFormats } from '@/lib/format/use_formats';
import { Button } from '../button';
import { DataTable, type Column } from '../data_table';
import { Skeleton } from '../states';
import styles from './chart.module.css';
import type { ChartData } from './chart_data';

const Plot = dynamic(() => import('./plot').then(({ Plot }) => Plot), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

interface ChartProps {
  label: string;
  data: ChartData;
  /** What stands there without values. */
  empty: ReactNode;
  /** The table as a file; only where the page has its providers, which public pages do without. */
  isExported?: boolean;
  /** Beside the switch to the table: the span that is shown. */
  controls?: ReactNode;
}

/** True once it has been near the screen. */
function useSeen() {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return { place, isSeen };
}

export function Chart({ label, data, empty, isExported = false, controls }: ChartProps) {
  const t = useTranslations('common.table');
  const [isTable, setTable] = useState(false);
  const { place, isSeen } = useSeen();
  const { valueText, placeText } = useTexts(data);
  const isEmpty = data.x.values.length === 0;
  return (
    <div ref={place} className={styles.chart}>
      <div className={styles.controls}>
        {controls}
        {isEmpty ? null : (
          <Button kind="quiet" onClick={() => setTable(!isTable)}>
            {isTable ? t('showChart') : t('showTable')}
          </Button>
        )}
      </div>
      {isEmpty ? (
        <div className="muted">{empty}</div>
      ) : isTable ? (
        <ChartTable label={label} data={data} isExported={isExported} valueText={valueText} placeText={placeText} />
      ) : isSeen ? (
        <Plot label={label} data={data} valueText={valueText} placeText={placeText} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

function useTexts({ x, unit }: ChartData) {
  const formats = useFormats();
  const valueText = useCallback(
    (value: string | null) => (value === null ? '–' : `${formats.amount(value)}\u00a0${unit}`),
    [formats, unit],
  );
  const placeText = useCallback(
    (place: string) =>
      ({ time: formats.dateTime, day: formats.day, month: formats.month, price: formats.usdc })[x.kind](
        x.kind === 'month' ? place.slice(0, 7) : place,
      ),
    [formats, x.kind],
  );
  return { valueText, placeText };
}

interface TableProps {
  label: string;
  data: ChartData;
  isExported: boolean;
  valueText: (value: string | null) => string;
  placeText: (place: string) => string;
}

function ChartTable({ label, data, isExported, valueText, placeText }: TableProps) {
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
