// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Settings } from '@/features/settings/settings';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default function SettingsPage() {
  return (
    <ClientMessages names={['settings', 'wallet', 'auth']}>
      <Settings />
    </ClientMessages>
  );
}
