// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { Logo } from './logo';
import styles from './centred_page.module.css';

/** One thing to do, and nothing around it: logging in, paying. */
export function CentredPage({
  title,
  lead,
  children,
  foot,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <header>
        <Logo />
      </header>
      <main className={styles.card}>
        <h1>{title}</h1>
        {lead ? <p className="muted">{lead}</p> : null}
        {children}
      </main>
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </div>
  );
}
