// SPDX-License-Identifier: GPL-3.0-or-later
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { RegisterForm } from '@/features/account/register_form';
import { titled } from '@/lib/titled';

async function RegisterPage({ searchParams }: { searchParams: Promise<{ role?: string | string[] }> }) {
  const [t, { role }] = await Promise.all([getTranslations('auth'), searchParams]);
  return (
    <CentredPage title={t('register')} lead={t('registerLead')} foot={<Link href="/login">{t('haveAccount')}</Link>}>
      <RegisterForm role={typeof role === 'string' ? role : undefined} />
    </CentredPage>
  );
}

export default titled('auth.register', RegisterPage);
