// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where a page failed, within its frame.
'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from './page_title';
import { ErrorState } from './states';

export function FailedPage({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('common.states');
  return (
    <>
      <PageTitle>{t('failed')}</PageTitle>
      <ErrorState error={error} onRetry={reset} />
    </>
  );
}
