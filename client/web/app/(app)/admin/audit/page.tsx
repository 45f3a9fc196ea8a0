// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Audit } from '@/features/admin/audit';
import { ClientMessages } from '@/i18n/client_messages';

export const generateMetadata = areaMetadata('audit');

export default function AuditPage() {
  return (
    <ClientMessages names={['states', 'admin', 'audit']}>
      <Audit />
    </ClientMessages>
  );
}
