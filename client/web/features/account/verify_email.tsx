// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '@/components/button';
import { Skeleton } from '@/components/states';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import { useFragmentToken } from './use_fragment_token';

type Outcome = { isVerified: true } | { isVerified: false; error: unknown };

/** A token works once: it is sent once, also where React runs effects twice. */
export function VerifyEmail() {
  const t = useTranslations('auth');
  const words = useProblemWords();
  const token = useFragmentToken();
  const wasSent = useRef(false);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!token || wasSent.current) return;
    wasSent.current = true;
    answer(api.POST('/auth/email/verify', { body: { token } }))
      .then(() => setOutcome({ isVerified: true }))
      .catch((error: unknown) => setOutcome({ isVerified: false, error }));
  }, [token]);
  if (token === '') return <Notice tone="warning">{t('noToken')}</Notice>;
  if (!outcome) return <Skeleton lines={2} />;
  if (!outcome.isVerified) return <Notice tone="danger">{words.sentence(outcome.error)}</Notice>;
  return (
    <>
      <Notice tone="positive">{t('emailVerified')}</Notice>
      <ButtonLink href="/login" kind="primary" wide>
        {t('logIn')}
      </ButtonLink>
    </>
  );
}
