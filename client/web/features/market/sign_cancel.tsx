// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { Config, Connector } from 'wagmi';
import { Panel } from '@/components/panel';
import { Loaded, Skeleton } from '@/components/states';
import { Facts, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { Address } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { requireSameCancel, requireSameEpoch } from './same_terms';

const WalletPicker = dynamic(() => import('../wallet/wallet_picker').then(({ WalletPicker }) => WalletPicker), {
  ssr: false,
  loading: () => <Skeleton lines={2} />,
});

type Prepared = Schemas['PreparedCancellation'];
type Sign = (
  wallet: string,
  data: Schemas['TypedData'],
  config: Config,
  connector: Connector,
) => Promise<`0x${string}`>;

/** Loaded with the picker: what signs is needed by nobody before. */
const signed: Sign = async (wallet, data, config, connector) =>
  (await import('../wallet/signing')).signData(config, connector, wallet, data);

interface SignCancelProps {
  title: string;
  wallet: string;
  hash?: string;
  consequence: string;
  prepare: () => Promise<Prepared>;
  send: (prepared: Prepared, sign: (data: Schemas['TypedData']) => Promise<`0x${string}`>) => Promise<unknown>;
  onClose: () => void;
}

/** The server says first whether it can be done, and what the wallet will show; then the signature. */
function SignCancel({ title, wallet, hash, consequence, prepare, send, onClose }: SignCancelProps) {
  const t = useTranslations('market');
  const toast = useToast();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['orders', 'prepare', title, hash ?? wallet], queryFn: prepare, gcTime: 0 });
  const sign = (prepared: Prepared) => async (config: Config, connector: Connector) => {
    await send(prepared, (data) => signed(wallet, data, config, connector));
    await client.invalidateQueries({ queryKey: ['orders'] });
    toast(t('chain.sent'));
    onClose();
  };
  return (
    <Panel title={title} onClose={onClose}>
      <Loaded query={query} lines={5}>
        {(prepared) => (
          <>
            <p>{consequence}</p>
            <p>{t('willSign')}</p>
            <Notice>{prepared.summary}</Notice>
            <Facts
              facts={[
                { label: t('wallet'), value: <Address address={wallet} /> },
                ...(hash ? [{ label: t('hash'), value: <Address address={hash} /> }] : []),
              ]}
            />
            <WalletPicker onChosen={sign(prepared)} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

export function CancelOne({ order, onClose }: { order: Schemas['Order']; onClose: () => void }) {
  const t = useTranslations('market.chain');
  const params = { path: { order_id: order.id } };
  return (
    <SignCancel
      title={t('one')}
      wallet={order.wallet}
      hash={order.hash}
      consequence={t('oneText')}
      prepare={() => answer(api.POST('/orders/{order_id}/cancel-on-chain/prepare', { params }))}
      send={async ({ typed_data: data }, sign) => {
        requireSameCancel(data, order);
        const signature = await sign(data);
        await answer(api.POST('/orders/{order_id}/cancel-on-chain', { params, body: { signature } }));
      }}
      onClose={onClose}
    />
  );
}

interface CancelAllProps {
  wallet: string;
  onSent: (request: { wallet: string; epoch: string; signature: string }) => void;
  onClose: () => void;
}

/** By its epoch: whatever the wallet has signed so far is void, also what nobody handed in yet. */
export function CancelAll({ wallet, onSent, onClose }: CancelAllProps) {
  const t = useTranslations('market.chain');
  return (
    <SignCancel
      title={t('all')}
      wallet={wallet}
      consequence={t('allText')}
      prepare={() => answer(api.POST('/orders/cancel-on-chain/prepare', { body: { wallet } }))}
      send={async ({ epoch, typed_data: data }, sign) => {
        requireSameEpoch(data, wallet, epoch);
        const request = { wallet, epoch, signature: await sign(data) };
        await answer(api.POST('/orders/cancel-on-chain', { body: request }));
        onSent(request);
      }}
      onClose={onClose}
    />
  );
}
