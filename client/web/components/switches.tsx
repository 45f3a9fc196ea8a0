// SPDX-License-Identifier: GPL-3.0-or-later
// Language and appearance: a cookie each, which the server reads for the next page, so that no page flashes in another look.
'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { languageCookie, languageNames, languages, themeCookie, themes, type Theme } from '@/i18n/languages';
import styles from './switches.module.css';

const yearSeconds = 365 * 24 * 3600;

function remember(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
}

export function LanguageSwitch() {
  const t = useTranslations('common.frame');
  const router = useRouter();
  const choose = (language: string) => {
    remember(languageCookie, language);
    router.refresh();
  };
  return (
    <label className={styles.switch}>
      {t('language')}
      <select value={useLocale()} onChange={(event) => choose(event.target.value)}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ThemeSwitch() {
  const t = useTranslations('common');
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const set = document.documentElement.dataset.theme;
    setTheme(themes.find((known) => known === set) ?? 'system');
  }, []);
  const choose = (wanted: Theme) => {
    setTheme(wanted);
    remember(themeCookie, wanted);
    if (wanted === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
  };
  return (
    <label className={styles.switch}>
      {t('frame.theme')}
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
