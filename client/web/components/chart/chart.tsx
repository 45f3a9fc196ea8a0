// SPDX-License-Identifier: GPL-3.0-or-later
// Values over time, or by price, as a chart with the same values as a table: to hear, to copy, and to sort.
'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormats } from '@/lib/format/use_formats';
import { Button } from '../button';
import { Skeleton } from '../states';
import styles from './chart.module.css';
import type { ChartData } from './chart_data';

const Plot = dynamic(() => import('./plot').then(({ Plot }) => Plot), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

const ChartTable = dynamic(() => import('./chart_table').then(({ ChartTable }) => ChartTable), {
  loading: () => <Skeleton lines={6} />,
});

interface ChartProps {
  /** Also its heading. */
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
        <h2>{label}</h2>
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

function useTexts({ x, unit, isCount }: ChartData) {
  const formats = useFormats();
  const valueText = useCallback(
    (value: string | null) =>
      value === null ? '–' : isCount ? formats.count(value) : `${formats.amount(value)}\u00a0${unit}`,
    [formats, unit, isCount],
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
