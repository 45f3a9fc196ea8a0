// SPDX-License-Identifier: GPL-3.0-or-later
import { Notifications } from '@/features/notifications/notifications';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function NotificationsPage() {
  return (
    <ClientMessages names={['notifications']}>
      <Notifications />
    </ClientMessages>
  );
}

export default titled('notifications.title', NotificationsPage);
