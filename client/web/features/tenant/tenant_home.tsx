// SPDX-License-Identifier: GPL-3.0-or-later
// What a tenant with an account owes, rents, and has paid.
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, Stack } from '@/components/surface';
import { Day, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { sumOf } from '@/lib/format/sums';
import { useFormats } from '@/lib/format/use_formats';
import { useChargeWords } from '@/lib/format/use_server_words';
import { useChargeColumns, useMyCharges, type TenantCharge } from './charge_columns';
import { ChargeStateNotice } from './charge_state';
import { canBePaid } from './charge_words';
import { DueDay } from './due_day';
import { PayButton } from './pay_button';
import { Receipts } from './receipts';

type Lease = Schemas['TenantLease'];

export function TenantHome() {
  const t = useTranslations('tenant');
  const common = useTranslations('common.areas');
  const formats = useFormats();
  const due = useMyCharges('unpaid');
  const lead =
    due.data === undefined || due.more.has
      ? undefined
      : due.data.length === 0
        ? t('nothingDueNow')
        : t('sumDue', {
            amount: formats.usd(
              sumOf(
                due.data.map(({ amount_usd: amount }) => amount),
                2,
              ),
            ),
          });
  return (
    <>
      <PageHeader title={common('home')} lead={lead} />
      <Stack>
        <Card title={t('due')}>
          <Loaded query={due}>{(charges) => <Due charges={charges} more={due.more} />}</Loaded>
        </Card>
        <Card title={t('leases')} isFlush>
          <Leases />
        </Card>
        <section className="form">
          <h2>{t('before')}</h2>
          <Receipts />
        </section>
      </Stack>
    </>
  );
}

function Due({ charges, more }: { charges: TenantCharge[]; more: ReturnType<typeof useMyCharges>['more'] }) {
  const t = useTranslations('tenant');
  const columns = useChargeColumns();
  const [oldest, ...rest] = [...charges].sort((one, other) => one.due_on.localeCompare(other.due_on));
  if (!oldest) return <EmptyState title={t('nothingDue')}>{t('nothingDueSoon')}</EmptyState>;
  const pay: Column<TenantCharge> = {
    id: 'pay',
    header: t('columns.pay'),
    cell: (charge) => (canBePaid(charge.state) ? <PayButton charge={charge} kind="secondary" /> : '–'),
  };
  const { what, where, amount, due, state } = columns;
  return (
    <Stack>
      <Oldest charge={oldest} />
      {rest.length > 0 || more.has ? (
        <DataTable
          label={t('alsoDue')}
          columns={[what, where, amount, due, state, pay]}
          rows={rest}
          rowId={({ id }) => id}
          empty={null}
          more={more}
        />
      ) : null}
    </Stack>
  );
}

function Oldest({ charge }: { charge: TenantCharge }) {
  const t = useTranslations('tenant');
  const words = useChargeWords();
  return (
    <div className="form">
      <div>
        <p>
          <strong>{words(charge)}</strong> · {charge.property_name} · {charge.unit}
        </p>
        <DueDay on={charge.due_on} />
      </div>
      <ChargeStateNotice state={charge.state} failure={charge.failure} />
      {canBePaid(charge.state) ? (
        <div className="form">
          <PayButton charge={charge} wide />
          <p className="muted small">{t('how')}</p>
        </div>
      ) : null}
    </div>
  );
}

function Leases() {
  const t = useTranslations('tenant');
  const leases = useQuery({ queryKey: ['me', 'leases'], queryFn: () => answer(api.GET('/me/leases')) });
  const columns: Column<Lease>[] = [
    { id: 'property', header: t('columns.property'), cell: ({ property_name: name }) => name },
    { id: 'unit', header: t('columns.unit'), cell: ({ unit }) => unit },
    { id: 'rent', header: t('columns.rent'), align: 'end', cell: ({ rent_usd: rent }) => <Usd amount={rent} /> },
    {
      id: 'dueDay',
      header: t('columns.dueDay'),
      cell: ({ due_day: day }) => (day === 'last' ? t('lastDay') : day),
    },
    { id: 'from', header: t('columns.from'), cell: ({ starts_on: on }) => <Day on={on} /> },
    { id: 'until', header: t('columns.until'), cell: ({ ends_on: on }) => (on ? <Day on={on} /> : t('openEnd')) },
    { id: 'unpaid', header: t('columns.unpaid'), align: 'end', cell: ({ unpaid_usd: sum }) => <Usd amount={sum} /> },
  ];
  return (
    <Loaded query={leases}>
      {({ items }) => (
        <DataTable
          label={t('leases')}
          columns={columns}
          rows={items}
          rowId={({ id }) => id}
          empty={<EmptyState title={t('noLease')}>{t('noLeaseText')}</EmptyState>}
        />
      )}
    </Loaded>
  );
}
