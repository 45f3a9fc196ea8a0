// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader } from '@/components/surface';
import { Shares, StatePill, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { useFormats } from '@/lib/format/use_formats';

type Dividend = Schemas['Dividend'];

const amount = (value: string | null) => (value === null ? '–' : <Usdc amount={value} />);

export function Dividends() {
  const t = useTranslations('money.dividends');
  const formats = useFormats();
  const query = usePages(['dividends'], (cursor) =>
    answer(api.GET('/me/dividends', { params: { query: { cursor } } })),
  );
  const columns: Column<Dividend>[] = [
    {
      id: 'property',
      header: t('property'),
      cell: (row) => row.property_name,
      csv: (row) => row.property_name,
      sortBy: (row) => row.property_name,
    },
    {
      id: 'period',
      header: t('period'),
      cell: ({ period_from: from, period_to: to }) => formats.period(from, to),
      csv: ({ period_from }) => period_from,
      sortBy: ({ period_from }) => period_from,
    },
    {
      id: 'shares',
      header: t('shares'),
      align: 'end',
      cell: ({ shares }) => <Shares count={shares} />,
      csv: ({ shares }) => shares,
    },
    {
      id: 'gross',
      header: t('gross'),
      align: 'end',
      cell: ({ gross }) => amount(gross),
      csv: ({ gross }) => gross,
      unit: 'USDC',
    },
    {
      id: 'withheld',
      header: t('withheld'),
      align: 'end',
      cell: ({ withheld }) => amount(withheld),
      csv: ({ withheld }) => withheld,
      unit: 'USDC',
    },
    { id: 'net', header: t('net'), align: 'end', cell: ({ net }) => amount(net), csv: ({ net }) => net, unit: 'USDC' },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="dividend" state={state} />,
      csv: ({ state }) => state,
    },
  ];
  const inFile = [
    { header: t('periodEnd'), csv: ({ period_to: on }: Dividend) => on },
    {
      header: t('paidAt'),
      csv: ({ paid_at: at, settled_at: settled, state }: Dividend) => at ?? (state === 'PAID' ? settled : ''),
    },
    { header: t('wallet'), csv: ({ wallet }: Dividend) => wallet },
    {
      header: t('transaction'),
      csv: ({ paid_transaction_hash: paid, settled_transaction_hash: settled }: Dividend) => paid ?? settled,
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Card isFlush>
        <Loaded query={query} lines={5}>
          {(rows) => (
            <DataTable
              label={t('title')}
              columns={columns}
              rows={rows}
              rowId={({ distribution_id, wallet }) => `${distribution_id} ${wallet}`}
              href={({ distribution_id }) => `/dividends/${distribution_id}`}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
              more={query.more}
              file={{ name: t('title'), rows: query.all, more: inFile }}
            />
          )}
        </Loaded>
      </Card>
    </>
  );
}
