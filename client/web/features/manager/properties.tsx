// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField } from '@/components/field';
import { EmptyState, Loaded, NothingFound } from '@/components/states';
import { Card, PageHeader, Stack } from '@/components/surface';
import { DateTime, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';

const states: Property['state'][] = [
  ...(['DRAFT', 'PENDING_APPROVAL', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED'] as const),
  ...(['TOKENIZING', 'TOKENIZED', 'SUSPENDED', 'EXITED'] as const),
];

export function usePropertyColumns(): Column<Property>[] {
  const t = useTranslations('manager');
  return [
    { id: 'name', header: t('property'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { id: 'city', header: t('city'), cell: ({ address }) => address.city, sortBy: ({ address }) => address.city },
    {
      id: 'valuation',
      header: t('valuation'),
      align: 'end',
      cell: ({ valuation_usd: amount }) => <Usd amount={amount} />,
      sortBy: ({ valuation_usd: amount }) => BigInt(amount.replace('.', '')),
    },
    { id: 'state', header: t('state'), cell: ({ state }) => <StatePill of="property" state={state} /> },
    {
      id: 'changed',
      header: t('changed'),
      cell: ({ updated_at: at }) => <DateTime at={at} />,
      sortBy: ({ updated_at: at }) => at,
    },
  ];
}

export function ManagerProperties() {
  const t = useTranslations('manager');
  const words = useTranslations('states.property');
  const [state, setState] = useState('');
  const columns = usePropertyColumns();
  const chosen = states.find((known) => known === state);
  const properties = usePages(['properties', 'mine', state], (cursor) =>
    answer(api.GET('/properties', { params: { query: { mine: true, state: chosen, cursor } } })),
  );
  const add = (
    <ButtonLink href="/manager/properties/new" kind="primary" icon={<Plus aria-hidden="true" />}>
      {t('addProperty')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('myProperties')} lead={t('myPropertiesLead')} action={add} />
      <Stack>
        <SelectField label={t('state')} value={state} onChange={(event) => setState(event.target.value)}>
          <option value="">{t('all')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {words(each)}
            </option>
          ))}
        </SelectField>
        <Loaded query={properties}>
          {(rows) => (
            <Card isFlush>
              <DataTable
                label={t('myProperties')}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
                href={({ id }) => `/manager/properties/${id}`}
                more={properties.more}
                empty={
                  chosen ? (
                    <NothingFound onClear={() => setState('')} />
                  ) : (
                    <EmptyState title={t('noProperty')}>{t('noPropertyText')}</EmptyState>
                  )
                }
              />
            </Card>
          )}
        </Loaded>
      </Stack>
    </>
  );
}
