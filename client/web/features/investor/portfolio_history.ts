// SPDX-License-Identifier: GPL-3.0-or-later
// What the shares were worth and what they brought, out of what is known today: from what is held now back through purchases,
// trades and shares that came by a transfer, each at the last price known then.
import type { Schemas } from '@/lib/api/types';
import { amountOf, microOf } from '@/lib/format/micro';

export interface Change {
  propertyId: string;
  at: string;
  /** Positive where shares came. */
  shares: bigint;
}

export interface PriceThen {
  at: string;
  price: string;
}

type Sources = {
  holdings: Schemas['Holding'][];
  purchases: Schemas['Purchase'][];
  trades: Schemas['OwnTrade'][];
};

export function changesOf({ holdings, purchases, trades }: Sources): Change[] {
  const bought = purchases.flatMap(({ property_id: propertyId, shares, confirmed_at: at, refunded_at: back }) => [
    ...(at ? [{ propertyId, at, shares: BigInt(shares) }] : []),
    ...(at && back ? [{ propertyId, at: back, shares: -BigInt(shares) }] : []),
  ]);
  const traded = trades.flatMap(({ property_id: propertyId, side, shares, settled_at: at, state }) =>
    at && state === 'SETTLED' ? [{ propertyId, at, shares: side === 'buy' ? BigInt(shares) : -BigInt(shares) }] : [],
  );
  const received = holdings.flatMap(({ property_id: propertyId, lots }) =>
    lots.flatMap(({ cost, shares, acquired_at: at }) =>
      cost === null ? [{ propertyId, at, shares: BigInt(shares) }] : [],
    ),
  );
  return [...bought, ...traded, ...received];
}

/** The last price up to then; before the first, the first. */
function priceAt(prices: PriceThen[], time: number): string | undefined {
  return (prices.findLast(({ at }) => Date.parse(at) <= time) ?? prices[0])?.price;
}

const cent = 10_000n;

export interface History {
  held: Map<string, bigint>;
  changes: Change[];
  /** Of each property, oldest first. */
  prices: Map<string, PriceThen[]>;
}

/** In USDC, to the cent, at each of the times. */
export function valuesAt({ held, changes, prices }: History, times: string[]): string[] {
  const properties = new Set([...held.keys(), ...changes.map(({ propertyId }) => propertyId)]);
  return times.map((iso) => {
    const time = Date.parse(iso);
    let sum = 0n;
    for (const id of properties) {
      const since = changes.filter(({ propertyId, at }) => propertyId === id && Date.parse(at) > time);
      const shares = since.reduce((rest, change) => rest - change.shares, held.get(id) ?? 0n);
      const price = priceAt(prices.get(id) ?? [], time);
      if (shares > 0n && price) sum += shares * microOf(price);
    }
    return amountOf(sum - (sum % cent));
  });
}

/** Ends of days, a week apart, the last of them today. */
export function weeksUpTo(now: Date, count: number): string[] {
  const day = 86_400_000;
  return Array.from({ length: count }, (_, index) =>
    new Date(now.getTime() - (count - 1 - index) * 7 * day).toISOString(),
  );
}

/** "2026-11", the last of them this month's. */
export function monthsUpTo(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - index), 1)).toISOString().slice(0, 7),
  );
}

/** What was paid in each month, in USDC, after tax. */
export function incomeOf(dividends: Schemas['Dividend'][], months: string[]): string[] {
  const sums = new Map(months.map((month) => [month, 0n]));
  for (const { state, net, paid_at: paid, settled_at: settled } of dividends) {
    const month = (paid ?? settled)?.slice(0, 7);
    const before = month === undefined ? undefined : sums.get(month);
    if (state !== 'PAID' || net === null || month === undefined || before === undefined) continue;
    sums.set(month, before + microOf(net));
  }
  return months.map((month) => amountOf(sums.get(month) ?? 0n));
}

export const sumOf = (amounts: string[]) => amountOf(amounts.reduce((sum, amount) => sum + microOf(amount), 0n));

/** In hundredths of a percent; nothing of nothing. */
export function yieldOf(income: string, value: string): bigint | undefined {
  const whole = microOf(value);
  return whole === 0n ? undefined : (microOf(income) * 10_000n) / whole;
}
