// SPDX-License-Identifier: GPL-3.0-or-later
// What the property was said to be worth, and what its shares went for. Made on the server; the drawing loads in view.
import { getTranslations } from 'next-intl/server';
import { Chart } from '@/components/chart/chart';
import type { ChartData } from '@/components/chart/chart_data';
import { Card } from '@/components/surface';
import type { Schemas } from '@/lib/api/types';

export async function Valuations({ valuations }: { valuations: Schemas['Valuation'][] }) {
  const t = await getTranslations('property');
  // What was corrected is history of the books, not of the house.
  const right = valuations
    .filter(({ corrected_by: by }) => by === null)
    .sort((one, other) => one.valued_on.localeCompare(other.valued_on));
  const byDay = new Map(right.map(({ valued_on: on, amount_usd: amount }) => [on, amount]));
  const data: ChartData = {
    x: { kind: 'day', label: t('valuationDay'), values: [...byDay.keys()] },
    unit: 'USD',
    series: [{ id: 'valuation', label: t('valuation'), kind: 'line', values: [...byDay.values()] }],
  };
  return (
    <Card>
      <Chart label={t('valuations')} data={data} empty={t('noValuations')} />
    </Card>
  );
}

export async function SharePrices({ candles }: { candles: Schemas['Candle'][] }) {
  const t = await getTranslations('property');
  const data: ChartData = {
    x: { kind: 'day', label: t('day'), values: candles.map(({ from }) => from.slice(0, 10)) },
    unit: 'USDC',
    series: [{ id: 'price', label: t('lastPrice'), kind: 'line', values: candles.map(({ close }) => close) }],
  };
  return (
    <Card>
      <Chart label={t('sharePrices')} data={data} empty={t('noPrices')} />
    </Card>
  );
}
