// SPDX-License-Identifier: GPL-3.0-or-later
// One property's book as plainly as it can be said: a list of orders, searched from end to end. The engine is held against it.
import type { OrderSide, TimeInForce } from './api_types.ts';

/** What does not change of an order; its number in time is the revision with which it was placed. */
export interface ModelTerms {
  id: string;
  owner: string;
  side: OrderSide;
  kind: TimeInForce;
  shares: number;
  price: bigint;
  sequence: number;
  /** From this moment on it trades no more; milliseconds since 1970, in whole seconds. */
  leavesAt: number;
}

export interface ModelMatch {
  resting: string;
  taking: string;
  price: bigint;
  shares: number;
}

export interface ModelLevel {
  price: bigint;
  shares: number;
  orders: number;
}

/** What comes of a change. */
export interface Outcome {
  matches: ModelMatch[];
  closings: { order: string; reason: string }[];
}

interface Waiting {
  terms: ModelTerms;
  open: number;
}

/** What is filled whole or not at all is settled in one piece, which has room for so many. */
const fillsOfWholeOrder = 8;

const isBefore = (one: Waiting, other: Waiting) =>
  one.terms.price === other.terms.price
    ? one.terms.sequence < other.terms.sequence
    : one.terms.price > other.terms.price === (one.terms.side === 'buy');

const cross = (one: ModelTerms, other: ModelTerms) =>
  one.side !== other.side && (one.side === 'buy' ? one.price >= other.price : one.price <= other.price);

export class ModelBook {
  #waiting: Waiting[];
  outcome: Outcome = { matches: [], closings: [] };

  constructor(waiting: Waiting[] = []) {
    this.#waiting = waiting;
  }

  copy(): ModelBook {
    return new ModelBook(this.#waiting.map((one) => ({ ...one })));
  }

  remove(order: string): void {
    this.#waiting = this.#waiting.filter(({ terms }) => terms.id !== order);
  }

  /** A new order, of which nothing is matched. */
  submit(terms: ModelTerms, open: number): void {
    const taker = { terms, open };
    if (terms.kind === 'post_only' && this.#opponent(terms)) return this.#close(terms.id, 'would_take');
    if (terms.kind === 'fill_or_kill' && !this.#canFill(taker)) return this.#close(terms.id, 'not_fillable');
    while (taker.open > 0) {
      const resting = this.#opponent(terms);
      if (!resting) break;
      if (resting.terms.owner === terms.owner) return this.#close(terms.id, 'self_trade');
      this.#match(resting, taker);
    }
    if (taker.open === 0) return;
    if (terms.kind === 'immediate_or_cancel') return this.#close(terms.id, 'not_filled_at_once');
    this.#waiting.push(taker);
  }

  /** An order that comes back to its place: whoever is older rests, and trades at its own price. */
  putBack(terms: ModelTerms, open: number): void {
    const back = { terms, open };
    while (back.open > 0) {
      const other = this.#opponent(terms);
      if (!other) break;
      const isOlder = terms.sequence < other.terms.sequence;
      const [older, younger] = isOlder ? [back, other] : [other, back];
      const isOwn = other.terms.owner === terms.owner;
      if (!isOwn && younger.terms.kind !== 'post_only') this.#match(older, younger);
      else {
        this.remove(younger.terms.id);
        this.#close(younger.terms.id, isOwn ? 'self_trade' : 'would_take');
        if (younger === back) return;
      }
    }
    if (back.open > 0) this.#waiting.push(back);
  }

  /** The moments of this time at which somebody's is over. */
  endsBetween(fromMs: number, toMs: number): number[] {
    const ends = this.#waiting.map(({ terms }) => terms.leavesAt).filter((end) => end > fromMs && end <= toMs);
    return [...new Set(ends)];
  }

  /** The best price first. */
  levels(side: OrderSide, atMs: number): ModelLevel[] {
    const levels: ModelLevel[] = [];
    for (const { terms, open } of this.#inOrder(side)) {
      if (terms.leavesAt <= atMs) continue;
      const last = levels.at(-1);
      if (last?.price === terms.price) Object.assign(last, { shares: last.shares + open, orders: last.orders + 1 });
      else levels.push({ price: terms.price, shares: open, orders: 1 });
    }
    return levels;
  }

  #inOrder(side: OrderSide): Waiting[] {
    return this.#waiting.filter(({ terms }) => terms.side === side).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  #opponent(terms: ModelTerms): Waiting | undefined {
    return this.#inOrder(terms.side === 'buy' ? 'sell' : 'buy').find((other) => cross(terms, other.terms));
  }

  #canFill({ terms, open }: Waiting): boolean {
    let left = open;
    const others = this.#inOrder(terms.side === 'buy' ? 'sell' : 'buy');
    for (const other of others.slice(0, fillsOfWholeOrder)) {
      if (left <= 0 || !cross(terms, other.terms) || other.terms.owner === terms.owner) break;
      left -= other.open;
    }
    return left <= 0;
  }

  #match(resting: Waiting, taking: Waiting): void {
    const shares = Math.min(resting.open, taking.open);
    for (const one of [resting, taking]) {
      one.open -= shares;
      if (one.open === 0) this.remove(one.terms.id);
    }
    const { matches } = this.outcome;
    matches.push({ resting: resting.terms.id, taking: taking.terms.id, price: resting.terms.price, shares });
  }

  #close(order: string, reason: string): void {
    this.outcome.closings.push({ order, reason });
  }
}
