// SPDX-License-Identifier: GPL-3.0-or-later
import { Consents } from '@/features/wallet/consents';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function ConsentsPage() {
  return (
    <ClientMessages names={['wallet', 'states']}>
      <Consents />
    </ClientMessages>
  );
}

export default titled('wallet.consents.title', ConsentsPage);
