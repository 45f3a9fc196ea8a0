// SPDX-License-Identifier: GPL-3.0-or-later
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CentredPage } from '@/components/centred_page';
import { LogInForm } from '@/features/account/log_in_form';
import { WalletLogInButton } from '@/features/wallet/wallet_log_in_button';
import { currentSession } from '@/lib/api/server';
import { localPath } from '@/lib/security/local_path';
import { homeOf } from '@/lib/session/areas';
import { titled } from '@/lib/titled';

async function LogInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [t, session, query] = await Promise.all([getTranslations('auth'), currentSession(), searchParams]);
  const next = typeof query.next === 'string' ? query.next : undefined;
  if (session) redirect(localPath(next, homeOf(session.user.roles)));
  const foot = (
    <>
      <Link href="/register">{t('noAccount')}</Link>
      <Link href="/forgot-password">{t('forgot')}</Link>
    </>
  );
  return (
    <CentredPage title={t('logIn')} foot={foot}>
      <LogInForm next={next} />
      <WalletLogInButton next={next} />
    </CentredPage>
  );
}

export default titled('auth.logIn', LogInPage);
