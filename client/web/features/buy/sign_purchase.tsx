// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { Button } from '@/components/button';
import { Loaded } from '@/components/states';
import { Facts, Notice } from '@/components/surface';
import { Address, Shares, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import { useProblemWords } from '@/lib/api/use_problem_words';
import type { Schemas } from '@/lib/api/types';
import { useFormats } from '@/lib/format/use_formats';
import { signData } from '../wallet/signing';
import { WalletPicker } from '../wallet/wallet_picker';
import styles from './buy_panel.module.css';

interface SignPurchaseProps {
  propertyId: string;
  wallet: string;
  shares: string;
  cost: string;
  onBack: () => void;
}

/** What is bought, the signature, and what becomes of it on the chain. */
export function SignPurchase({ propertyId, wallet, shares, cost, onBack }: SignPurchaseProps) {
  const t = useTranslations('buy');
  const common = useTranslations('common');
  const formats = useFormats();
  const [purchaseId, setPurchaseId] = useState<string>();
  /** One signature: the purchase and the payment in one (EIP-3009). */
  const sign = async (config: Config, connector: Connector) => {
    const offer = await answer(api.POST('/purchases', { body: { property_id: propertyId, wallet, shares } }));
    const signature = await signData(config, connector, wallet, offer.authorization_typed_data);
    await answer(
      api.POST('/purchases/{purchase_id}/signatures', {
        params: { path: { purchase_id: offer.purchase.id } },
        body: { authorization_signature: signature },
      }),
    );
    setPurchaseId(offer.purchase.id);
  };
  if (purchaseId) return <Progress purchaseId={purchaseId} onAgain={onBack} />;
  const shownShares = common('shares', { count: Number(shares), shown: formats.count(shares) });
  return (
    <div className={styles.ticket}>
      <p>{t('reviewText', { shares: shownShares, cost: formats.usdc(cost) })}</p>
      <Facts
        facts={[
          { label: t('shares'), value: <Shares count={shares} /> },
          { label: t('total'), value: <Usdc amount={cost} /> },
          { label: t('wallet'), value: <Address address={wallet} /> },
        ]}
      />
      <p className="small">{t('sign')}</p>
      <WalletPicker onChosen={sign} />
      <Button onClick={onBack}>{common('actions.back')}</Button>
    </div>
  );
}

const isOver = (purchase: Schemas['Purchase'] | undefined) =>
  purchase !== undefined && !['REQUESTED', 'SUBMITTED'].includes(purchase.state);

function Progress({ purchaseId, onAgain }: { purchaseId: string; onAgain: () => void }) {
  const t = useTranslations('buy');
  const common = useTranslations('common');
  const formats = useFormats();
  const words = useProblemWords();
  const client = useQueryClient();
  const router = useRouter();
  const query = useQuery({
    queryKey: ['purchase', purchaseId],
    queryFn: async () => {
      const purchase = await answer(
        api.GET('/purchases/{purchase_id}', { params: { path: { purchase_id: purchaseId } } }),
      );
      if (isOver(purchase)) {
        // What the server rendered around this, such as how much is sold, is out of date too.
        router.refresh();
        await client.invalidateQueries({ queryKey: ['portfolio'] });
      }
      return purchase;
    },
    refetchInterval: ({ state }) => (isOver(state.data) ? false : 1000),
  });
  return (
    <Loaded query={query} lines={2}>
      {({ state, shares, failure_reason, failure_params, transaction_hash }) => (
        <div className={styles.ticket}>
          <div role="status">
            {state === 'CONFIRMED' ? (
              <Notice tone="positive">
                {t('confirmed', { shares: common('shares', { count: Number(shares), shown: formats.count(shares) }) })}
              </Notice>
            ) : isOver({ state } as Schemas['Purchase']) ? (
              <Notice tone="danger" title={t('failedTitle')}>
                {words.reason(failure_reason ?? '', failure_params, failure_reason ?? '')}
              </Notice>
            ) : (
              <Notice>{t('submitted')}</Notice>
            )}
          </div>
          {transaction_hash ? (
            <Facts facts={[{ label: t('transaction'), value: <Address address={transaction_hash} /> }]} />
          ) : null}
          {isOver({ state } as Schemas['Purchase']) ? <Button onClick={onAgain}>{t('again')}</Button> : null}
        </div>
      )}
    </Loaded>
  );
}
