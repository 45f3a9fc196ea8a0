// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/data_table';
import { Skeleton } from '@/components/states';
import { Card } from '@/components/surface';
import { Count, DateTime, StatePill, Usdc } from '@/components/values';
import type { Schemas } from '@/lib/api/types';
import { useLive } from '@/lib/live/use_live';

type Trade = Schemas['Trade'];
const kept = 20;

export function LatestTrades({ propertyId }: { propertyId: string }) {
  const t = useTranslations('market');
  const [trades, setTrades] = useState<Trade[]>();
  useLive(`trades:${propertyId}`, ({ snapshot, data }) =>
    setTrades((known = []) => {
      if (snapshot) return (data.items as Trade[]).slice(0, kept);
      const trade = data as Trade;
      const isKnown = known.some(({ id }) => id === trade.id);
      return isKnown ? known.map((one) => (one.id === trade.id ? trade : one)) : [trade, ...known].slice(0, kept);
    }),
  );
  const columns: Column<Trade>[] = [
    { id: 'time', header: t('time'), cell: ({ matched_at }) => <DateTime at={matched_at} /> },
    { id: 'price', header: t('price'), align: 'end', cell: ({ price }) => <Usdc amount={price} /> },
    { id: 'shares', header: t('shares'), align: 'end', cell: ({ shares }) => <Count value={shares} /> },
    { id: 'state', header: t('state'), cell: ({ state }) => <StatePill of="trade" state={state} /> },
  ];
  return (
    <Card title={t('trades')}>
      {trades ? (
        <DataTable
          label={t('trades')}
          columns={columns}
          rows={trades}
          rowId={({ id }) => id}
          empty={<p className="muted">{t('noTrades')}</p>}
        />
      ) : (
        <Skeleton />
      )}
    </Card>
  );
}
