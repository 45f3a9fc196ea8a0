// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerTerms } from '@/features/terms/manager_terms';
import { ClientMessages } from '@/i18n/client_messages';
import { areaMetadata } from '@/lib/area_metadata';

export const generateMetadata = areaMetadata('rent-terms');

export default function ManagerTermsPage() {
  return (
    <ClientMessages names={['states', 'manager', 'terms']}>
      <ManagerTerms />
    </ClientMessages>
  );
}
