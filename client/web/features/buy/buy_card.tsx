// SPDX-License-Identifier: GPL-3.0-or-later
// The way to buy on a property's public page. What needs a wallet is loaded only for who can buy.
'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/button';
import { Skeleton } from '@/components/states';
import { Notice } from '@/components/surface';
import type { Property, Role } from '@/lib/api/types';

const BuyPanel = dynamic(() => import('./buy_panel').then(({ BuyPanel }) => BuyPanel), {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

export function BuyCard({ property, roles }: { property: Property; roles: readonly Role[] | undefined }) {
  const t = useTranslations('property');
  if (!roles)
    return (
      <ButtonLink kind="primary" wide href={`/login?next=${encodeURIComponent(`/properties/${property.id}`)}`}>
        {t('logInToBuy')}
      </ButtonLink>
    );
  if (!roles.includes('investor')) return <Notice>{t('investorsBuy')}</Notice>;
  return <BuyPanel property={property} />;
}
