// SPDX-License-Identifier: GPL-3.0-or-later
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { LinkPending } from './link_pending';

/** To a page that comes whole from the server. Nothing of it is fetched before it is asked for: on a phone that costs more than it saves. */
export function PublicLink({ children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
