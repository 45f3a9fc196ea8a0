// SPDX-License-Identifier: GPL-3.0-or-later
// Pages for people who are signed in; anybody else signs in first and comes back.
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { CompleteAccount } from '@/features/account/complete_account';
import { Frame } from '@/components/frame';
import { Providers } from '@/components/providers';
import { ClientMessages } from '@/i18n/client_messages';
import { currentSession } from '@/lib/api/server';
import { SessionProvider } from '@/lib/session/session';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`);
  return (
    <ClientMessages names={['states', 'auth']}>
      <SessionProvider session={session}>
        <Providers>
          <Frame>
            <CompleteAccount>{children}</CompleteAccount>
          </Frame>
        </Providers>
      </SessionProvider>
    </ClientMessages>
  );
}
