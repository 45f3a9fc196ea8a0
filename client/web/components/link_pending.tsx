// SPDX-License-Identifier: GPL-3.0-or-later
// Inside a link: says that its page is on the way, when that takes longer than a moment.
'use client';

import { useLinkStatus } from 'next/link';
import { Spinner } from './spinner';

export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <Spinner late /> : null;
}
