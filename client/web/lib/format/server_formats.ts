// SPDX-License-Identifier: GPL-3.0-or-later
import { getLocale } from 'next-intl/server';
import { localeOf, type Language } from '@/i18n/languages';
import { formatsOf, type Formats } from './formats';

/** For pages that are made on the server, which does not know the reader's zone: times are in UTC there. */
export async function serverFormats(): Promise<Formats> {
  return formatsOf(localeOf[(await getLocale()) as Language], 'UTC');
}
