// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Chart } from '@/components/chart/chart';
import { Skeleton } from '@/components/states';
import { Card } from '@/components/surface';
import type { Book } from './book';
import { depthOf } from './depth';

export function DepthChart({ book }: { book: Book | undefined }) {
  const t = useTranslations('market');
  const data = useMemo(() => {
    const words = { price: `${t('price')} (USDC)`, bids: t('bids'), asks: t('asks'), unit: t('shares') };
    return book ? depthOf(book, words) : undefined;
  }, [book, t]);
  return (
    <Card>
      {data ? <Chart label={t('depth')} data={data} empty={t('emptyBook')} isExported /> : <Skeleton lines={6} />}
    </Card>
  );
}
