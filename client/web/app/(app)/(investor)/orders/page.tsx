// SPDX-License-Identifier: GPL-3.0-or-later
import { Orders } from '@/features/market/orders';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function OrdersPage() {
  return (
    <ClientMessages names={['market', 'states', 'wallet']}>
      <Orders />
    </ClientMessages>
  );
}

export default titled('market.orders', OrdersPage);
