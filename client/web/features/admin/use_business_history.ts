// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { monthsUpTo } from '@/features/investor/portfolio_history';
import { answer, api } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every_page';
import type { Property } from '@/lib/api/types';
import { historyOf, type BusinessHistory, type PropertyStory } from './business_history';

/** Each property is asked about three times; more of them would meet the server's limit of requests in a minute. */
export const mostProperties = 200;
const atOnce = 5;
const dayMs = 86_400_000;
const limit = 100;

async function storyOf(id: string, now: Date): Promise<PropertyStory> {
  const path = { property_id: id };
  const span = {
    interval: '1d' as const,
    from: new Date(now.getTime() - 366 * dayMs).toISOString(),
    to: now.toISOString(),
  };
  const [token, candles, distributions] = await Promise.all([
    answer(api.GET('/properties/{property_id}/token', { params: { path } })),
    answer(api.GET('/properties/{property_id}/candles', { params: { path, query: span } })),
    everyPage((cursor) =>
      answer(api.GET('/properties/{property_id}/distributions', { params: { path, query: { cursor, limit } } })),
    ),
  ]);
  return { tokenizedAt: token.tokenized_at, candles: candles.items, distributions };
}

/** A few at a time, so that whatever else the page asks for is not kept waiting. */
async function load(ids: string[], now: Date): Promise<BusinessHistory> {
  const stories: PropertyStory[] = [];
  for (let from = 0; from < ids.length; from += atOnce)
    stories.push(...(await Promise.all(ids.slice(from, from + atOnce).map((id) => storyOf(id, now)))));
  return historyOf(stories, monthsUpTo(now, 12));
}

/** Of the last twelve months. */
export function useBusinessHistory(properties: Property[]) {
  const ids = properties
    .filter(({ state }) => state === 'TOKENIZED' || state === 'SUSPENDED' || state === 'EXITED')
    .map(({ id }) => id);
  const asked = ids.slice(0, mostProperties);
  const query = useQuery({
    queryKey: ['admin', 'figures', 'history', asked],
    queryFn: () => load(asked, new Date()),
    staleTime: 300_000,
  });
  return { query, isPartial: ids.length > asked.length };
}
