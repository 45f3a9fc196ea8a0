// SPDX-License-Identifier: GPL-3.0-or-later
// Around the pages that anybody may see. Made on the server; only the two switches in the foot are alive.
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { LanguageSwitch, ThemeSwitch } from './switches';
import { Logo } from './logo';
import { PublicLink } from './public_link';
import styles from './public_frame.module.css';

export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('common');
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('frame.skip')}
      </a>
      <header className={styles.top}>
        <Logo />
        <nav className={styles.links} aria-label={t('frame.mainAreas')}>
          <PublicLink href="/properties">{t('frame.properties')}</PublicLink>
          <PublicLink href="/help">{t('frame.help')}</PublicLink>
        </nav>
        <div className={styles.account}>
          <ButtonLink href="/login" kind="quiet" prefetch={false}>
            {t('frame.logIn')}
          </ButtonLink>
          <ButtonLink href="/register" prefetch={false}>
            {t('frame.register')}
          </ButtonLink>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <footer className={styles.foot}>
        <span>Freehold</span>
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
