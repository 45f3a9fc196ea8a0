// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Config, Connector } from 'wagmi';
import { Button } from '@/components/button';
import { Facts, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Address, Usdc } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { signData } from '../wallet/signing';
import { WalletPicker } from '../wallet/wallet_picker';
import { usdcText } from './order_terms';
import { requireSameOrder } from './same_terms';

interface SignOrderProps {
  terms: Schemas['OrderTerms'];
  prepared: Schemas['PreparedOrder'];
  onDone: () => void;
}

/** The text that the wallet shows, then its signature; and a permit before where the market may not take the USDC yet. */
export function SignOrder({ terms, prepared, onDone }: SignOrderProps) {
  const t = useTranslations('market');
  const common = useTranslations('common.actions');
  const toast = useToast();
  const client = useQueryClient();
  const permitOf = async (config: Config, connector: Connector): Promise<Schemas['OrderPermit'] | undefined> => {
    const data = prepared.permit_typed_data;
    if (!data) return undefined;
    const { value, deadline } = data.message as unknown as { value: string; deadline: string };
    const signature = await signData(config, connector, terms.wallet, data);
    return { value: usdcText(BigInt(value)), deadline_seconds: Number(deadline), signature };
  };
  const sign = async (config: Config, connector: Connector) => {
    requireSameOrder(prepared.order_typed_data, terms);
    const permit = await permitOf(config, connector);
    const signature = await signData(config, connector, terms.wallet, prepared.order_typed_data);
    const { epoch, salt } = prepared;
    await answer(api.POST('/orders', { body: { ...terms, epoch, salt, signature, ...(permit ? { permit } : {}) } }));
    await client.invalidateQueries({ queryKey: ['orders'] });
    toast(t('placed'));
    onDone();
  };
  return (
    <div className="form">
      <p>{t('willSign')}</p>
      <Notice>{prepared.summary}</Notice>
      <Facts
        facts={[
          { label: t('total'), value: <Usdc amount={prepared.quote} /> },
          { label: t('feeCap'), value: <Usdc amount={prepared.highest_fee} /> },
          { label: t('wallet'), value: <Address address={terms.wallet} /> },
        ]}
      />
      <WalletPicker onChosen={sign} />
      <Button onClick={onDone}>{common('back')}</Button>
    </div>
  );
}
