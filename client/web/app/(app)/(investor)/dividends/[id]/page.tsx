// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Trail } from '@/features/money/trail';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.trail'))('title') };
}

export default async function TrailPage({ params }: { params: Promise<{ id: string }> }) {
  return (
    <ClientMessages names={['money', 'states']}>
      <Trail distributionId={(await params).id} />
    </ClientMessages>
  );
}
