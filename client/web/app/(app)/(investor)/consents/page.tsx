// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Consents } from '@/features/wallet/consents';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wallet.consents'))('title') };
}

export default function ConsentsPage() {
  return (
    <ClientMessages names={['wallet', 'states']}>
      <Consents />
    </ClientMessages>
  );
}
