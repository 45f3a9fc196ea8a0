// SPDX-License-Identifier: GPL-3.0-or-later
// What an account needs before its pages are of use: the authenticator app of its roles, and a mail address that is proven.
'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { PageTitle } from '@/components/page_title';
import { Notice, PageHeader, Stack } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { useSession } from '@/lib/session/session';
import { EnrolTotp } from './enrol_totp';

function UnverifiedEmail() {
  const t = useTranslations('auth');
  const words = useProblemWords();
  const [said, setSaid] = useState<string>();
  const resend = () =>
    answer(api.POST('/auth/email/resend')).then(
      () => setSaid(t('mailSent')),
      (error: unknown) => setSaid(words.sentence(error)),
    );
  return (
    <Notice
      tone="warning"
      title={t('emailOpen')}
      action={said ? undefined : <Button onClick={() => void resend()}>{t('resend')}</Button>}
    >
      <p role="status">{said ?? t('emailOpenText')}</p>
    </Notice>
  );
}

export function CompleteAccount({ children }: { children: ReactNode }) {
  const t = useTranslations('auth');
  const session = useSession();
  if (session?.must_enrol_totp)
    return (
      <>
        <PageTitle>{t('totpTitle')}</PageTitle>
        <PageHeader title={t('totpTitle')} lead={t('totpNeeded')} />
        <EnrolTotp onDone={() => window.location.reload()} />
      </>
    );
  if (session && !session.user.email_verified)
    return (
      <Stack>
        <UnverifiedEmail />
        <div>{children}</div>
      </Stack>
    );
  return children;
}
