// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Chart } from '@/components/chart/chart';
import type { ChartData } from '@/components/chart/chart_data';
import { Card } from '@/components/surface';
import type { PortfolioHistory } from './use_history';

/** The last twelve months: what the shares were worth, and what they brought. */
export function PortfolioCharts({ history }: { history: PortfolioHistory }) {
  const t = useTranslations('investor.overview');
  const { weeks, values, months, income } = history;
  const value = useMemo(
    (): ChartData => ({
      x: { kind: 'day', label: t('day'), values: weeks.map((iso) => iso.slice(0, 10)) },
      unit: 'USDC',
      series: [{ id: 'value', label: t('valueNow'), kind: 'line', values }],
    }),
    [weeks, values, t],
  );
  const brought = useMemo(
    (): ChartData => ({
      x: { kind: 'month', label: t('month'), values: months.map((month) => `${month}-01`) },
      unit: 'USDC',
      series: [{ id: 'income', label: t('income'), kind: 'bars', values: income }],
    }),
    [months, income, t],
  );
  return (
    <>
      <Card>
        <Chart label={t('valueOverTime')} data={value} empty={t('none')} isExported />
        <p className="muted small">{t('valueNote')}</p>
      </Card>
      <Card>
        <Chart label={t('incomeOverTime')} data={brought} empty={t('none')} isExported />
      </Card>
    </>
  );
}
