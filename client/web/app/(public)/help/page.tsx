// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { Card, PageHeader, Stack } from '@/components/surface';
import { titled } from '@/lib/titled';

const questions = ['share', 'wallet', 'verify', 'dividend', 'lost', 'rent'] as const;

async function HelpPage() {
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

export default titled('pages.help.title', HelpPage);
