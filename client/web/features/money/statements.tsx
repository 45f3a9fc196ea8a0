// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Card, PageHeader } from '@/components/surface';
import { useUser } from '@/lib/session/session';
import styles from './statements.module.css';

const formats = ['pdf', 'csv'] as const;

/** One document for each year since the account began; the server makes it when it is asked for. */
export function Statements() {
  const t = useTranslations('money.statements');
  const since = Number(useUser().created_at.slice(0, 4));
  const years = Array.from({ length: new Date().getUTCFullYear() - since + 1 }, (_, index) => since + index).reverse();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Card isFlush>
        <ul className={styles.years}>
          {years.map((year) => (
            <li key={year}>
              <strong>{String(year)}</strong>
              <span className={styles.files}>
                {formats.map((format) => (
                  <a
                    key={format}
                    href={`/api/v1/me/dividend-statements/${year}.${format}`}
                    download
                    aria-label={t('download', { year: String(year), format: format.toUpperCase() })}
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
