// SPDX-License-Identifier: GPL-3.0-or-later
// A market at which nothing is under way: its orders, trades, book and balances are those of the model.
import assert from 'node:assert/strict';
import type { Order, OwnTrade } from './api_types.ts';
import type { ModelOrder } from './market_model.ts';
import type { ModelMarket, Trader } from './model_market.ts';
import { isWaiting, marginMs, quoteOf, standingsAtRest } from './model_means.ts';
import { micro } from './money.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';

/** So long after its time an order may still be told of as if it waited. */
const sweepMs = 5_000;
const perPage = 100;
/** What its maker does to it past the server, and nothing that the server does. */
const endedByMaker = ['order_is_cancelled', 'wrong_epoch'];

function stateOf({ standing, matched, shares }: ModelOrder): string {
  if (standing !== 'OPEN') return standing;
  if (matched === shares) return 'FILLED';
  return matched === 0 ? 'OPEN' : 'PARTIALLY_FILLED';
}

const inWords = ({ state, reason, filled_shares, settled_shares }: Order) =>
  [state, reason, filled_shares, settled_shares].join(' ');

const expectedOf = (order: ModelOrder) =>
  [stateOf(order), order.reason, String(order.matched), String(order.matched)].join(' ');

export class ModelRest {
  readonly #market: ModelMarket;
  /** The numbers of trades. */
  readonly #ended = new Set<number>();
  /** How each ended in the eyes of each side: why it failed is told to whose fault it was. */
  readonly #endings = new Map<string, string>();
  /** What was last said of each order. */
  readonly #said = new Map<string, string>();

  constructor(market: ModelMarket) {
    this.#market = market;
  }

  /** Throws while something is otherwise. Lists are read as far back as there is news in them, or to their beginnings. */
  async require({ isWhole }: { isWhole: boolean }): Promise<void> {
    const market = this.#market;
    await market.look();
    await market.sync();
    for (const trader of market.traders) this.#requireStandings(trader);
    await market.requireBook();
    const trades = (await Promise.all(market.people.map((person) => this.#tradesOf(person, isWhole)))).flat();
    this.#requireMatched(trades);
    await Promise.all(market.people.map((person) => this.#requireOrdersOf(person, isWhole)));
    for (const { wallet, owned, account } of market.traders)
      assert.deepEqual({ shares: wallet.shares, usdc: wallet.usdc }, owned, account.address);
    market.isAtRest();
  }

  #requireStandings({ account, wallet }: Trader): void {
    const { model, cancelledPast } = this.#market;
    const orders = model.ordersOf(account.address);
    const expected = standingsAtRest(orders, wallet);
    for (const [id, standing] of expected) assert.equal(model.orders.get(id)?.standing, standing, id);
    for (const order of orders) {
      if (!isWaiting(order)) continue;
      assert.ok(order.leavesAt > Date.now() - sweepMs, `${order.id} waits, and its time is over`);
      assert.ok(!cancelledPast.has(order.id), `${order.id} waits, and is cancelled on chain`);
      assert.equal(order.epoch, wallet.epoch, `${order.id} waits, and its epoch has ended`);
    }
  }

  async #requireOrdersOf(person: Person, isWhole: boolean): Promise<void> {
    const { model } = this.#market;
    const own = this.#market.tradersOf(person).flatMap(({ account }) => model.ordersOf(account.address));
    const news = new Set(own.filter((order) => this.#said.get(order.id) !== expectedOf(order)).map(({ id }) => id));
    const query = { property_id: model.property, limit: perPage };
    const seen = await everyItem(person.api, 'listOrders', { query }, (orders) => {
      for (const order of orders) this.#requireOrder(order, news);
      return isWhole || news.size > 0;
    });
    assert.equal(news.size, 0, `${person.email} is not told of ${[...news].join()}`);
    if (isWhole) assert.equal(seen.length, own.length);
  }

  #requireOrder(order: Order, news: Set<string>): void {
    const { model, cancelledPast, endedForGood } = this.#market;
    const expected = model.orders.get(order.id);
    assert.ok(expected, order.id);
    assert.equal(inWords(order), expectedOf(expected), order.id);
    const isOnChain = cancelledPast.has(order.id) || endedForGood.has(order.id);
    if (isOnChain) assert.equal(order.chain_cancel?.state, 'DONE', order.id);
    this.#said.set(order.id, inWords(order));
    news.delete(order.id);
  }

  /** As far back as there are some that have ended since the last time. */
  async #tradesOf(person: Person, isWhole: boolean): Promise<OwnTrade[]> {
    const isNew = ({ number }: OwnTrade) => !this.#ended.has(number);
    const query = { limit: perPage };
    const trades = await everyItem(person.api, 'listTrades', { query }, (page) => isWhole || page.every(isNew));
    for (const trade of trades) this.#requireTrade(trade);
    return trades;
  }

  /** What it must cost; and what has ended stays as it was. */
  #requireTrade(trade: OwnTrade): void {
    const { model, mayFail, terms } = this.#market;
    const { number, shares, price, side, order_id, quote, fee, state, failure_reason } = trade;
    const matched = model.trades[number - 1];
    assert.ok(matched, `trade ${number}`);
    assert.deepEqual([BigInt(shares), micro(price)], [BigInt(matched.shares), matched.price]);
    assert.ok([matched.resting, matched.taking].includes(order_id));
    assert.equal(micro(quote), quoteOf(matched.shares, matched.price));
    const order = model.orders.get(order_id);
    assert.equal(order?.side, side);
    const ending = this.#endings.get(`${number} ${side}`);
    if (ending !== undefined) return assert.equal(`${state} ${failure_reason}`, ending, `trade ${number}`);
    if (state === 'FAILED') {
      assert.ok(mayFail || this.#mustFail(matched), `trade ${number}: ${failure_reason}`);
      return this.#requireFailure(trade);
    }
    assert.equal(state, 'SETTLED');
    const bps = BigInt(order_id === matched.resting ? terms.makerBps : terms.takerBps);
    assert.equal(micro(fee), (micro(quote) / 10_000n) * bps);
    assert.ok(bps <= BigInt(order.maxFeeBps));
  }

  /** One of its orders has signed less than the fee is by now, or has ended before its settlement was mined. */
  #mustFail({ resting, taking }: { resting: string; taking: string }): boolean {
    const { model, terms } = this.#market;
    const [maker, taker] = [model.orders.get(resting)!, model.orders.get(taking)!];
    const isOver = ({ leavesAt }: ModelOrder) => leavesAt + marginMs <= Date.now();
    return maker.maxFeeBps < terms.makerBps || taker.maxFeeBps < terms.takerBps || isOver(maker) || isOver(taker);
  }

  /** An order that the server cancels on chain is settled before, as far as it was matched. */
  #requireFailure({ number, failure_reason }: OwnTrade): void {
    if (!endedByMaker.includes(failure_reason ?? '')) return;
    const { model, cancelledPast, traderOf } = this.#market;
    const { resting, taking } = model.trades[number - 1]!;
    const isEnded = [resting, taking].some((id) => {
      const order = model.orders.get(id)!;
      return cancelledPast.has(id) || order.epoch < traderOf.call(this.#market, order.maker).wallet.epoch;
    });
    assert.ok(isEnded, `trade ${number}: ${failure_reason}, and nobody has cancelled`);
  }

  /** Each trade that ended is counted once, for both sides. */
  #requireMatched(trades: OwnTrade[]): void {
    const { model } = this.#market;
    const fresh = trades.filter(({ number }) => !this.#ended.has(number));
    assert.equal(fresh.length, 2 * (model.trades.length - this.#ended.size), 'both sides of every new trade');
    for (const { number, side, order_id, shares, quote, fee, state, failure_reason } of fresh) {
      this.#ended.add(number);
      this.#endings.set(`${number} ${side}`, `${state} ${failure_reason}`);
      if (state !== 'SETTLED') continue;
      const { owned } = this.#market.traderOf(model.orders.get(order_id)!.maker);
      owned.shares += side === 'buy' ? BigInt(shares) : -BigInt(shares);
      owned.usdc += (side === 'buy' ? -micro(quote) : micro(quote)) - micro(fee);
    }
  }
}
