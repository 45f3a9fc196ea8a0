// SPDX-License-Identifier: GPL-3.0-or-later
// Signing an act of the Safe with a wallet of the browser: one of the signer's linked wallets that has not signed yet.
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Config, Connector } from 'wagmi';
import { SelectField } from '@/components/field';
import { Named } from '@/components/named';
import { Panel } from '@/components/panel';
import { Loaded } from '@/components/states';
import { Facts, Notice } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { signData } from '@/features/wallet/signing';
import { useLinkedWallets } from '@/features/wallet/use_linked_wallets';
import { WalletPicker } from '@/features/wallet/wallet_picker';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { DecodedCall } from './decoded_call';
import { useProposalTitle } from './use_proposal_title';

type Proposal = Schemas['Proposal'];

export function SignProposal({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const t = useTranslations('admin.proposals');
  const titleOf = useProposalTitle();
  const wallets = useLinkedWallets();
  const signed = proposal.signatures.map(({ signer }) => signer.toLowerCase());
  return (
    <Panel title={titleOf(proposal)} onClose={onClose}>
      <Loaded query={wallets}>
        {(all) => {
          const free = all.map(({ address }) => address).filter((address) => !signed.includes(address.toLowerCase()));
          return free.length === 0 ? (
            <Notice tone="warning">{t('noOwner')}</Notice>
          ) : (
            <Sheet proposal={proposal} wallets={free} onClose={onClose} />
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Sheet({ proposal, wallets, onClose }: { proposal: Proposal; wallets: string[]; onClose: () => void }) {
  const t = useTranslations('admin.proposals');
  const client = useQueryClient();
  const toast = useToast();
  const [wallet, setWallet] = useState(wallets[0] ?? '');
  const sign = async (config: Config, connector: Connector) => {
    const signature = await signData(config, connector, wallet, proposal.typed_data);
    const path = { proposal_id: proposal.id };
    const body = { signature };
    const now = await answer(api.POST('/proposals/{proposal_id}/signatures', { params: { path }, body }));
    client.setQueryData(['proposal', proposal.id], now);
    void client.invalidateQueries({ queryKey: ['admin'] });
    toast(t('hasSigned', { count: now.signatures.length, needed: now.threshold }));
    onClose();
  };
  return (
    <>
      <Facts
        facts={[
          { label: t('act'), value: t(`kind.${proposal.kind}`) },
          { label: t('about'), value: <Named id={proposal.subject_id} /> },
          { label: t('contract'), value: <code>{proposal.to}</code> },
          { label: t('safe'), value: <code>{proposal.safe}</code> },
          { label: t('nonce'), value: String(proposal.nonce) },
          { label: t('hash'), value: <code>{proposal.safe_tx_hash}</code> },
        ]}
      />
      <details open>
        <summary>{t('decoded')}</summary>
        <DecodedCall proposal={proposal} />
      </details>
      <Notice>{t('signLead')}</Notice>
      <SelectField label={t('signWith')} value={wallet} onChange={(event) => setWallet(event.target.value)}>
        {wallets.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </SelectField>
      <WalletPicker onChosen={sign} />
    </>
  );
}
