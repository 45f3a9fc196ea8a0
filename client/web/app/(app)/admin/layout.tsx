// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { RoleGate } from '@/components/role_gate';

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <RoleGate role="admin">{children}</RoleGate>;
}
