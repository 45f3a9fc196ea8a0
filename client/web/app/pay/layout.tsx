// SPDX-License-Identifier: GPL-3.0-or-later
// Rent links: without an account, and without a frame. What they are about is nobody else's business, search engines included.
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { OfflineBanner } from '@/components/offline_banner';
import { PayShell } from '@/features/tenant/pay_shell';
import { ClientMessages } from '@/i18n/client_messages';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function PayLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages names={['tenant', 'states']}>
      <OfflineBanner />
      <PayShell>{children}</PayShell>
    </ClientMessages>
  );
}
