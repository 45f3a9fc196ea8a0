// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card, PageHeader, Stack } from '@/components/surface';

const questions = ['share', 'wallet', 'verify', 'dividend', 'lost', 'rent'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pages.help'))('title') };
}

export default async function HelpPage() {
  const t = await getTranslations('pages.help');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        {questions.map((question) => (
          <Card key={question} title={t(`${question}.q`)}>
            <p>{t(`${question}.a`)}</p>
          </Card>
        ))}
      </Stack>
    </>
  );
}
