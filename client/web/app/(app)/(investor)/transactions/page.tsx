// SPDX-License-Identifier: GPL-3.0-or-later
import { Transactions } from '@/features/money/transactions';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function TransactionsPage() {
  return (
    <ClientMessages names={['money', 'states']}>
      <Transactions />
    </ClientMessages>
  );
}

export default titled('money.transactions.title', TransactionsPage);
