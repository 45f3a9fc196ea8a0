// SPDX-License-Identifier: GPL-3.0-or-later
// How much of all something is, as a bar beside the figure that says it.
import styles from './share_bar.module.css';

const all = 10_000;

export function ShareBar({ basisPoints }: { basisPoints: number }) {
  return (
    <svg className={styles.bar} viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.all} width={all} height="1" />
      <rect className={styles.part} width={basisPoints} height="1" />
    </svg>
  );
}
