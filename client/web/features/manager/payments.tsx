// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DataTable, type Column } from '@/components/data_table';
import { SelectField } from '@/components/field';
import { EmptyState, Loaded, NothingFound } from '@/components/states';
import { Card, Figures, PageHeader, Pill } from '@/components/surface';
import { DateTime, Day, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property, Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { sumOf } from '@/lib/format/sums';
import { useChargeWords } from '@/lib/format/use_server_words';
import { todayText } from '@/lib/forms/fields';
import { ChargePanel } from './charge_panel';
import { PropertyScope } from './property_scope';

export type Charge = Schemas['Charge'];
type State = Schemas['ChargeState'];

const isLate = ({ state, due_on: on }: Charge) => state === 'DUE' && on < todayText();

const states: State[] = [
  ...(['DUE', 'PAYMENT_STARTED', 'PAID_UNSETTLED', 'SETTLED', 'CONVERTING', 'CONVERTED'] as const),
  ...(['REFUNDED', 'DISPUTED', 'WAIVED', 'CANCELLED'] as const),
];

export function ManagerPayments() {
  const t = useTranslations('manager');
  return (
    <>
      <PageHeader title={t('payments.payments')} lead={t('payments.lead')} />
      <PropertyScope isTokenized none={t('rentNeedsToken')}>
        {(property) => (
          <>
            <Arrears property={property} />
            <Payments key={property.id} property={property} />
          </>
        )}
      </PropertyScope>
    </>
  );
}

const amountsOf = (charges: Charge[]) => charges.map(({ amount_usd: amount }) => amount);

function Arrears({ property }: { property: Property }) {
  const t = useTranslations('manager.payments');
  const path = { property_id: property.id };
  const due = useQuery({
    queryKey: ['charges', property.id, 'arrears'],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          api.GET('/properties/{property_id}/charges', {
            params: { path, query: { state: 'DUE', cursor, limit: 100 } },
          }),
        ),
      ),
  });
  return (
    <Loaded query={due} lines={2}>
      {(charges) => {
        const late = charges.filter(isLate);
        return (
          <Card>
            <Figures
              figures={[
                { label: t('due'), value: <Usd amount={sumOf(amountsOf(charges), 2)} /> },
                { label: t('late'), value: <Usd amount={sumOf(amountsOf(late), 2)} /> },
              ]}
            />
          </Card>
        );
      }}
    </Loaded>
  );
}

function Payments({ property }: { property: Property }) {
  const t = useTranslations('manager.payments');
  const stateWords = useTranslations('states.charge');
  const words = useChargeWords();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState<string>();
  const state = states.find((known) => known === filter);
  const path = { property_id: property.id };
  const charges = usePages(['charges', property.id, filter], (cursor) =>
    answer(api.GET('/properties/{property_id}/charges', { params: { path, query: { state, cursor } } })),
  );
  const columns: Column<Charge>[] = [
    {
      id: 'due',
      header: t('dueOn'),
      cell: ({ due_on: on }) => <Day on={on} />,
      csv: ({ due_on: on }) => on,
      sortBy: ({ due_on: on }) => on,
    },
    {
      id: 'unit',
      header: t('unit'),
      cell: ({ unit }) => unit,
      csv: ({ unit }) => unit,
      sortBy: ({ unit }) => unit,
    },
    {
      id: 'what',
      header: t('what'),
      cell: words,
      csv: words,
      sortBy: words,
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
      csv: ({ amount_usd: amount }) => amount,
      unit: 'USD',
      sortBy: ({ amount_usd: amount }) => BigInt(amount.replace('.', '')),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (charge) =>
        isLate(charge) ? <Pill tone="danger">{t('late')}</Pill> : <StatePill of="charge" state={charge.state} />,
      csv: (charge) => charge.state,
    },
    {
      id: 'paid',
      header: t('paid'),
      cell: ({ paid_at: at }) => (at ? <DateTime at={at} /> : '–'),
      csv: ({ paid_at: at }) => at,
      sortBy: ({ paid_at: at }) => at ?? '',
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (charge) => (
        <Button kind="quiet" onClick={() => setShown(charge.id)} aria-label={t('showOf', { what: words(charge) })}>
          {t('show')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <SelectField label={t('state')} value={filter} onChange={(event) => setFilter(event.target.value)}>
        <option value="">{t('all')}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {each === 'SETTLED' || each === 'CONVERTING' || each === 'CONVERTED'
              ? t(`detail.${each}`)
              : stateWords(each)}
          </option>
        ))}
      </SelectField>
      <Loaded query={charges}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={t('payments')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              more={charges.more}
              file={{ name: t('payments'), rows: charges.all }}
              empty={
                state ? (
                  <NothingFound onClear={() => setFilter('')} />
                ) : (
                  <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
                )
              }
            />
          </Card>
        )}
      </Loaded>
      {shown ? <ChargePanel id={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}
