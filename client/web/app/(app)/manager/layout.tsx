// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { RoleGate } from '@/components/role_gate';
import { ClientMessages } from '@/i18n/client_messages';

export default function ManagerLayout({ children }: { children: ReactNode }) {
  return (
    <RoleGate role="property_manager">
      <ClientMessages names={['states', 'manager']}>{children}</ClientMessages>
    </RoleGate>
  );
}
