// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { localeOf, type Language } from '@/i18n/languages';
import { formatsOf, type Formats } from './formats';

const never = () => () => {};

/** In the reader's language, and in their zone once the page is alive: what came from the server is in UTC. */
export function useFormats(): Formats {
  const timeZone = useSyncExternalStore(
    never,
    () => undefined,
    () => 'UTC',
  );
  return formatsOf(localeOf[useLocale() as Language], timeZone);
}
