// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import type { ReactNode } from 'react';
import { Frame } from './frame';
import { Providers } from './providers';

export function Framed({ children }: { children: ReactNode }) {
  return (
    <Providers>
      <Frame>{children}</Frame>
    </Providers>
  );
}
