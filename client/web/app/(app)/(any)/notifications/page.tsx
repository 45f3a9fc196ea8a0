// SPDX-License-Identifier: GPL-3.0-or-later
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notifications } from '@/features/notifications/notifications';
import { ClientMessages } from '@/i18n/client_messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') };
}

export default function NotificationsPage() {
  return (
    <ClientMessages names={['notifications']}>
      <Notifications />
    </ClientMessages>
  );
}
