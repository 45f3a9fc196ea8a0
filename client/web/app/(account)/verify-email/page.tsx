// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { VerifyEmail } from '@/features/account/verify_email';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('verifyEmail'), referrer: 'no-referrer' };
}

export default async function VerifyEmailPage() {
  const t = await getTranslations('auth');
  return (
    <CentredPage title={t('verifyEmail')}>
      <VerifyEmail />
    </CentredPage>
  );
}
