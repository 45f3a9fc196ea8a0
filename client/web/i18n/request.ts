// SPDX-License-Identifier: GPL-3.0-or-later
import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLanguage, languageCookie, languageFor } from './languages';
import { messagesOf } from './messages';

export default getRequestConfig(async () => {
  const [jar, came] = await Promise.all([cookies(), headers()]);
  const chosen = jar.get(languageCookie)?.value;
  const locale = isLanguage(chosen) ? chosen : languageFor(came.get('accept-language'));
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' };
});
