// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Overview } from '@/features/investor/overview';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('investor.overview'))('title') };
}

export default function OverviewPage() {
  return (
    <ClientMessages names={['investor']}>
      <Overview />
    </ClientMessages>
  );
}
