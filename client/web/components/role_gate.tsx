// SPDX-License-Identifier: GPL-3.0-or-later
// An area of one role. The server holds the rule; this only says so before a page asks in vain.
import type { ReactNode } from 'react';
import { currentSession } from '@/lib/api/server';
import type { Role } from '@/lib/api/types';
import { titled } from '@/lib/titled';
import { ForbiddenState } from './states';

const Forbidden = titled('common.states.forbidden', ForbiddenState);

export async function RoleGate({ role, children }: { role: Role; children: ReactNode }) {
  const session = await currentSession();
  return session?.user.roles.includes(role) ? children : <Forbidden />;
}
