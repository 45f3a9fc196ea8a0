// SPDX-License-Identifier: GPL-3.0-or-later
import type { Session } from '@/lib/api/types';
import { localPath } from '@/lib/security/local_path';
import { homeOf } from '@/lib/session/areas';

/** A whole new page: nothing of the time before the log-in stays in memory. */
export function enter(session: Session, next: string | undefined): void {
  window.location.assign(localPath(next, homeOf(session.user.roles)));
}
