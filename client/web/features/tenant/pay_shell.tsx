// SPDX-License-Identifier: GPL-3.0-or-later
// No frame: a logo, what is to be paid, and the language.
import type { ReactNode } from 'react';
import { Logo } from '@/components/logo';
import { LanguageSwitch } from '@/components/switches';
import styles from './pay.module.css';

export function PayShell({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header>
        <Logo />
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </div>
  );
}

/** A picture over what the page is about. */
export function PayCard({ picture, children }: { picture?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.card}>
      {picture}
      <div className={styles.body}>{children}</div>
    </div>
  );
}
