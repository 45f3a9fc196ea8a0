// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Column } from '@/components/data_table';
import { DataTable } from '@/components/data_table';
import { Named } from '@/components/named';
import { EmptyState, Loaded } from '@/components/states';
import { Card, Notice, PageHeader, Stack } from '@/components/surface';
import { DateTime, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { useFailureWords, useMethodWords, useTransferWords } from '@/lib/format/use_server_words';
import { ListPage } from './list_page';

type Collection = Schemas['Collection'];
type Conversion = Schemas['Conversion'];
type Reconciled = Schemas['Reconciliation'];

const collectionStates: Collection['state'][] = [
  ...(['STARTED', 'PROCESSING', 'PAID', 'SETTLED', 'CONVERTING', 'CONVERTED', 'FAILED', 'EXPIRED'] as const),
];
const conversionStates: Conversion['state'][] = ['REQUESTED', 'SENT', 'CONVERTED', 'FAILED'];

export function AdminPayments() {
  const t = useTranslations('admin.money');
  const areas = useTranslations('common.areas');
  return (
    <>
      <PageHeader title={areas('payments')} lead={t('lead')} />
      <Stack>
        <Reconciliation />
        <section className="form" aria-label={t('collections')}>
          <h2>{t('collections')}</h2>
          <Collections />
        </section>
        <section className="form" aria-label={t('conversions')}>
          <h2>{t('conversions')}</h2>
          <Conversions />
        </section>
      </Stack>
    </>
  );
}

const inCents = (amount: string) => BigInt(amount.replace('.', ''));

function Collections() {
  const t = useTranslations('admin.money');
  const words = useTranslations('states.collection');
  const methodWords = useMethodWords();
  const failureWords = useFailureWords();
  const columns: Column<Collection>[] = [
    {
      id: 'what',
      header: t('what'),
      cell: ({ description }) => description,
      csv: ({ description }) => description,
      sortBy: ({ description }) => description,
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="collection" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
      csv: ({ amount_usd: amount }) => amount,
      unit: 'USD',
      sortBy: ({ amount_usd: amount }) => inCents(amount),
    },
    {
      id: 'fee',
      header: t('fee'),
      align: 'end',
      cell: ({ fee_usd: fee }) => <Usd amount={fee} />,
      csv: ({ fee_usd: fee }) => fee,
      unit: 'USD',
      sortBy: ({ fee_usd: fee }) => inCents(fee),
    },
    {
      id: 'method',
      header: t('method'),
      cell: ({ method, last_digits: digits }) => methodWords(method, digits) || '–',
      csv: ({ method, last_digits: digits }) => methodWords(method, digits),
    },
    {
      id: 'failure',
      header: t('failure'),
      cell: ({ failure }) => (failure ? failureWords(failure) : '–'),
      csv: ({ failure }) => failure && failureWords(failure),
    },
    {
      id: 'begun',
      header: t('begun'),
      cell: ({ created_at: at }) => <DateTime at={at} />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
  ];
  return (
    <ListPage
      label={t('collections')}
      queryKey={['admin', 'collections']}
      load={(cursor, filter) => {
        const state = collectionStates.find((known) => known === filter);
        return answer(api.GET('/admin/payments', { params: { query: { state, cursor } } }));
      }}
      columns={columns}
      rowId={({ id }) => id}
      filter={{ label: t('state'), options: collectionStates.map((value) => ({ value, words: words(value) })) }}
      empty={{ title: t('noCollections'), text: t('noCollectionsText') }}
    />
  );
}

function Conversions() {
  const t = useTranslations('admin.money');
  const words = useTranslations('states.conversion');
  const transferWords = useTransferWords();
  const whyOf = (code: string | null) => (code === null ? null : transferWords(code));
  const columns: Column<Conversion>[] = [
    {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
      csv: ({ amount_usd: amount }) => amount,
      unit: 'USD',
      sortBy: ({ amount_usd: amount }) => inCents(amount),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="conversion" state={state} />,
      csv: ({ state }) => state,
    },
    {
      id: 'waits',
      header: t('waits'),
      cell: ({ waiting_reason: waits, failure }) => whyOf(failure ?? waits) ?? '–',
      csv: ({ waiting_reason: waits, failure }) => whyOf(failure ?? waits),
    },
    {
      id: 'begun',
      header: t('begun'),
      cell: ({ created_at: at }) => <DateTime at={at} />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
    {
      id: 'done',
      header: t('converted'),
      cell: ({ converted_at: at }) => (at ? <DateTime at={at} /> : '–'),
      csv: ({ converted_at: at }) => at,
    },
  ];
  return (
    <ListPage
      label={t('conversions')}
      queryKey={['admin', 'conversions']}
      load={(cursor, filter) => {
        const state = conversionStates.find((known) => known === filter);
        return answer(api.GET('/admin/conversions', { params: { query: { state, cursor } } }));
      }}
      columns={columns}
      rowId={({ id }) => id}
      filter={{ label: t('state'), options: conversionStates.map((value) => ({ value, words: words(value) })) }}
      empty={{ title: t('noConversions'), text: t('noConversionsText') }}
    />
  );
}

function Reconciliation() {
  const t = useTranslations('admin.money');
  const query = useQuery({
    queryKey: ['admin', 'reconciliation'],
    queryFn: () => answer(api.GET('/admin/reconciliation')),
  });
  return (
    <Card title={t('reconciliation')}>
      <Loaded query={query}>
        {({ items: [last] }) =>
          last ? <Compared last={last} /> : <EmptyState title={t('neverCompared')}>{t('neverComparedText')}</EmptyState>
        }
      </Loaded>
    </Card>
  );
}

/** What stands in a book, in its smallest unit. */
function Booked({ units, currency }: { units: string; currency: 'USD' | 'USDC' }) {
  const formats = useFormats();
  return formats.smallest(units, currency);
}

function Overdue({ what, id, state }: Pick<Reconciled['overdue'][number], 'what' | 'id' | 'state'>) {
  const t = useTranslations('admin.money');
  const of = what === 'payment' ? 'collection' : 'conversion';
  return (
    <>
      {t(`overdue.${what}`)} {id ? <Named id={id} /> : null}{' '}
      {what === 'payout' ? null : <StatePill of={of} state={state} />}
    </>
  );
}

function Compared({ last }: { last: Reconciled }) {
  const t = useTranslations('admin.money');
  const isRight = last.differences.length === 0 && last.contradictions.length === 0;
  return (
    <Stack>
      <Notice tone={isRight ? 'positive' : 'danger'} title={isRight ? t('agree') : t('disagree')}>
        {t('comparedAt')} <DateTime at={last.compared_at} />
      </Notice>
      {last.differences.length > 0 ? (
        <DataTable
          label={t('differences')}
          columns={[
            {
              id: 'book',
              header: t('book'),
              cell: ({ book }) => t(`books.${book}`),
            },
            {
              id: 'ledger',
              header: t('ledger'),
              align: 'end',
              cell: ({ ledger, currency }) => <Booked units={ledger} currency={currency} />,
            },
            {
              id: 'actual',
              header: t('actual'),
              align: 'end',
              cell: ({ actual, currency }) => <Booked units={actual} currency={currency} />,
            },
          ]}
          rows={last.differences}
          rowId={({ book, currency, property_id: property }) => `${book}${currency}${property ?? ''}`}
          empty={null}
        />
      ) : null}
      {last.contradictions.map((sentence) => (
        <Notice key={sentence} tone="danger">
          {sentence}
        </Notice>
      ))}
      {last.overdue.map(({ what, id, state, since }) => (
        <Notice key={`${what}${id ?? ''}`} tone="warning">
          <Overdue what={what} id={id} state={state} /> <DateTime at={since} />
        </Notice>
      ))}
    </Stack>
  );
}
