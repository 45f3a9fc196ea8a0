// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { PageHeader, ScopeActions } from '@/components/surface';
import { PropertyScope } from '@/features/manager/property_scope';
import type { Property } from '@/lib/api/types';
import { TermsForm } from './terms_form';
import { TermsHistory } from './terms_history';

export function ManagerTerms() {
  const t = useTranslations('terms');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PropertyScope none={t('noProperty')}>
        {(property) => <Terms key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}

function Terms({ property }: { property: Property }) {
  const t = useTranslations('terms');
  const [isSetting, setSetting] = useState(false);
  return (
    <>
      <ScopeActions>
        <Button kind="primary" onClick={() => setSetting(true)}>
          {t('set')}
        </Button>
      </ScopeActions>
      <TermsHistory propertyId={property.id} />
      {isSetting ? <TermsForm property={property} onClose={() => setSetting(false)} /> : null}
    </>
  );
}
