// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Markets } from '@/features/market/markets';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('market'))('title') };
}

export default function MarketsPage() {
  return (
    <ClientMessages names={['market']}>
      <Markets />
    </ClientMessages>
  );
}
