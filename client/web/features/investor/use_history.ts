// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { AnswerOf } from '@/lib/api/types';
import { changesOf, incomeOf, monthsUpTo, valuesAt, weeksUpTo, type PriceThen } from './portfolio_history';

const yearMs = 365 * 86_400_000;
const limit = 100;

/** The price of the first sale, then the last of each day that had trades. */
async function pricesOf(propertyId: string, now: Date): Promise<PriceThen[]> {
  const path = { property_id: propertyId };
  const query = {
    interval: '1d' as const,
    from: new Date(now.getTime() - yearMs).toISOString(),
    to: now.toISOString(),
  };
  const [property, candles] = await Promise.all([
    answer(api.GET('/properties/{property_id}', { params: { path } })),
    answer(api.GET('/properties/{property_id}/candles', { params: { path, query } })),
  ]);
  const first = property.price_per_share ? [{ at: property.created_at, price: property.price_per_share }] : [];
  return [...first, ...candles.items.map(({ from, close }) => ({ at: from, price: close }))];
}

/** Value and income of the last twelve months. */
export function useHistory(holdings: AnswerOf<'getPortfolio'>['holdings']) {
  const key = holdings.map(({ property_id: id, wallet, shares }) => `${id} ${wallet} ${shares}`);
  return useQuery({
    queryKey: ['portfolio', 'history', key],
    queryFn: async () => {
      const now = new Date();
      const [purchases, trades, dividends] = await Promise.all([
        everyPage((cursor) => answer(api.GET('/purchases', { params: { query: { cursor, limit } } }))),
        everyPage((cursor) => answer(api.GET('/trades', { params: { query: { cursor, limit } } }))),
        everyPage((cursor) => answer(api.GET('/me/dividends', { params: { query: { cursor, limit } } }))),
      ]);
      const changes = changesOf({ holdings, purchases, trades });
      const held = new Map<string, bigint>();
      for (const { property_id: id, shares } of holdings) held.set(id, (held.get(id) ?? 0n) + BigInt(shares));
      const ids = [...new Set([...held.keys(), ...changes.map(({ propertyId }) => propertyId)])];
      const prices = new Map(await Promise.all(ids.map(async (id) => [id, await pricesOf(id, now)] as const)));
      const weeks = weeksUpTo(now, 53);
      const months = monthsUpTo(now, 12);
      return { weeks, values: valuesAt({ held, changes, prices }, weeks), months, income: incomeOf(dividends, months) };
    },
  });
}

export type PortfolioHistory = NonNullable<ReturnType<typeof useHistory>['data']>;
