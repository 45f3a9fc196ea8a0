// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { DataTable, type Column } from '@/components/data_table';
import { EmptyState, Loaded } from '@/components/states';
import { Card, PageHeader, ScopeActions } from '@/components/surface';
import { Day, Usd } from '@/components/values';
import { contentPath } from '@/features/property/document_words';
import { answer, api } from '@/lib/api/client';
import type { Property, Schemas } from '@/lib/api/types';
import { usePages } from '@/lib/api/use_pages';
import { useFormats } from '@/lib/format/use_formats';
import { ExpenseForm } from './expense_form';
import { PropertyScope } from './property_scope';

type Expense = Schemas['Expense'];

export function ManagerExpenses() {
  const t = useTranslations('manager.expenses');
  return (
    <>
      <PageHeader title={t('expenses')} lead={t('lead')} />
      <PropertyScope isTokenized none={t('needsToken')}>
        {(property) => <Expenses key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}

function useTakeBack(property: Property) {
  const t = useTranslations('manager.expenses');
  const formats = useFormats();
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const takeBack = (expense: Expense) => {
    const values = { amount: formats.usd(expense.amount_usd), vendor: expense.vendor };
    ask({
      title: t('takeBackAsk', values),
      consequence: t('takeBackText'),
      confirm: t('takeBack'),
      isDanger: true,
      reason: { label: t('reason') },
      act: async (reason) => {
        await answer(
          api.POST('/expenses/{expense_id}/void', { params: { path: { expense_id: expense.id } }, body: { reason } }),
        );
        await client.invalidateQueries({ queryKey: ['expenses', property.id] });
      },
      done: t('takenBack', values),
    });
  };
  return { question, takeBack };
}

function Expenses({ property }: { property: Property }) {
  const t = useTranslations('manager.expenses');
  const categories = useTranslations('states.expense');
  const [isBooking, setBooking] = useState(false);
  const { question, takeBack } = useTakeBack(property);
  const path = { property_id: property.id };
  const expenses = usePages(['expenses', property.id], (cursor) =>
    answer(api.GET('/properties/{property_id}/expenses', { params: { path, query: { cursor } } })),
  );
  const columns: Column<Expense>[] = [
    {
      id: 'date',
      header: t('date'),
      cell: ({ spent_on: on }) => <Day on={on} />,
      csv: ({ spent_on: on }) => on,
      sortBy: ({ spent_on: on }) => on,
    },
    {
      id: 'kind',
      header: t('kind'),
      cell: ({ category }) => categories(category),
      csv: ({ category }) => categories(category),
      sortBy: ({ category }) => category,
    },
    {
      id: 'vendor',
      header: t('vendor'),
      cell: ({ vendor }) => vendor,
      csv: ({ vendor }) => vendor,
      sortBy: ({ vendor }) => vendor,
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
      id: 'receipt',
      header: t('receipt'),
      cell: ({ document_id: document, vendor }) =>
        document ? (
          <a href={contentPath(document)} target="_blank" rel="noreferrer" aria-label={t('receiptOf', { vendor })}>
            {t('open')}
          </a>
        ) : (
          t('noReceipt')
        ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ voided_at: voided, void_reason: why }) =>
        voided ? t('stateTakenBack', { why: why ?? '' }) : t('stateBooked'),
      csv: ({ voided_at: voided, void_reason: why }) =>
        voided ? t('stateTakenBack', { why: why ?? '' }) : t('stateBooked'),
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (expense) =>
        expense.voided_at ? (
          '–'
        ) : (
          <Button kind="quiet" onClick={() => takeBack(expense)}>
            {t('takeBack')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <ScopeActions>
        <Button kind="primary" onClick={() => setBooking(true)}>
          {t('book')}
        </Button>
      </ScopeActions>
      <Loaded query={expenses}>
        {(rows) => (
          <Card isFlush>
            <DataTable
              label={t('expenses')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              more={expenses.more}
              file={{ name: t('expenses'), rows: expenses.all }}
              empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
            />
          </Card>
        )}
      </Loaded>
      {isBooking ? <ExpenseForm property={property} onClose={() => setBooking(false)} /> : null}
      {question}
    </>
  );
}
