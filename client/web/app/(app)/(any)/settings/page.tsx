// SPDX-License-Identifier: GPL-3.0-or-later
import { Settings } from '@/features/settings/settings';
import { ClientMessages } from '@/i18n/client_messages';
import { titled } from '@/lib/titled';

function SettingsPage() {
  return (
    <ClientMessages names={['settings', 'wallet', 'auth']}>
      <Settings />
    </ClientMessages>
  );
}

export default titled('settings.title', SettingsPage);
