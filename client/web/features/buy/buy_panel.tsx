// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { SelectField, TextField } from '@/components/field';
import { Loaded } from '@/components/states';
import { Facts, Notice } from '@/components/surface';
import { Shares, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { shortAddress } from '@/lib/format/formats';
import { useLinkedWallets } from '../wallet/use_linked_wallets';
import { CheckList } from './check_list';
import { SignPurchase } from './sign_purchase';
import styles from './buy_panel.module.css';

export function BuyPanel({ property }: { property: Property }) {
  const t = useTranslations('buy');
  const wallets = useLinkedWallets();
  return (
    <Loaded query={wallets} lines={4}>
      {(linked) =>
        linked.length === 0 ? (
          <Notice
            tone="warning"
            action={
              <ButtonLink href="/settings" kind="primary">
                {t('linkWallet')}
              </ButtonLink>
            }
          >
            {t('noWallet')}
          </Notice>
        ) : (
          <Ticket property={property} addresses={linked.map(({ address }) => address)} />
        )
      }
    </Loaded>
  );
}

/** What the purchase would be, and whether it may be: asked anew with each change. */
function Ticket({ property, addresses }: { property: Property; addresses: string[] }) {
  const t = useTranslations('buy');
  const [wallet, setWallet] = useState(addresses[0] ?? '');
  const [shares, setShares] = useState('10');
  const [isReviewed, setReviewed] = useState(false);
  const asked = useDeferredValue(shares.trim());
  const isWhole = /^[1-9]\d{0,14}$/.test(asked);
  const path = { property_id: property.id };
  const eligibility = useQuery({
    queryKey: ['eligibility', property.id, wallet, asked],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/properties/{property_id}/eligibility', {
          params: { path, query: { wallet, shares: asked } },
          signal,
        }),
      ),
    enabled: isWhole,
  });
  if (isReviewed && eligibility.data)
    return (
      <SignPurchase
        propertyId={property.id}
        wallet={wallet}
        shares={asked}
        cost={eligibility.data.cost}
        onBack={() => setReviewed(false)}
      />
    );
  return (
    <div className={styles.ticket}>
      <Position propertyId={property.id} />
      <TextField
        label={t('shares')}
        inputMode="numeric"
        value={shares}
        onChange={(event) => setShares(event.target.value)}
        error={isWhole ? undefined : t('enter')}
      />
      {addresses.length > 1 ? (
        <SelectField label={t('wallet')} value={wallet} onChange={(event) => setWallet(event.target.value)}>
          {addresses.map((address) => (
            <option key={address} value={address}>
              {shortAddress(address)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {isWhole ? (
        <Loaded query={eligibility} lines={3}>
          {({ eligible, cost, checks }) => (
            <>
              <Facts facts={[{ label: t('total'), value: <Usdc amount={cost} /> }]} />
              <CheckList checks={checks} />
              <Button kind="primary" wide disabled={!eligible} onClick={() => setReviewed(true)}>
                {t('review')}
              </Button>
              <p className="muted small">{t('noFee')}</p>
            </>
          )}
        </Loaded>
      ) : null}
    </div>
  );
}

function Position({ propertyId }: { propertyId: string }) {
  const t = useTranslations('buy');
  const portfolio = useQuery({ queryKey: ['portfolio'], queryFn: () => answer(api.GET('/portfolio')) });
  const held = (portfolio.data?.holdings ?? [])
    .filter(({ property_id }) => property_id === propertyId)
    .reduce((sum, { shares }) => sum + BigInt(shares), 0n);
  if (held === 0n) return null;
  return <Facts facts={[{ label: t('holding'), value: <Shares count={held.toString()} /> }]} />;
}
