// SPDX-License-Identifier: GPL-3.0-or-later
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/button';
import { ButtonRow, Stack } from '@/components/surface';
import { PropertyGrid } from '@/features/property/property_card';
import { answer } from '@/lib/api/client';
import { currentSession, serverApi } from '@/lib/api/server';
import styles from './landing.module.css';

const steps = ['verify', 'buy', 'earn'] as const;

async function Newest() {
  const t = await getTranslations('pages.landing');
  const query = { state: 'TOKENIZED' as const, limit: 3 };
  const asked = await answer((await serverApi()).GET('/properties', { params: { query } })).catch(() => undefined);
  if (!asked || asked.items.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('newest')}</h2>
      <PropertyGrid properties={asked.items} />
    </section>
  );
}

export default async function StartPage() {
  const [t, session] = await Promise.all([getTranslations('pages.landing'), currentSession()]);
  return (
    <Stack>
      <title>Freehold</title>
      <section className={styles.hero}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <ButtonRow>
          <ButtonLink href="/properties" kind="primary" prefetch={false}>
            {t('browse')}
          </ButtonLink>
          {session ? null : (
            <ButtonLink href="/register" prefetch={false}>
              {t('register')}
            </ButtonLink>
          )}
        </ButtonRow>
      </section>
      <Newest />
      <section className={styles.section}>
        <h2>{t('how')}</h2>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li key={step}>
              <span aria-hidden="true">{index + 1}</span>
              <h3>{t(`steps.${step}.title`)}</h3>
              <p className="muted">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </Stack>
  );
}
