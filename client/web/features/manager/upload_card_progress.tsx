// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/lib/format/use_formats';
import styles from './manager.module.css';

interface UploadProgressProps {
  upload: { sent: number | undefined; isWaiting: boolean };
  /** Bytes of the whole file. */
  size: number;
}

export function UploadProgress({ upload: { sent, isWaiting }, size }: UploadProgressProps) {
  const t = useTranslations('manager.documents');
  const formats = useFormats();
  if (sent === undefined) return null;
  return (
    <div role="status">
      <progress className={styles.progress} value={sent} max={size} aria-label={t('progress')} />
      <p className="muted small">{t('sent', { sent: formats.bytes(sent), all: formats.bytes(size) })}</p>
      {isWaiting ? <p className="small">{t('waiting')}</p> : null}
    </div>
  );
}
