// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { Column } from '@/components/data_table';
import { DateTime, Day, StatePill, Usd } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { usePages } from '@/lib/api/use_pages';
import type { Schemas } from '@/lib/api/types';
import { useChargeWords } from '@/lib/format/use_server_words';

export type TenantCharge = Schemas['TenantCharge'];

/** What the caller owes (unpaid) or has behind them (history). */
export function useMyCharges(part: 'unpaid' | 'history') {
  return usePages(['me', 'charges', part], (cursor) =>
    answer(api.GET('/me/charges', { params: { query: { part, cursor } } })),
  );
}

export function useChargeColumns(): Record<
  'what' | 'where' | 'amount' | 'due' | 'state' | 'paid' | 'receipt',
  Column<TenantCharge>
> {
  const t = useTranslations('tenant.columns');
  const words = useChargeWords();
  return {
    what: {
      id: 'what',
      header: t('what'),
      cell: words,
      csv: words,
      sortBy: words,
    },
    where: {
      id: 'where',
      header: t('where'),
      cell: ({ property_name: name, unit }) => `${name} · ${unit}`,
      csv: ({ property_name: name, unit }) => `${name} · ${unit}`,
      sortBy: ({ property_name: name, unit }) => `${name} ${unit}`,
    },
    amount: {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ amount_usd: amount }) => <Usd amount={amount} />,
      csv: ({ amount_usd: amount }) => amount,
      unit: 'USD',
      sortBy: ({ amount_usd: amount }) => BigInt(amount.replace('.', '')),
    },
    due: {
      id: 'due',
      header: t('due'),
      cell: ({ due_on: on }) => <Day on={on} />,
      csv: ({ due_on: on }) => on,
      sortBy: ({ due_on: on }) => on,
    },
    state: {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatePill of="charge" state={state} />,
      csv: ({ state }) => state,
    },
    paid: {
      id: 'paid',
      header: t('paid'),
      cell: ({ paid_at: at }) => (at ? <DateTime at={at} day /> : '–'),
      csv: ({ paid_at: at }) => at,
      sortBy: ({ paid_at: at }) => at ?? '',
    },
    receipt: {
      id: 'receipt',
      header: t('receipt'),
      cell: (charge) =>
        charge.paid_at ? (
          <a
            href={`/api/v1/charges/${charge.id}/receipt`}
            download
            aria-label={t('receiptOf', { what: words(charge) })}
          >
            {t('save')}
          </a>
        ) : (
          '–'
        ),
    },
  };
}
