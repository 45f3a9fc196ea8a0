// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { Skeleton } from '@/components/states';
import { Notice } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { CheckList } from '../buy/check_list';
import { rulesOfTrading } from './order_state';
import type { Typed } from './order_terms';

/** What the property's rules say of holding, or handing on, so many shares; before anything is signed. */
export function TradeChecks({ propertyId, typed }: { propertyId: string; typed: Typed }) {
  const t = useTranslations('market');
  const shares = useDeferredValue(typed.shares.trim());
  const { side, wallet } = typed;
  const checks = useQuery({
    queryKey: ['checks', propertyId, side, wallet, shares],
    queryFn: async ({ signal }): Promise<Schemas['EligibilityCheck'][]> => {
      const params = { path: { property_id: propertyId }, query: { wallet, shares } };
      if (side === 'sell')
        return (await answer(api.GET('/properties/{property_id}/transfer-eligibility', { params, signal }))).checks;
      const { checks: all } = await answer(api.GET('/properties/{property_id}/eligibility', { params, signal }));
      return rulesOfTrading(all);
    },
    enabled: /^[1-9]\d{0,14}$/.test(shares) && wallet !== '',
  });
  if (!checks.isEnabled) return null;
  // Not to know is no reason to keep from trying: the server checks the order itself, before the wallet opens.
  if (checks.data === undefined) return checks.isPending ? <Skeleton lines={2} /> : null;
  return (
    <>
      <CheckList checks={checks.data} />
      {checks.data.every(({ passed }) => passed) ? null : <Notice tone="warning">{t('wouldBeRefused')}</Notice>}
    </>
  );
}
