// SPDX-License-Identifier: GPL-3.0-or-later
import { Trade } from '@/features/market/trade';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

async function TradePage({ params }: { params: Promise<{ id: string }> }) {
  return (
    <ClientMessages names={['market', 'states', 'wallet', 'buy', 'property']}>
      <Trade propertyId={(await params).id} />
    </ClientMessages>
  );
}

export default titled('market.title', TradePage);
