// SPDX-License-Identifier: GPL-3.0-or-later
// Hands client components below it the texts of the named files only, besides those that all need: the rest never travels.
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Namespace } from './languages';

const always: Namespace[] = ['common', 'problems'];

export async function ClientMessages({ names = [], children }: { names?: Namespace[]; children: ReactNode }) {
  const all = (await getMessages()) as Record<string, any>;
  const messages = Object.fromEntries([...always, ...names].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
