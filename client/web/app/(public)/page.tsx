// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/surface';

export default async function StartPage() {
  const t = await getTranslations('common');
  return <PageHeader title="Freehold" lead={t('description')} />;
}
