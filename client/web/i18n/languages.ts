// SPDX-License-Identifier: GPL-3.0-or-later

export const languages = ['en', 'es', 'de'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español', de: 'Deutsch' };

/** Of Intl: which separators and names of months. */
export const localeOf: Record<Language, string> = { en: 'en-GB', es: 'es-ES', de: 'de-DE' };

export const languageCookie = 'freehold_language';
export const themeCookie = 'freehold_theme';
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** One file of each language in translations/web; pages name those that their client components need. */
export const namespaces = [
  'common',
  'problems',
  'states',
  'auth',
  'property',
  'buy',
  'wallet',
  'pages',
  'notifications',
  'settings',
  'investor',
  'market',
  'money',
  'tenant',
  'manager',
  'terms',
  'admin',
  'audit',
] as const;
export type Namespace = (typeof namespaces)[number];

export function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** The first language of an Accept-Language header that we speak. */
export function languageFor(accepted: string | null): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'en';
}
