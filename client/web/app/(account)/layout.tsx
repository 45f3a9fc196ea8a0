// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client_messages';
import { currentSession } from '@/lib/api/server';
import { SessionProvider } from '@/lib/session/session';

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages names={['auth', 'wallet']}>
      <SessionProvider session={await currentSession()}>{children}</SessionProvider>
    </ClientMessages>
  );
}
