// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Transactions } from '@/features/money/transactions';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.transactions'))('title') };
}

export default function TransactionsPage() {
  return (
    <ClientMessages names={['money', 'states']}>
      <Transactions />
    </ClientMessages>
  );
}
