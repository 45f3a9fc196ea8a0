// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/surface';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.areas'))('overview') };
}

export default async function OverviewPage() {
  const t = await getTranslations('common.areas');
  return <PageHeader title={t('overview')} />;
}
