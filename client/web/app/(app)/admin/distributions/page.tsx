// SPDX-License-Identifier: GPL-3.0-or-later
import { Distributions } from '@/features/admin/distributions';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function DistributionsPage() {
  return (
    <ClientMessages names={['states', 'admin', 'terms']}>
      <Distributions />
    </ClientMessages>
  );
}

export default titled('common.areas.distributions', DistributionsPage);
