// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/surface';
import { Receipts } from '@/features/tenant/receipts';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.areas'))('receipts') };
}

export default async function ReceiptsPage() {
  const t = await getTranslations();
  return (
    <ClientMessages names={['states', 'tenant']}>
      <PageHeader title={t('common.areas.receipts')} lead={t('tenant.receiptsLead')} />
      <Receipts />
    </ClientMessages>
  );
}
