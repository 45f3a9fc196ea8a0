// SPDX-License-Identifier: GPL-3.0-or-later
import Link from 'next/link';
import styles from './logo.module.css';

export function Logo({ href = '/' }: { href?: string }) {
  return (
    // Seldom pressed: what is behind it need not be there before.
    <Link href={href} prefetch={false} className={styles.logo}>
      <svg viewBox="0 0 128 128" aria-hidden="true" className={styles.mark}>
        <rect width="128" height="128" rx="28" className={styles.ground} />
        <path d="M26 60 64 30l38 30M38 66v32h52V66" className={styles.house} />
        <path d="M54 98V84m20 14V72" className={styles.bars} />
      </svg>
      Freehold
    </Link>
  );
}
