// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/states';
import { Card } from '@/components/surface';
import { useFormats } from '@/lib/format/use_formats';
import type { Book, Level } from './book';
import styles from './book_view.module.css';

const shownLevels = 12;

interface BookViewProps {
  book: Book | undefined;
  /** Puts a price into the ticket. */
  onPick: (price: string) => void;
}

export function BookView({ book, onPick }: BookViewProps) {
  const t = useTranslations('market');
  if (!book)
    return (
      <Card title={t('book')}>
        <Skeleton lines={5} />
      </Card>
    );
  const all = [...book.bids.slice(0, shownLevels), ...book.asks.slice(0, shownLevels)];
  const most = all.reduce((largest, { shares }) => Math.max(largest, Number(shares)), 1);
  return (
    <Card title={t('book')}>
      {all.length === 0 ? <p className="muted">{t('emptyBook')}</p> : null}
      <div className={styles.sides}>
        <Side name={t('bids')} levels={book.bids} most={most} kind="bids" onPick={onPick} />
        <Side name={t('asks')} levels={book.asks} most={most} kind="asks" onPick={onPick} />
      </div>
    </Card>
  );
}

/** A table whose rows show their depth as a bar behind the number: an SVG, as the policy allows no inline style. */
interface SideProps {
  name: string;
  levels: Level[];
  most: number;
  kind: 'bids' | 'asks';
  onPick: (price: string) => void;
}

function Side({ name, levels, most, kind, onPick }: SideProps) {
  const t = useTranslations('market');
  const formats = useFormats();
  return (
    <table className={styles[kind]}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('price')}</th>
          <th scope="col">{t('shares')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.slice(0, shownLevels).map(({ price, shares }) => (
          <tr key={price}>
            <td>
              <button
                type="button"
                className={styles.pick}
                aria-label={`${formats.amount(price)}: ${t('pick')}`}
                title={t('pick')}
                onClick={() => onPick(price)}
              >
                {formats.amount(price)}
              </button>
            </td>
            <td>
              <svg className={styles.depth} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect x={100 - (100 * Number(shares)) / most} width={(100 * Number(shares)) / most} height="1" />
              </svg>
              {formats.count(shares)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
