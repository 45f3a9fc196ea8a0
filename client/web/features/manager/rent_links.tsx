// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, Pill, ScopeActions } from '@/components/surface';
import { DateTime, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { LinkForm } from './charge_form';
import { PropertyScope } from './property_scope';
import { RentLinkPanel } from './rent_link_panel';

export type PaymentLink = Schemas['PaymentLink'];

export function ManagerRentLinks() {
  const t = useTranslations('manager');
  return (
    <>
      <PageHeader title={t('links.links')} lead={t('links.lead')} />
      <PropertyScope isTokenized none={t('rentNeedsToken')}>
        {(property) => <RentLinks key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}

function RentLinks({ property }: { property: Property }) {
  const t = useTranslations('manager.links');
  const [isMaking, setMaking] = useState(false);
  const [shownId, setShownId] = useState<string>();
  const path = { property_id: property.id };
  const links = usePages(['links', property.id], (cursor) =>
    answer(api.GET('/properties/{property_id}/payment-links', { params: { path, query: { cursor } } })),
  );
  const shown = links.data?.find(({ id }) => id === shownId);
  const columns: Column<PaymentLink>[] = [
    { id: 'unit', header: t('unit'), cell: ({ unit }) => unit, csv: ({ unit }) => unit, sortBy: ({ unit }) => unit },
    {
      id: 'what',
      header: t('what'),
      cell: ({ charge }) => charge?.description ?? t('ofLease'),
      csv: ({ charge }) => charge?.description ?? t('ofLease'),
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ charge }) => (charge ? <Usd amount={charge.amount_usd} /> : '–'),
      csv: ({ charge }) => charge?.amount_usd,
      unit: 'USD',
    },
    {
      id: 'payment',
      header: t('payment'),
      cell: ({ charge }) => (charge ? <StatePill of="charge" state={charge.state} /> : '–'),
      csv: ({ charge }) => charge?.state,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ revoked_at: revoked }) => (
        <Pill tone={revoked ? 'neutral' : 'positive'}>{revoked ? t('withdrawn') : t('open')}</Pill>
      ),
      csv: ({ revoked_at: revoked }) => (revoked ? t('withdrawn') : t('open')),
    },
    {
      id: 'made',
      header: t('made'),
      cell: ({ created_at: at }) => <DateTime at={at} />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: ({ id, unit }) => (
        <Button kind="quiet" onClick={() => setShownId(id)} aria-label={t('showOf', { unit })}>
          {t('show')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <ScopeActions>
        <Button kind="primary" onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      </ScopeActions>
      <Loaded query={links}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={t('links')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              more={links.more}
              file={{ name: t('links'), rows: links.all }}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
            />
          </Card>
        )}
      </Loaded>
      {isMaking ? (
        <LinkForm
          property={property}
          onClose={(made) => {
            setMaking(false);
            setShownId(made);
          }}
        />
      ) : null}
      {shown ? <RentLinkPanel link={shown} onClose={() => setShownId(undefined)} /> : null}
    </>
  );
}
