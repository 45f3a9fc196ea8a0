// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, Stack } from '@/components/surface';
import { Address, DateTime, Shares, StatePill, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';

type Purchase = Schemas['Purchase'];
type OwnTrade = Schemas['OwnTrade'];

const hashCell = ({ transaction_hash: hash }: { transaction_hash: string | null }) =>
  hash ? <Address address={hash} /> : null;

export function Transactions() {
  const t = useTranslations('money.transactions');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <Purchases />
        <OwnTrades />
      </Stack>
    </>
  );
}

function Empty() {
  const t = useTranslations('money.transactions');
  return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
}

function Purchases() {
  const t = useTranslations('money');
  const query = usePages(['purchases'], (cursor) => answer(api.GET('/purchases', { params: { query: { cursor } } })));
  const columns: Column<Purchase>[] = [
    {
      id: 'when',
      header: t('transactions.when'),
      cell: ({ created_at }) => <DateTime at={created_at} />,
      csv: ({ created_at }) => created_at,
      sortBy: ({ created_at }) => created_at,
    },
    {
      id: 'shares',
      header: t('dividends.shares'),
      align: 'end',
      cell: ({ shares }) => <Shares count={shares} />,
      csv: ({ shares }) => shares,
    },
    {
      id: 'amount',
      header: t('transactions.amount'),
      align: 'end',
      cell: ({ cost }) => <Usdc amount={cost} />,
      csv: ({ cost }) => cost,
      unit: 'USDC',
    },
    {
      id: 'state',
      header: t('dividends.state'),
      cell: ({ state }) => <StatePill of="purchase" state={state} />,
      csv: ({ state }) => state,
    },
    { id: 'hash', header: t('trail.transaction'), cell: hashCell, csv: ({ transaction_hash: hash }) => hash },
  ];
  const inFile = [
    { header: t('transactions.price'), unit: 'USDC', csv: ({ price_per_share: price }: Purchase) => price },
    { header: t('transactions.property'), csv: ({ property_id: id }: Purchase) => id },
    { header: t('transactions.wallet'), csv: ({ wallet }: Purchase) => wallet },
  ];
  return (
    <Card title={t('transactions.purchases')} isFlush>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            label={t('transactions.purchases')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            href={({ property_id }) => `/properties/${property_id}`}
            empty={<Empty />}
            more={query.more}
            file={{ name: t('transactions.purchases'), rows: query.all, more: inFile }}
          />
        )}
      </Loaded>
    </Card>
  );
}

function OwnTrades() {
  const t = useTranslations('money');
  const query = usePages(['trades'], (cursor) => answer(api.GET('/trades', { params: { query: { cursor } } })));
  const columns: Column<OwnTrade>[] = [
    {
      id: 'when',
      header: t('transactions.when'),
      cell: ({ matched_at }) => <DateTime at={matched_at} />,
      csv: ({ matched_at }) => matched_at,
      sortBy: ({ matched_at }) => matched_at,
    },
    {
      id: 'what',
      header: t('transactions.what'),
      cell: ({ side }) => t(side === 'buy' ? 'transactions.bought' : 'transactions.sold'),
      csv: ({ side }) => t(side === 'buy' ? 'transactions.bought' : 'transactions.sold'),
    },
    {
      id: 'shares',
      header: t('dividends.shares'),
      align: 'end',
      cell: ({ shares }) => <Shares count={shares} />,
      csv: ({ shares }) => shares,
    },
    {
      id: 'amount',
      header: t('transactions.amount'),
      align: 'end',
      cell: ({ quote }) => <Usdc amount={quote} />,
      csv: ({ quote }) => quote,
      unit: 'USDC',
    },
    {
      id: 'fee',
      header: t('transactions.fee'),
      align: 'end',
      cell: ({ fee }) => <Usdc amount={fee} />,
      csv: ({ fee }) => fee,
      unit: 'USDC',
    },
    {
      id: 'state',
      header: t('dividends.state'),
      cell: ({ state }) => <StatePill of="trade" state={state} />,
      csv: ({ state }) => state,
    },
    { id: 'hash', header: t('trail.transaction'), cell: hashCell, csv: ({ transaction_hash: hash }) => hash },
  ];
  const inFile = [
    { header: t('transactions.price'), unit: 'USDC', csv: ({ price }: OwnTrade) => price },
    { header: t('transactions.property'), csv: ({ property_id: id }: OwnTrade) => id },
    { header: t('transactions.settled'), csv: ({ settled_at: at }: OwnTrade) => at },
  ];
  return (
    <Card title={t('transactions.trades')} isFlush>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            label={t('transactions.trades')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            href={({ property_id }) => `/trade/${property_id}`}
            empty={<Empty />}
            more={query.more}
            file={{ name: t('transactions.trades'), rows: query.all, more: inFile }}
          />
        )}
      </Loaded>
    </Card>
  );
}
