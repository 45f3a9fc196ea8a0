// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader } from '@/components/surface';
import { Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';

export function Markets() {
  const t = useTranslations('market');
  const query = usePages(['properties', 'TOKENIZED'], (cursor) =>
    answer(api.GET('/properties', { params: { query: { state: 'TOKENIZED', cursor } } })),
  );
  const columns: Column<Property>[] = [
    { id: 'name', header: t('choose'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ price_per_share: price }) => (price ? <Usdc amount={price} /> : '–'),
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
