// SPDX-License-Identifier: GPL-3.0-or-later
// How the business goes, as the server counts it over everything there is.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Figures, PageHeader, Stack } from '@/components/surface';
import { Count, StatePill, Usd, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { HistoryCharts, VerificationFunnel } from './figures_charts';

type Counted = Schemas['BusinessFigures'];

export function BusinessFigures() {
  const t = useTranslations('admin.figures');
  const areas = useTranslations('common.areas');
  const query = useQuery({ queryKey: ['admin', 'figures'], queryFn: () => answer(api.GET('/admin/figures')) });
  return (
    <>
      <PageHeader title={areas('figures')} lead={t('lead')} />
      <Loaded query={query} lines={6}>
        {(figures) => (
          <Stack>
            <Now figures={figures} />
            <HistoryCharts figures={figures} />
            <VerificationFunnel figures={figures} />
            <ByState states={figures.properties} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function Now({ figures }: { figures: Counted }) {
  const t = useTranslations('admin.figures');
  const { rent_due: due, rent_late: late, dividends_owed: owed } = figures;
  const tokenized = figures.properties.find(({ state }) => state === 'TOKENIZED');
  const rent = (sum: Schemas['ChargesSum']) => ({
    value: <Usd amount={sum.amount_usd} />,
    note: t('charges', { count: sum.count }),
  });
  return (
    <Card>
      <Figures
        figures={[
          {
            label: t('value'),
            value: <Usd amount={tokenized?.valuation_usd ?? '0.00'} />,
            note: t('properties', { count: tokenized?.count ?? 0 }),
          },
          { label: t('due'), ...rent(due) },
          { label: t('late'), ...rent(late) },
          { label: t('owed'), value: <Usdc amount={owed.amount} />, note: t('debts', { count: owed.count }) },
        ]}
      />
    </Card>
  );
}

function ByState({ states }: { states: Counted['properties'] }) {
  const t = useTranslations('admin.figures');
  return (
    <Card title={t('byState')} isFlush>
      <DataTable
        label={t('byState')}
        columns={[
          { id: 'state', header: t('state'), cell: ({ state }) => <StatePill of="property" state={state} /> },
          {
            id: 'count',
            header: t('count'),
            align: 'end',
            cell: ({ count }) => <Count value={count} />,
            sortBy: ({ count }) => count,
          },
          {
            id: 'worth',
            header: t('worth'),
            align: 'end',
            cell: ({ valuation_usd: worth }) => <Usd amount={worth} />,
            sortBy: ({ valuation_usd: worth }) => BigInt(worth.replace('.', '')),
          },
        ]}
        rows={states}
        rowId={({ state }) => state}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
    </Card>
  );
}
