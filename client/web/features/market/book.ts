// SPDX-License-Identifier: GPL-3.0-or-later
// A book kept up to date by the messages of `book:<property>` (docs/live.md): a change has the levels that changed, each with all
// that rests at its price now; a level without shares is gone; with `whole` it has all levels there are.
import type { Schemas } from '@/lib/api/types';
import { decimal } from '@/lib/format/formats';

export type Level = Schemas['BookLevel'];

export interface Book {
  bids: Level[];
  asks: Level[];
}

export interface BookChange extends Partial<Book> {
  whole?: boolean;
}

const higher = (one: Level, other: Level) =>
  decimal(one.price).units > decimal(other.price).units ? -1 : one.price === other.price ? 0 : 1;

function merged(known: Level[], changed: Level[]): Level[] {
  const levels = new Map(known.map((level) => [level.price, level]));
  for (const level of changed)
    if (level.shares === '0') levels.delete(level.price);
    else levels.set(level.price, level);
  return [...levels.values()];
}

/** Best prices first on both sides. */
export function changedBook(known: Book | undefined, change: BookChange, isWhole: boolean): Book {
  const before = isWhole || change.whole || !known ? { bids: [], asks: [] } : known;
  return {
    bids: merged(before.bids, change.bids ?? []).sort(higher),
    asks: merged(before.asks, change.asks ?? []).sort((one, other) => higher(other, one)),
  };
}
