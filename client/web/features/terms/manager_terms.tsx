// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { PageHeader, ScopeActions } from '@/components/surface';
import { PropertyScope } from '@/features/manager/property_scope';
import type { Property } from '@/lib/api/types';
import { TermsForm } from './terms_form';
import { TermsHistory, termsQuery } from './terms_history';

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
  // Nobody sets anew what is not known yet: the form begins with what is in force.
  const items = useQuery(termsQuery(property.id)).data?.items;
  return (
    <>
      {items ? (
        <ScopeActions>
          <Button kind="primary" onClick={() => setSetting(true)}>
            {t('set')}
          </Button>
        </ScopeActions>
      ) : null}
      <TermsHistory propertyId={property.id} />
      {isSetting && items ? <TermsForm property={property} items={items} onClose={() => setSetting(false)} /> : null}
    </>
  );
}
