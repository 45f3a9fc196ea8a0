// SPDX-License-Identifier: GPL-3.0-or-later
import { Markets } from '@/features/market/markets';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function MarketsPage() {
  return (
    <ClientMessages names={['market']}>
      <Markets />
    </ClientMessages>
  );
}

export default titled('market.title', MarketsPage);
