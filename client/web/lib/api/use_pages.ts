// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { everyPage } from './every_page';

export interface Page<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/**
 * A list that comes in pages, as one list so far.
 *
 *   const orders = usePages(['orders', state], (cursor) =>
 *     answer(api.GET('/orders', { params: { query: { state, cursor } } })));
 *   <Loaded query={orders}>{(rows) => <DataTable rows={rows} more={orders.more} … />}</Loaded>
 */
export function usePages<Item>(key: unknown[], load: (cursor: string | undefined) => Promise<Page<Item>>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Item>) => last.next_cursor ?? undefined,
  });
  return {
    data: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    /** The whole list from its beginning, for a file. */
    all: () => everyPage(load),
    more: {
      has: query.hasNextPage,
      isBusy: query.isFetchingNextPage,
      load: () => void query.fetchNextPage(),
    },
  };
}
