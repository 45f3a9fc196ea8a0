// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Facts } from '@/components/surface';
import { Address, Usd } from '@/components/values';
import type { Schemas } from '@/lib/api/types';

type Totals = Schemas['StatementTotals'];

/** In the order in which they are reckoned; the last is their sum. */
const names = [
  ...(['rent_usd', 'processing_fees_usd', 'reversals_usd', 'expenses_usd', 'holdbacks_usd'] as const),
  ...(['already_moved_usd', 'adjustments_usd', 'management_fee_usd', 'reserve_usd', 'distributable_usd'] as const),
];

/** The sums of an income statement, and the hash of its text that the Safe signs. */
export function StatementSums({ totals, hash }: { totals: Totals; hash: string }) {
  const t = useTranslations('states.statement');
  return (
    <Facts
      facts={[
        ...names.map((name) => ({ label: t(name), value: <Usd amount={totals[name]} /> })),
        { label: t('hash'), value: <Address address={hash} /> },
      ]}
    />
  );
}
