// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Distributions } from '@/features/admin/distributions';
import { ClientMessages } from '@/i18n/client_messages';

export const generateMetadata = areaMetadata('distributions');

export default function DistributionsPage() {
  return (
    <ClientMessages names={['states', 'admin', 'terms']}>
      <Distributions />
    </ClientMessages>
  );
}
