// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { RoleGate } from '@/components/role_gate';
import { ClientMessages } from '@/i18n/client_messages';

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <RoleGate role="admin">
      <ClientMessages names={['states', 'admin', 'wallet']}>{children}</ClientMessages>
    </RoleGate>
  );
}
