// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/surface';
import { useFailureWords } from '@/lib/format/use_server_words';
import { isPaid, type ChargeState } from './charge_words';

/** What has become of a charge, in a sentence, and what to do now; nothing while it is simply due. */
export function ChargeStateNotice({ state, failure }: { state: ChargeState; failure: string | null }) {
  const t = useTranslations('tenant.state');
  const failureWords = useFailureWords();
  if (isPaid(state))
    return (
      <Notice tone="positive" title={t('paid')}>
        {t('paidText')}
      </Notice>
    );
  switch (state) {
    case 'DUE':
      return failure ? (
        <Notice tone="danger" title={t('failed')}>
          {t('failedText', { why: failureWords(failure) })}
        </Notice>
      ) : null;
    case 'PAYMENT_STARTED':
      return (
        <Notice tone="info" title={t('processing')}>
          {t('processingText')}
        </Notice>
      );
    case 'REFUNDED':
      return <Notice title={t('refunded')}>{t('refundedText')}</Notice>;
    case 'DISPUTED':
      return (
        <Notice tone="warning" title={t('disputed')}>
          {t('disputedText')}
        </Notice>
      );
    default:
      return <Notice title={t('over')}>{t('overText')}</Notice>;
  }
}
