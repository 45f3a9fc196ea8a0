// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { VerifyEmail } from '@/features/account/verify_email';
import { titled } from '@/lib/titled';

export const metadata: Metadata = { referrer: 'no-referrer' };

async function VerifyEmailPage() {
  const t = await getTranslations('auth');
  return (
    <CentredPage title={t('verifyEmail')}>
      <VerifyEmail />
    </CentredPage>
  );
}

export default titled('auth.verifyEmail', VerifyEmailPage);
