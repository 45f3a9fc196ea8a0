// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Loaded, Skeleton } from '@/components/states';
import { Beside, Card, Notice, PageHeader } from '@/components/surface';
import { answer, api } from '@/lib/api/client';
import { useIsLive } from '@/lib/live/use_live';
import { BookView } from './book_view';
import { DepthChart } from './depth_chart';
import { LatestTrades } from './latest_trades';
import { OrderTable } from './orders';
import { PriceChart } from './price_chart';
import { useBook } from './use_book';

const OrderTicket = dynamic(() => import('./order_ticket').then(({ OrderTicket }) => OrderTicket), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
});

export function Trade({ propertyId }: { propertyId: string }) {
  const t = useTranslations('market');
  const property = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => answer(api.GET('/properties/{property_id}', { params: { path: { property_id: propertyId } } })),
  });
  const book = useBook(propertyId);
  const [picked, setPicked] = useState<{ price: string }>();
  const isLive = useIsLive();
  return (
    <Loaded query={property} lines={6}>
      {({ name }) => (
        <>
          <PageHeader title={name} lead={t('title')} />
          <Beside
            aside={
              <Card title={t('ticket')}>
                <OrderTicket propertyId={propertyId} book={book} picked={picked} />
              </Card>
            }
          >
            {isLive ? null : <Notice tone="warning">{t('notLive')}</Notice>}
            <PriceChart propertyId={propertyId} />
            <BookView book={book} onPick={(price) => setPicked({ price })} />
            <DepthChart book={book} />
            <LatestTrades propertyId={propertyId} />
            <OrderTable propertyId={propertyId} />
          </Beside>
        </>
      )}
    </Loaded>
  );
}
