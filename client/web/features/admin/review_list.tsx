// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/surface';
import type { Column } from '@/components/data_table';
import { DateTime, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { ListPage } from './list_page';

const states: Property['state'][] = [
  ...(['PENDING_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED'] as const),
  ...(['TOKENIZING', 'TOKENIZED', 'SUSPENDED', 'EXITED'] as const),
];

function usePropertyColumns(): Column<Property>[] {
  const t = useTranslations('admin');
  return [
    {
      id: 'name',
      header: t('property'),
      cell: ({ name }) => name,
      csv: ({ name }) => name,
      sortBy: ({ name }) => name,
    },
    {
      id: 'city',
      header: t('city'),
      cell: ({ address }) => address.city,
      csv: ({ address }) => address.city,
      sortBy: ({ address }) => address.city,
    },
    {
      id: 'valuation',
      header: t('valuation'),
      align: 'end',
      cell: ({ valuation_usd: amount }) => <Usd amount={amount} />,
      csv: ({ valuation_usd: amount }) => amount,
      unit: 'USD',
      sortBy: ({ valuation_usd: amount }) => BigInt(amount.replace('.', '')),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="property" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'changed',
      header: t('changed'),
      cell: ({ updated_at: at }) => <DateTime at={at} />,
      csv: ({ updated_at: at }) => at,
      sortBy: ({ updated_at: at }) => at,
    },
  ];
}

/** Properties in one of their states, each leading to a page about it. */
function Properties({ first, to }: { first: Property['state']; to: string }) {
  const t = useTranslations('admin');
  const words = useTranslations('states.property');
  const columns = usePropertyColumns();
  return (
    <ListPage
      label={t('property')}
      queryKey={['admin', 'properties']}
      load={(cursor, filter) => {
        const state = states.find((known) => known === filter);
        return answer(api.GET('/properties', { params: { query: { state, cursor } } }));
      }}
      columns={columns}
      rowId={({ id }) => id}
      href={({ id }) => `${to}/${id}`}
      filter={{ label: t('state'), first, options: states.map((value) => ({ value, words: words(value) })) }}
      empty={{ title: t('noProperties'), text: t('noPropertiesText') }}
    />
  );
}

export function ReviewList() {
  const t = useTranslations('admin');
  const areas = useTranslations('common.areas');
  return (
    <>
      <PageHeader title={areas('review')} lead={t('reviewLead')} />
      <Properties first="PENDING_APPROVAL" to="/admin/review" />
    </>
  );
}

export function TokenizationList() {
  const t = useTranslations('admin');
  const areas = useTranslations('common.areas');
  return (
    <>
      <PageHeader title={areas('tokenization')} lead={t('tokenizationLead')} />
      <Properties first="APPROVED" to="/admin/tokenization" />
    </>
  );
}
