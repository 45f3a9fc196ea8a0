// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader } from '@/components/surface';
import { Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';

/** What is asked and offered for its shares, and what was last paid: the price of the first sale is none of these. */
const marketQuery = (id: string) => ({
  queryKey: ['market', id],
  queryFn: async () => {
    const path = { property_id: id };
    const [book, trades] = await Promise.all([
      answer(api.GET('/properties/{property_id}/book', { params: { path } })),
      answer(api.GET('/properties/{property_id}/trades', { params: { path, query: { limit: 1 } } })),
    ]);
    return { bid: book.best_bid, ask: book.best_ask, last: trades.items[0]?.price ?? null };
  },
});

function Price({ id, of }: { id: string; of: 'bid' | 'ask' | 'last' }) {
  const { data } = useQuery(marketQuery(id));
  const price = data?.[of];
  return price ? <Usdc amount={price} /> : '–';
}

export function Markets() {
  const t = useTranslations('market');
  const query = usePages(['properties', 'TOKENIZED'], (cursor) =>
    answer(api.GET('/properties', { params: { query: { state: 'TOKENIZED', cursor } } })),
  );
  const columns: Column<Property>[] = [
    { id: 'name', header: t('property'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'city',
      header: t('city'),
      cell: ({ address }) => address.city,
      sortBy: ({ address }) => address.city,
    },
    { id: 'bid', header: t('bestBid'), align: 'end', cell: ({ id }) => <Price id={id} of="bid" /> },
    { id: 'ask', header: t('bestAsk'), align: 'end', cell: ({ id }) => <Price id={id} of="ask" /> },
    { id: 'last', header: t('lastTrade'), align: 'end', cell: ({ id }) => <Price id={id} of="last" /> },
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
              rowId={({ id }) => id}
              href={({ id }) => `/trade/${id}`}
              empty={<EmptyState title={t('noneToTrade')} />}
              more={query.more}
            />
          )}
        </Loaded>
      </Card>
    </>
  );
}
