// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TenantHome } from '@/features/tenant/tenant_home';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.areas'))('home') };
}

export default function HomePage() {
  return (
    <ClientMessages names={['states', 'tenant']}>
      <TenantHome />
    </ClientMessages>
  );
}
