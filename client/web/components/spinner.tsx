// SPDX-License-Identifier: GPL-3.0-or-later
import styles from './spinner.module.css';

/** Something goes on. Says it to the eye only; `late`: not before 150 ms, so that quick answers do not flash. */
export function Spinner({ late = false }: { late?: boolean }) {
  return <span className={`${styles.spinner} ${late ? styles.late : ''}`} aria-hidden="true" />;
}
