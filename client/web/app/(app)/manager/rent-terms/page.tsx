// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerTerms } from '@/features/terms/manager_terms';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function ManagerTermsPage() {
  return (
    <ClientMessages names={['states', 'manager', 'terms']}>
      <ManagerTerms />
    </ClientMessages>
  );
}

export default titled('common.areas.rent-terms', ManagerTermsPage);
