// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Trade } from '@/features/market/trade';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('market'))('title') };
}

export default async function TradePage({ params }: { params: Promise<{ id: string }> }) {
  return (
    <ClientMessages names={['market', 'states', 'wallet', 'buy', 'property']}>
      <Trade propertyId={(await params).id} />
    </ClientMessages>
  );
}
