// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useMemo } from 'react';
import { qrShape } from '@/lib/qr';
import styles from './qr_code.module.css';

/** `label` says what it leads to, for who cannot see it; the same address stands beside it as text. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrShape(text), [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
}
