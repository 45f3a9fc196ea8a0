// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Verification } from '@/features/investor/verification';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('investor.verification'))('title') };
}

export default function VerificationPage() {
  return (
    <ClientMessages names={['investor', 'states']}>
      <Verification />
    </ClientMessages>
  );
}
