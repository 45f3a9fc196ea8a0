// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/surface';
import { DocumentsPanel } from './documents_panel';
import { PropertyScope } from './property_scope';

export function ManagerDocuments() {
  const t = useTranslations('manager');
  return (
    <>
      <PageHeader title={t('documents.documents')} lead={t('documents.lead')} />
      <PropertyScope none={t('documents.noProperty')}>
        {(property) => <DocumentsPanel key={property.id} property={property} />}
      </PropertyScope>
    </>
  );
}
