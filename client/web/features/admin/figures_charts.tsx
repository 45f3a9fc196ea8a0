// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Chart } from '@/components/chart/chart';
import type { ChartData } from '@/components/chart/chart_data';
import { ShareBar } from '@/components/chart/share_bar';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Notice } from '@/components/surface';
import { Count } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { funnelOf, type BusinessHistory, type Stage } from './business_history';
import { mostProperties, useBusinessHistory } from './use_business_history';
import styles from './admin.module.css';

/** What is drawn of the months, and in what. */
const charts = [
  { of: 'tokenized', kind: 'step', isCount: true },
  { of: 'volume', kind: 'bars', isCount: false },
  { of: 'trades', kind: 'bars', isCount: true },
  { of: 'dividends', kind: 'bars', isCount: false },
] as const;

export function HistoryCharts({ properties }: { properties: Property[] }) {
  const t = useTranslations('admin.figures');
  const formats = useFormats();
  const { query, isPartial } = useBusinessHistory(properties);
  return (
    <Loaded query={query} lines={6}>
      {(history) => (
        <>
          {isPartial ? <Notice tone="warning">{t('partial', { count: formats.count(mostProperties) })}</Notice> : null}
          <div className={styles.columns}>
            {charts.map((chart) => (
              <HistoryChart key={chart.of} history={history} {...chart} />
            ))}
          </div>
        </>
      )}
    </Loaded>
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

export function VerificationFunnel() {
  const t = useTranslations('admin.figures');
  const formats = useFormats();
  const query = useQuery({
    queryKey: ['admin', 'figures', 'funnel'],
    queryFn: async () => {
      const all = await everyPage((cursor) =>
        answer(api.GET('/admin/verifications', { params: { query: { cursor, limit: 100 } } })),
      );
      return funnelOf(all.map(({ verification }) => verification));
    },
  });
  return (
    <Card title={t('funnel')} isFlush>
      <Loaded query={query} lines={4}>
        {(stages) => {
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
            <DataTable
              label={t('funnel')}
              columns={columns}
              rows={most === 0 ? [] : stages}
              rowId={({ stage }) => stage}
              empty={<EmptyState title={t('noInvestors')}>{t('noInvestorsText')}</EmptyState>}
              file={{ name: t('funnel'), rows: async () => stages }}
            />
          );
        }}
      </Loaded>
    </Card>
  );
}
