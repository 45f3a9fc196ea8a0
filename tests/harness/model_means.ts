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
  /** When each permit was taken, in milliseconds since 1970; the oldest first. */
  permits: number[];
}

/** The market's contract as the chain has it. */
export interface MarketTerms {
  makerBps: number;
  takerBps: number;
  isPaused: boolean;
}

/** An order of which nothing is known but what it says. */
export type Wish = Pick<ModelOrder, 'side' | 'shares' | 'price' | 'maxFeeBps' | 'epoch'>;

/** All that an answer to a wish depends on, at one moment. */
export interface Situation {
  wallet: Wallet;
  /** The wallet's, the oldest first. */
  orders: ModelOrder[];
  /** How many shares of an order are settled. */
  settled: (order: ModelOrder) => number;
  terms: MarketTerms;
}

export interface Refusal {
  reason: string;
  /** Another one that may come first. */
  or?: string;
  /** The numbers that go with it, where it is one of numbers. */
  numbers?: Record<string, string | number>;
}

/** Why an order cannot be had; or with what it is signed: a permit of so much, if one is needed, and the wallet's epoch. */
export type Admission = Refusal | { permit: bigint | null; epoch: number };

/** Why a signed order is not taken; or whether its permit is: one that is not needed is dropped. */
export type Placement = Refusal | { takesPermit: boolean };

/** An order leaves the book so long before it ends. */
export const marginMs = 30_000;
const tenThousand = 10_000n;
const mostAlive = 200;
const mostPermitsPerHour = 100;
const hourMs = 3_600_000;

export const quoteOf = (shares: number, price: bigint) => BigInt(shares) * price;

export function highestCost({ price, maxFeeBps }: Pick<Wish, 'price' | 'maxFeeBps'>, shares: number): bigint {
  const quote = quoteOf(shares, price);
  return quote + (quote / tenThousand) * BigInt(maxFeeBps);
}

export const isWaiting = ({ standing, matched, shares }: ModelOrder) =>
  ['OPEN', 'SUSPENDED'].includes(standing) && matched < shares;

/** What the wallet's orders may still take: all that is left of one that is open, of another what is matched and not yet settled. */
function promisedBy({ orders, settled }: Situation): { shares: bigint; usdc: bigint } {
  const promised = { shares: 0n, usdc: 0n };
  for (const order of orders) {
    const pending = (order.standing === 'OPEN' ? order.shares : order.matched) - settled(order);
    if (order.side === 'sell') promised.shares += BigInt(pending);
    else promised.usdc += highestCost(order, pending);
  }
  return promised;
}

/** Whatever the order takes: its maker, and the market. */
function obstacleOf({ maxFeeBps }: Wish, { wallet, terms }: Situation): Refusal | null {
  if (wallet.isFrozen) return { reason: 'wallet_frozen', ...(wallet.isVerified ? {} : { or: 'identity_revoked' }) };
  if (!wallet.isVerified) return { reason: 'identity_revoked' };
  if (terms.isPaused) return { reason: 'market_paused' };
  const feeBps = Math.max(terms.makerBps, terms.takerBps);
  if (maxFeeBps >= feeBps) return null;
  return { reason: 'fee_cap_too_low', numbers: { max_fee_bps: maxFeeBps, fee_bps: feeBps } };
}

/** Of shares or money, beside all that the wallet's other orders take. */
function shortageOf(wish: Wish, situation: Situation, allowance: bigint): Refusal | null {
  const { shares, usdc } = situation.wallet;
  const promised = promisedBy(situation);
  if (wish.side === 'sell') {
    if (BigInt(wish.shares) <= shares - promised.shares) return null;
    const numbers = { have: String(shares), needed: String(wish.shares), in_open_orders: String(promised.shares) };
    return { reason: 'shares_not_free', numbers };
  }
  const cost = highestCost(wish, wish.shares);
  const [needed, in_open_orders] = [usdcText(cost), usdcText(promised.usdc)];
  if (cost > usdc - promised.usdc)
    return { reason: 'usdc_balance_too_low', numbers: { have: usdcText(usdc), needed, in_open_orders } };
  if (cost > allowance - promised.usdc)
    return { reason: 'usdc_allowance_too_low', numbers: { have: usdcText(allowance), needed, in_open_orders } };
  return null;
}

function crowdOf({ orders, settled }: Situation): Refusal | null {
  const alive = orders.filter((order) => isWaiting(order) || settled(order) < order.matched);
  return alive.length < mostAlive ? null : { reason: 'too_many_orders', numbers: { max: mostAlive } };
}

/** What the market must be able to take once the wallet has this order too. */
const neededFor = (wish: Wish, situation: Situation) => promisedBy(situation).usdc + highestCost(wish, wish.shares);

/** Before it is signed. */
export function admissionOf(wish: Wish, situation: Situation): Admission {
  const { allowance, epoch } = situation.wallet;
  const refusal = obstacleOf(wish, situation);
  if (refusal) return refusal;
  const permit = wish.side === 'buy' && allowance < neededFor(wish, situation) ? neededFor(wish, situation) : null;
  return crowdOf(situation) ?? shortageOf(wish, situation, permit ?? allowance) ?? { permit, epoch };
}

/** As it is handed in, with this permit or none: what was enough when it was prepared need not be any more. */
export function placementOf(wish: Wish, permit: bigint | null, situation: Situation): Placement {
  const { wallet } = situation;
  const refusal = obstacleOf(wish, situation);
  if (refusal) return refusal;
  const takesPermit = permit !== null && wish.side === 'buy' && wallet.allowance < neededFor(wish, situation);
  const since = Date.now() - hourMs;
  if (takesPermit && wallet.permits.filter((at) => at >= since).length >= mostPermitsPerHour)
    return { reason: 'too_many_permits', numbers: { max: mostPermitsPerHour } };
  return crowdOf(situation) ?? shortageOf(wish, situation, takesPermit ? permit : wallet.allowance) ?? { takesPermit };
}

/** Which of a wallet's waiting orders are open once everything is at rest: the older ones first, as far as its means go. */
export function standingsAtRest(orders: ModelOrder[], wallet: Wallet): Map<string, 'OPEN' | 'SUSPENDED'> {
  const standings = new Map<string, 'OPEN' | 'SUSPENDED'>();
  let { shares, usdc, allowance } = wallet;
  for (const order of orders) {
    if (!isWaiting(order)) continue;
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
