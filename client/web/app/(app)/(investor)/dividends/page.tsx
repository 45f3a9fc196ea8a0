// SPDX-License-Identifier: GPL-3.0-or-later
import { Dividends } from '@/features/money/dividends';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function DividendsPage() {
  return (
    <ClientMessages names={['money', 'states']}>
      <Dividends />
    </ClientMessages>
  );
}

export default titled('money.dividends.title', DividendsPage);
