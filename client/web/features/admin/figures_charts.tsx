// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Chart } from '@/components/chart/chart';
import type { ChartData } from '@/components/chart/chart_data';
import { ShareBar } from '@/components/chart/share_bar';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState } from '@/components/states';
import { Card } from '@/components/surface';
import { Count } from '@/components/values';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { funnelOf, historyOf, type BusinessHistory, type Stage } from './business_history';
import styles from './admin.module.css';

/** What is drawn of the months, and in what. */
const charts = [
  { of: 'tokenized', kind: 'step', isCount: true },
  { of: 'volume', kind: 'bars', isCount: false },
  { of: 'trades', kind: 'bars', isCount: true },
  { of: 'dividends', kind: 'bars', isCount: false },
] as const;

export function HistoryCharts({ figures }: { figures: Schemas['BusinessFigures'] }) {
  const history = useMemo(() => historyOf(figures), [figures]);
  return (
    <div className={styles.columns}>
      {charts.map((chart) => (
        <HistoryChart key={chart.of} history={history} {...chart} />
      ))}
    </div>
  );
}

function HistoryChart({ history, of, kind, isCount }: { history: BusinessHistory } & (typeof charts)[number]) {
  const t = useTranslations('admin.figures');
  const data = useMemo(
    (): ChartData => ({
      x: { kind: 'month', label: t('month'), values: history.months.map((month) => `${month}-01`) },
      unit: isCount ? t(`unit.${of}`) : 'USDC',
      isCount,
      series: [{ id: of, label: t(`series.${of}`), kind, values: history[of] }],
    }),
    [history, of, kind, isCount, t],
  );
  return (
    <Card>
      <Chart label={t(`chart.${of}`)} data={data} empty={t('none')} isExported />
    </Card>
  );
}

export function VerificationFunnel({ figures }: { figures: Schemas['BusinessFigures'] }) {
  const t = useTranslations('admin.figures');
  const formats = useFormats();
  const stages = funnelOf(figures.verifications);
  const most = stages[0]?.count ?? 0;
  const share = ({ count }: Stage) => Math.round((count / most) * 10_000);
  const columns: Column<Stage>[] = [
    { id: 'stage', header: t('stage'), cell: ({ stage }) => t(`stages.${stage}`), csv: ({ stage }) => stage },
    { id: 'bar', header: '', cell: (stage) => <ShareBar basisPoints={share(stage)} /> },
    {
      id: 'count',
      header: t('investors'),
      align: 'end',
      cell: ({ count }) => <Count value={count} />,
      csv: ({ count }) => count,
    },
    {
      id: 'share',
      header: t('share'),
      align: 'end',
      cell: (stage) => formats.percent(Math.round(share(stage) / 10) * 10),
    },
  ];
  return (
    <Card title={t('funnel')} isFlush>
      <DataTable
        label={t('funnel')}
        columns={columns}
        rows={most === 0 ? [] : stages}
        rowId={({ stage }) => stage}
        empty={<EmptyState title={t('noInvestors')}>{t('noInvestorsText')}</EmptyState>}
        file={{ name: t('funnel'), rows: async () => stages }}
      />
    </Card>
  );
}
