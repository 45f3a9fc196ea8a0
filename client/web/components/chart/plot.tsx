// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing itself, by uPlot, on a canvas: loaded when a chart comes into view.
'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { localeOf, type Language } from '@/i18n/languages';
import { createAxisWords } from './axis_words';
import styles from './chart.module.css';
import { columnsOf, nextPlace, type ChartData } from './chart_data';
import { plotOptions } from './plot_options';

interface PlotProps {
  label: string;
  data: ChartData;
  valueText: (value: string | null) => string;
  placeText: (place: string) => string;
}

const height = 240;

/** Changes when the page turns light or dark. */
function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function Plot({ label, data, valueText, placeText }: PlotProps) {
  const t = useTranslations('common.chart');
  const locale = localeOf[useLocale() as Language];
  const theme = useSyncExternalStore(watchTheme, () => colour('--color-surface'));
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const [index, setIndex] = useState<number | null>(null);
  const [byKey, setByKey] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = {
      width: element.clientWidth,
      height,
      colour,
      words: createAxisWords(locale, data.x.kind === 'time' ? undefined : 'UTC'),
      valueText,
      placeText,
    };
    const drawn = new uPlot(plotOptions(data, { ...look, onPlace: setIndex }), columnsOf(data), element);
    plot.current = drawn;
    const observer = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.destroy();
    };
  }, [data, locale, theme, valueText, placeText]);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined;
    const drawn = plot.current;
    if (step === undefined || !drawn) return;
    event.preventDefault();
    setByKey(true);
    const next = nextPlace(drawn.cursor.idx, step, data.x.values.length);
    drawn.setCursor({ left: drawn.valToPos(drawn.data[0][next] ?? 0, 'x'), top: height / 3 });
  };
  const said =
    index === null
      ? ''
      : [
          placeText(data.x.values[index] ?? ''),
          ...data.series.map((one) => `${one.label} ${valueText(one.values[index] ?? null)}`),
        ].join(', ');
  return (
    <div role="group" aria-label={t('named', { label })} tabIndex={0} onKeyDown={move} className={styles.plotFrame}>
      <div ref={place} className={styles.plot} aria-hidden="true" onPointerMove={() => setByKey(false)} />
      <p className="visuallyHidden" role="status">
        {byKey ? said : ''}
      </p>
    </div>
  );
}
