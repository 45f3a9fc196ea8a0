// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/lib/format/use_formats';
import { today } from './charge_words';
import styles from './pay.module.css';

export function DueDay({ on }: { on: string }) {
  const t = useTranslations('tenant');
  const formats = useFormats();
  const isLate = on < today();
  return (
    <p className={isLate ? styles.overdue : undefined}>
      {isLate ? t('overdue', { day: formats.day(on) }) : t('dueOn', { day: formats.day(on) })}
    </p>
  );
}
