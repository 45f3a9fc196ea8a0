// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/surface';
import { Receipts } from '@/features/tenant/receipts';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

async function ReceiptsPage() {
  const t = await getTranslations();
  return (
    <ClientMessages names={['states', 'tenant']}>
      <PageHeader title={t('common.areas.receipts')} lead={t('tenant.receiptsLead')} />
      <Receipts />
    </ClientMessages>
  );
}

export default titled('common.areas.receipts', ReceiptsPage);
