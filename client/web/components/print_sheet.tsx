// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print_sheet.module.css';

const never = () => () => {};

/** What window.print() puts on paper while this is there, in place of the page; app/globals.css hides the rest. */
export function PrintSheet({ children }: { children: ReactNode }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAlive) return null;
  return createPortal(
    <div className={styles.sheet} data-print-sheet="">
      {children}
    </div>,
    document.body,
  );
}
