// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';
import { Chart } from '@/components/chart/chart';
import type { ChartData } from '@/components/chart/chart_data';
import { SelectField } from '@/components/field';
import { Loaded } from '@/components/states';
import { Card } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useLive } from '@/lib/live/use_live';

/** The span that is shown, and how much time one candle stands for. */
const spans = {
  day: { days: 1, interval: '5m' },
  week: { days: 7, interval: '1h' },
  month: { days: 30, interval: '4h' },
  year: { days: 365, interval: '1d' },
} as const;
type Span = keyof typeof spans;

const parts = ['open', 'high', 'low', 'close'] as const;

export function PriceChart({ propertyId }: { propertyId: string }) {
  const t = useTranslations('market');
  const client = useQueryClient();
  const [span, setSpan] = useState<Span>('week');
  const query = useQuery({
    queryKey: ['candles', propertyId, span],
    queryFn: async () => {
      const { days, interval } = spans[span];
      const to = new Date();
      const from = new Date(to.getTime() - days * 86_400_000);
      const asked = { interval, from: from.toISOString(), to: to.toISOString() };
      const params = { path: { property_id: propertyId }, query: asked };
      return (await answer(api.GET('/properties/{property_id}/candles', { params }))).items;
    },
    refetchInterval: 60_000,
  });
  // A snapshot too: it stands for what came between the question and the subscription, or while the line was broken.
  useLive(`trades:${propertyId}`, () => void client.invalidateQueries({ queryKey: ['candles', propertyId] }));
  const choice = (
    <SelectField label={t('span')} value={span} onChange={(event) => setSpan(event.target.value as Span)}>
      {Object.keys(spans).map((one) => (
        <option key={one} value={one}>
          {t(`spans.${one as Span}`)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Card>
      <Loaded query={query} lines={6}>
        {(items) => <Candles items={items} controls={choice} />}
      </Loaded>
    </Card>
  );
}

function Candles({ items, controls }: { items: Schemas['Candle'][]; controls: ReactNode }) {
  const t = useTranslations('market');
  const data = useMemo(
    (): ChartData => ({
      x: { kind: 'time', label: t('time'), values: items.map(({ from }) => from) },
      unit: 'USDC',
      series: parts.map((part) => ({
        id: part,
        label: t(`candle.${part}`),
        kind: 'candle',
        values: items.map((candle) => candle[part]),
      })),
    }),
    [items, t],
  );
  return <Chart label={t('priceChart')} data={data} empty={t('noTradesInSpan')} controls={controls} isExported />;
}
