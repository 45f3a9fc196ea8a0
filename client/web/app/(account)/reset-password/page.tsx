// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { ResetPasswordForm } from '@/features/account/password_forms';
import { titled } from '@/lib/titled';

export const metadata: Metadata = { referrer: 'no-referrer' };

async function ResetPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <CentredPage title={t('resetTitle')}>
      <ResetPasswordForm />
    </CentredPage>
  );
}

export default titled('auth.resetTitle', ResetPasswordPage);
