// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Statements } from '@/features/money/statements';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.statements'))('title') };
}

export default function StatementsPage() {
  return (
    <ClientMessages names={['money']}>
      <Statements />
    </ClientMessages>
  );
}
