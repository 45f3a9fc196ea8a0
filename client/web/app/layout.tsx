// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { WalletRelay } from '@/features/wallet/wallet_relay';
import { themeCookie } from '@/i18n/languages';
import { environment } from '@/lib/env';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  return { description: (await getTranslations('common'))('description') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FFFFFF' },
    { media: '(prefers-color-scheme: dark)', color: '#1A1F1C' },
  ],
};

/** Asked for with the styles: what is read first should not be set twice. */
const font = new URL('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url).href;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const theme = jar.get(themeCookie)?.value;
  return (
    <html lang={locale} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <WalletRelay projectId={environment().FREEHOLD_WALLETCONNECT_PROJECT_ID}>{children}</WalletRelay>
      </body>
    </html>
  );
}
