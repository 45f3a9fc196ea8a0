// SPDX-License-Identifier: GPL-3.0-or-later
// What a wallet's orders promise, and which order it may add: by the rules of docs/flows/trade.md, over everything of the
// model's. Money in micro-USDC.
import type { ModelOrder } from './market_model.ts';
import { usdcText } from './money.ts';

/** A wallet as the chain has it. */
export interface Wallet {
  shares: bigint;
  usdc: bigint;
  /** What the market may take; of the last permit on its way, if there is one. */
  allowance: bigint;
  isFrozen: boolean;
  isVerified: boolean;
  epoch: number;
}

/** An order of which nothing is known but what it says. */
export type Wish = Pick<ModelOrder, 'side' | 'shares' | 'price' | 'maxFeeBps' | 'epoch'>;

export interface Refusal {
  reason: string;
  /** Another one that may come first. */
  or?: string;
  /** The numbers that go with it, where it is one of means. */
  numbers?: { have: string; needed: string; in_open_orders: string };
}

/** Why an order cannot be had; or with what it is signed: a permit of so much, if one is needed, and the wallet's epoch. */
export type Admission = Refusal | { permit: bigint | null; epoch: number };

export type Settled = (order: ModelOrder) => number;

const tenThousand = 10_000n;

export const quoteOf = (shares: number, price: bigint) => BigInt(shares) * price;

export function highestCost({ price, maxFeeBps }: Pick<Wish, 'price' | 'maxFeeBps'>, shares: number): bigint {
  const quote = quoteOf(shares, price);
  return quote + (quote / tenThousand) * BigInt(maxFeeBps);
}

/** What the wallet's orders may still take: all that is left of one that is open, of another what is matched and not yet settled. */
function promisedBy(orders: ModelOrder[], settled: Settled): { shares: bigint; usdc: bigint } {
  const promised = { shares: 0n, usdc: 0n };
  for (const order of orders) {
    const pending = (order.standing === 'OPEN' ? order.shares : order.matched) - settled(order);
    if (order.side === 'sell') promised.shares += BigInt(pending);
    else promised.usdc += highestCost(order, pending);
  }
  return promised;
}

export function admissionOf(
  wish: Wish,
  wallet: Wallet,
  orders: ModelOrder[],
  settled: Settled,
  feeBps: number,
): Admission {
  if (wallet.isFrozen) return { reason: 'wallet_frozen', ...(wallet.isVerified ? {} : { or: 'identity_revoked' }) };
  if (!wallet.isVerified) return { reason: 'identity_revoked' };
  if (wish.maxFeeBps < feeBps) return { reason: 'fee_cap_too_low' };
  const promised = promisedBy(orders, settled);
  if (wish.side === 'sell') {
    if (BigInt(wish.shares) <= wallet.shares - promised.shares) return { permit: null, epoch: wallet.epoch };
    const numbers = {
      have: String(wallet.shares),
      needed: String(wish.shares),
      in_open_orders: String(promised.shares),
    };
    return { reason: 'shares_not_free', numbers };
  }
  const cost = highestCost(wish, wish.shares);
  if (cost > wallet.usdc - promised.usdc) {
    const numbers = {
      have: usdcText(wallet.usdc),
      needed: usdcText(cost),
      in_open_orders: usdcText(promised.usdc),
    };
    return { reason: 'usdc_balance_too_low', numbers };
  }
  const needed = promised.usdc + cost;
  return { permit: wallet.allowance < needed ? needed : null, epoch: wallet.epoch };
}

/** Which of a wallet's waiting orders are open once everything is at rest: the older ones first, as far as its means go. */
export function standingsAtRest(orders: ModelOrder[], wallet: Wallet): Map<string, 'OPEN' | 'SUSPENDED'> {
  const standings = new Map<string, 'OPEN' | 'SUSPENDED'>();
  let { shares, usdc, allowance } = wallet;
  for (const order of orders) {
    if (!['OPEN', 'SUSPENDED'].includes(order.standing) || order.matched === order.shares) continue;
    const left = order.shares - order.matched;
    const cost = highestCost(order, left);
    const isCovered = order.side === 'sell' ? BigInt(left) <= shares : cost <= usdc && cost <= allowance;
    if (isCovered && order.side === 'sell') shares -= BigInt(left);
    if (isCovered && order.side === 'buy') [usdc, allowance] = [usdc - cost, allowance - cost];
    const isOpen = isCovered && wallet.isVerified && !wallet.isFrozen;
    standings.set(order.id, isOpen ? 'OPEN' : 'SUSPENDED');
  }
  return standings;
}
