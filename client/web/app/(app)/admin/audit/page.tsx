// SPDX-License-Identifier: GPL-3.0-or-later
import { Audit } from '@/features/admin/audit';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function AuditPage() {
  return (
    <ClientMessages names={['states', 'admin', 'audit']}>
      <Audit />
    </ClientMessages>
  );
}

export default titled('common.areas.audit', AuditPage);
