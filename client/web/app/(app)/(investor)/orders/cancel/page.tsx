// SPDX-License-Identifier: GPL-3.0-or-later
import { CancelOnChain } from '@/features/market/cancel_on_chain';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function CancelOnChainPage() {
  return (
    <ClientMessages names={['market', 'states', 'wallet']}>
      <CancelOnChain />
    </ClientMessages>
  );
}

export default titled('market.chain.title', CancelOnChainPage);
