// SPDX-License-Identifier: GPL-3.0-or-later
import { TenantHome } from '@/features/tenant/tenant_home';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function HomePage() {
  return (
    <ClientMessages names={['states', 'tenant']}>
      <TenantHome />
    </ClientMessages>
  );
}

export default titled('common.areas.home', HomePage);
