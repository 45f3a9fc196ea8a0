// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { ButtonRow, Card, PageHeader, ScopeActions } from '@/components/surface';
import { Day, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { ChargeForm } from './charge_form';
import { EndLeaseForm } from './end_lease_form';
import { LeaseForm } from './lease_form';
import { PropertyScope } from './property_scope';

export type Lease = Schemas['Lease'];

export function ManagerLeases() {
  const t = useTranslations('manager');
  return (
    <>
      <PageHeader title={t('leases.leases')} lead={t('leases.lead')} />
      <PropertyScope isTokenized none={t('rentNeedsToken')}>
        {(property) => <Leases key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}

type Open = { act: 'make' } | { act: 'change' | 'end' | 'charge'; lease: Lease };

function Leases({ property }: { property: Property }) {
  const t = useTranslations('manager.leases');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const path = { property_id: property.id };
  const leases = usePages(['leases', property.id], (cursor) =>
    answer(api.GET('/properties/{property_id}/leases', { params: { path, query: { cursor } } })),
  );
  const columns: Column<Lease>[] = [
    { id: 'unit', header: t('unit'), cell: ({ unit }) => unit, csv: ({ unit }) => unit, sortBy: ({ unit }) => unit },
    {
      id: 'tenant',
      header: t('tenant'),
      cell: ({ tenant_name: name }) => name,
      csv: ({ tenant_name: name }) => name,
      sortBy: ({ tenant_name: name }) => name,
    },
    {
      id: 'from',
      header: t('from'),
      cell: ({ starts_on: on }) => <Day on={on} />,
      csv: ({ starts_on: on }) => on,
      sortBy: ({ starts_on: on }) => on,
    },
    {
      id: 'until',
      header: t('until'),
      cell: ({ ends_on: on }) => (on ? <Day on={on} /> : t('openEnded')),
      csv: ({ ends_on: on }) => on,
      sortBy: ({ ends_on: on }) => on ?? '9999',
    },
    {
      id: 'rent',
      header: t('rent'),
      align: 'end',
      cell: ({ rent_usd: rent }) => <Usd amount={rent} />,
      csv: ({ rent_usd: rent }) => rent,
      unit: 'USD',
      sortBy: ({ rent_usd: rent }) => BigInt(rent.replace('.', '')),
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (lease) => (
        <ButtonRow>
          {(['change', 'charge', 'end'] as const).map((act) => (
            <Button
              key={act}
              kind="quiet"
              onClick={() => setOpen({ act, lease })}
              aria-label={t(`${act}Of`, { name: lease.tenant_name })}
            >
              {t(`${act}Act`)}
            </Button>
          ))}
        </ButtonRow>
      ),
    },
  ];
  return (
    <>
      <ScopeActions>
        <Button kind="primary" onClick={() => setOpen({ act: 'make' })}>
          {t('make')}
        </Button>
      </ScopeActions>
      <Loaded query={leases}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={t('leases')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              more={leases.more}
              file={{ name: t('leases'), rows: leases.all }}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
            />
          </Card>
        )}
      </Loaded>
      {open?.act === 'make' ? <LeaseForm property={property} onClose={close} /> : null}
      {open?.act === 'change' ? <LeaseForm property={property} lease={open.lease} onClose={close} /> : null}
      {open?.act === 'charge' ? <ChargeForm property={property} lease={open.lease} onClose={close} /> : null}
      {open?.act === 'end' ? <EndLeaseForm lease={open.lease} onClose={close} /> : null}
    </>
  );
}
