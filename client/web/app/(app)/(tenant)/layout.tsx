// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { RoleGate } from '@/components/role_gate';

export default function TenantLayout({ children }: { children: ReactNode }) {
  return <RoleGate role="tenant">{children}</RoleGate>;
}
