// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProblemWords } from '@/lib/api/use_problem_words';
import type { Schemas } from '@/lib/api/types';
import styles from './buy_panel.module.css';

/** What the rules say, each with the reason and its number where they say no. */
export function CheckList({ checks }: { checks: Schemas['EligibilityCheck'][] }) {
  const t = useTranslations();
  const words = useProblemWords();
  return (
    <ul className={styles.checks} aria-label={t('buy.checks')}>
      {checks.map(({ rule, passed, reason, message, params }) => (
        <li key={rule} className={passed ? styles.passed : styles.failed}>
          {passed ? <CircleCheck aria-label={t('buy.passed')} /> : <CircleX aria-label={t('buy.failed')} />}
          <span>{t(`property.checks.${rule}`)}</span>
          {passed ? null : <p>{words.reason(reason ?? '', params, message ?? '')}</p>}
        </li>
      ))}
    </ul>
  );
}
