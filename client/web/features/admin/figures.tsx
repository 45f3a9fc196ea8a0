// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over everything that an admin sees, made of the lists themselves: each figure can be counted again on its page.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Figures, PageHeader, Stack } from '@/components/surface';
import { Count, StatePill, Usd, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property } from '@/lib/api/types';
import { sumOf } from '@/lib/format/sums';
import { todayText } from '@/lib/forms/fields';
import { HistoryCharts, VerificationFunnel } from './figures_charts';

const limit = 100;

async function load() {
  const [properties, due, owed] = await Promise.all([
    everyPage((cursor) => answer(api.GET('/properties', { params: { query: { cursor, limit } } }))),
    everyPage((cursor) => answer(api.GET('/admin/charges', { params: { query: { state: 'DUE', cursor, limit } } }))),
    answer(api.GET('/owed-dividends')),
  ]);
  return { properties, due, owed: owed.items };
}

export function BusinessFigures() {
  const t = useTranslations('admin.figures');
  const areas = useTranslations('common.areas');
  const figures = useQuery({ queryKey: ['admin', 'figures'], queryFn: load });
  return (
    <>
      <PageHeader title={areas('figures')} lead={t('lead')} />
      <Loaded query={figures} lines={6}>
        {({ properties, due, owed }) => {
          const worth = properties
            .filter(({ state }) => state === 'TOKENIZED')
            .map(({ valuation_usd: value }) => value);
          const late = due.filter(({ due_on: on }) => on < todayText());
          return (
            <Stack>
              <Card>
                <Figures
                  figures={[
                    {
                      label: t('value'),
                      value: <Usd amount={sumOf(worth, 2)} />,
                      note: t('properties', { count: worth.length }),
                    },
                    {
                      label: t('due'),
                      value: (
                        <Usd
                          amount={sumOf(
                            due.map((one) => one.amount_usd),
                            2,
                          )}
                        />
                      ),
                      note: t('charges', { count: due.length }),
                    },
                    {
                      label: t('late'),
                      value: (
                        <Usd
                          amount={sumOf(
                            late.map((one) => one.amount_usd),
                            2,
                          )}
                        />
                      ),
                      note: t('charges', { count: late.length }),
                    },
                    {
                      label: t('owed'),
                      value: (
                        <Usdc
                          amount={sumOf(
                            owed.map((one) => one.amount),
                            6,
                          )}
                        />
                      ),
                      note: t('debts', { count: owed.length }),
                    },
                  ]}
                />
              </Card>
              <HistoryCharts properties={properties} />
              <VerificationFunnel />
              <ByState properties={properties} />
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}

function ByState({ properties }: { properties: Property[] }) {
  const t = useTranslations('admin.figures');
  const rows = [...new Set(properties.map(({ state }) => state))].map((state) => {
    const here = properties.filter((property) => property.state === state);
    return {
      state,
      count: here.length,
      worth: sumOf(
        here.map(({ valuation_usd: value }) => value),
        2,
      ),
    };
  });
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
            cell: ({ worth }) => <Usd amount={worth} />,
            sortBy: ({ worth }) => BigInt(worth.replace('.', '')),
          },
        ]}
        rows={rows}
        rowId={({ state }) => state}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
    </Card>
  );
}
