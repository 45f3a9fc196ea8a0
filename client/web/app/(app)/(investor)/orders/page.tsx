// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Orders } from '@/features/market/orders';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('market'))('orders') };
}

export default function OrdersPage() {
  return (
    <ClientMessages names={['market', 'states', 'wallet']}>
      <Orders />
    </ClientMessages>
  );
}
