// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { ResetPasswordForm } from '@/features/account/password_forms';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('resetTitle'), referrer: 'no-referrer' };
}

export default async function ResetPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <CentredPage title={t('resetTitle')}>
      <ResetPasswordForm />
    </CentredPage>
  );
}
