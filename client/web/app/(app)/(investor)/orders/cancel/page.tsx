// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CancelOnChain } from '@/features/market/cancel_on_chain';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('market.chain'))('title') };
}

export default function CancelOnChainPage() {
  return (
    <ClientMessages names={['market', 'states', 'wallet']}>
      <CancelOnChain />
    </ClientMessages>
  );
}
