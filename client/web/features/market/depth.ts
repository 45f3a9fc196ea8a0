// SPDX-License-Identifier: GPL-3.0-or-later
import type { ChartData } from '@/components/chart/chart_data';
import { microOf } from '@/lib/format/micro';
import type { Book, Level } from './book';

/** What could be traded up to each price, best prices first as they come. */
function sums(levels: Level[]): { price: string; shares: string }[] {
  let sum = 0n;
  return levels.map(({ price, shares }) => {
    sum += BigInt(shares);
    return { price, shares: sum.toString() };
  });
}

/** Bids fall towards the middle, asks rise from it. */
export function depthOf(book: Book, words: { price: string; bids: string; asks: string; unit: string }): ChartData {
  const bids = sums(book.bids).reverse();
  const asks = sums(book.asks);
  const places = [...bids, ...asks].sort((one, other) => (microOf(one.price) < microOf(other.price) ? -1 : 1));
  const valuesOf = (side: { price: string; shares: string }[]) => {
    const known = new Map(side.map(({ price, shares }) => [price, shares]));
    return places.map(({ price }) => known.get(price) ?? null);
  };
  return {
    x: { kind: 'price', label: words.price, values: places.map(({ price }) => price) },
    unit: words.unit,
    isCount: true,
    series: [
      { id: 'bids', label: words.bids, kind: 'stepBack', tone: 0, values: valuesOf(bids) },
      { id: 'asks', label: words.asks, kind: 'step', tone: 1, values: valuesOf(asks) },
    ],
  };
}
