// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Dividends } from '@/features/money/dividends';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.dividends'))('title') };
}

export default function DividendsPage() {
  return (
    <ClientMessages names={['money', 'states']}>
      <Dividends />
    </ClientMessages>
  );
}
