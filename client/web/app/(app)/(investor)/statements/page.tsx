// SPDX-License-Identifier: GPL-3.0-or-later
import { Statements } from '@/features/money/statements';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function StatementsPage() {
  return (
    <ClientMessages names={['money']}>
      <Statements />
    </ClientMessages>
  );
}

export default titled('money.statements.title', StatementsPage);
