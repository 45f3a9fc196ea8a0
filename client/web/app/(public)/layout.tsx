// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/public_frame';
import { SignedInFrame } from '@/components/signed_in_frame';
import { ClientMessages } from '@/i18n/client_messages';
import { currentSession } from '@/lib/api/server';
import { SessionProvider } from '@/lib/session/session';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <ClientMessages>
      <SessionProvider session={session}>
        {session ? <SignedInFrame>{children}</SignedInFrame> : <PublicFrame>{children}</PublicFrame>}
      </SessionProvider>
    </ClientMessages>
  );
}
