// SPDX-License-Identifier: GPL-3.0-or-later
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { ForgotPasswordForm } from '@/features/account/password_forms';
import { titled } from '@/lib/titled';

async function ForgotPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <CentredPage title={t('forgotTitle')} lead={t('forgotLead')} foot={<Link href="/login">{t('logIn')}</Link>}>
      <ForgotPasswordForm />
    </CentredPage>
  );
}

export default titled('auth.forgotTitle', ForgotPasswordPage);
