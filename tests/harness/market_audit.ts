// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of a market that is at rest, whatever happened before: the API's orders, trades and books, and the
// chain's balances and logs, held against each other.
import assert from 'node:assert/strict';
import { stringToHex, type Address, type Hash } from 'viem';
import type { BookLevel, Order, OrderSide, OwnTrade, Token } from './api_types.ts';
import type { LogPlace } from './chain.ts';
import { micro, usdcText } from './money.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const feePurpose = 3;

interface Executed {
  buyOrderHash: Hash;
  sellOrderHash: Hash;
  token: Address;
  buyer: Address;
  seller: Address;
  shares: bigint;
  price: bigint;
  buyerFee: bigint;
  sellerFee: bigint;
}

interface Means {
  shares: bigint;
  usdc: bigint;
}

const sum = (numbers: bigint[]) => numbers.reduce((total, number) => total + number, 0n);

export class MarketAudit {
  readonly #world: World;
  readonly #token: Token;
  readonly #traders: Person[];
  readonly #before: Map<Person, Means>;

  private constructor(world: World, token: Token, traders: Person[], before: Map<Person, Means>) {
    this.#world = world;
    this.#token = token;
    this.#traders = traders;
    this.#before = before;
  }

  /** From what everybody has now. */
  static async begin(world: World, token: Token, traders: Person[]): Promise<MarketAudit> {
    const before = new Map<Person, Means>();
    for (const trader of traders) before.set(trader, await meansOf(world, token, trader));
    return new MarketAudit(world, token, traders, before);
  }

  /** Each order that was acknowledged is there, once and as it was signed, and no other is. */
  async requireOrders(acknowledged: Map<Person, Order[]>): Promise<void> {
    for (const [trader, orders] of acknowledged) {
      const listed = await this.#ordersOf(trader);
      const signed = ({ id, hash, summary, shares, price }: Order) => [id, hash, summary, shares, price].join(' ');
      assert.deepEqual(listed.map(signed).sort(), orders.map(signed).sort());
      assert.equal(new Set(listed.map(({ hash }) => hash)).size, listed.length);
      for (const { settled_shares, filled_shares, shares } of listed) {
        assert.ok(BigInt(settled_shares) <= BigInt(filled_shares), `${settled_shares} of ${filled_shares}`);
        assert.ok(BigInt(filled_shares) <= BigInt(shares), `${filled_shares} of ${shares}`);
      }
    }
  }

  /** Every match ended, is known to both sides, and is in each order's sum once. How many there are. */
  async requireTrades(): Promise<number> {
    const known = new Map<string, OwnTrade[]>();
    for (const trader of this.#traders) {
      const trades = await this.#tradesOf(trader);
      for (const trade of trades) known.set(trade.id, [...(known.get(trade.id) ?? []), trade]);
      for (const order of await this.#ordersOf(trader)) requireFilledBy(order, trades);
    }
    for (const sides of known.values()) requireBothSides(sides);
    const numbers = [...known.values()].map(([trade]) => trade?.number ?? 0).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from(numbers, (_none, index) => index + 1),
    );
    return numbers.length;
  }

  /** A book's levels are its open orders, no more and no less; and nothing in it could trade. */
  async requireBook(): Promise<void> {
    const path = { property_id: this.#token.property_id };
    const { bids, asks, best_bid, best_ask } = await this.#world.person().api.call('getOrderBook', { path });
    const orders = (await Promise.all(this.#traders.map((trader) => this.#ordersOf(trader)))).flat();
    assert.deepEqual(bids, levelsOf(orders, 'buy'));
    assert.deepEqual(asks, levelsOf(orders, 'sell'));
    assert.deepEqual([best_bid, best_ask], [bids[0]?.price ?? null, asks[0]?.price ?? null]);
    if (best_bid && best_ask) assert.ok(micro(best_bid) < micro(best_ask), `${best_bid} and ${best_ask} cross`);
  }

  /** The chain executed exactly the settled trades, each once and with the fees that the API tells. */
  async requireChain(): Promise<void> {
    const { chain } = this.#world;
    const { marketplace } = chain.deployment.contracts;
    const all = await chain.events<Executed>('Marketplace', marketplace, 'TradeExecuted');
    const executed = all.filter(({ token }) => token === this.#token.address);
    for (const trader of this.#traders) {
      const orders = new Map((await this.#ordersOf(trader)).map((order) => [order.id, order]));
      const settled = (await this.#tradesOf(trader)).filter(({ state }) => state === 'SETTLED');
      const told = settled.map((trade) => saidByApi(trade, orders.get(trade.order_id)));
      const wallets = new Set([trader.account.address, ...[...orders.values()].map(({ wallet }) => wallet)]);
      assert.deepEqual(told.sort(), saidByChain(executed, wallets).sort());
      for (const order of orders.values()) {
        const own = executed.filter((event) => [event.buyOrderHash, event.sellOrderHash].includes(order.hash));
        assert.equal(sum(own.map(({ shares }) => shares)), BigInt(order.settled_shares), order.id);
      }
    }
    for (const event of executed) this.#requireExactFees(event);
  }

  /** Nobody has a share or a micro-USDC more or less than their trades say. */
  async requireBalances(): Promise<void> {
    let paid = 0n;
    for (const trader of this.#traders) {
      const before = this.#before.get(trader);
      assert.ok(before);
      const expected = { ...before };
      for (const { side, shares, quote, fee, state } of await this.#tradesOf(trader)) {
        if (state !== 'SETTLED') continue;
        expected.shares += side === 'buy' ? BigInt(shares) : -BigInt(shares);
        expected.usdc += (side === 'buy' ? -micro(quote) : micro(quote)) - micro(fee);
        paid += micro(fee);
      }
      assert.deepEqual(await meansOf(this.#world, this.#token, trader), expected, trader.email);
    }
    const { treasury } = this.#world.chain.deployment.contracts;
    const args = [stringToHex(this.#token.property_id, { size: 32 }), feePurpose];
    assert.equal(await this.#world.chain.read<bigint>('Treasury', treasury, 'balanceOf', args), paid);
  }

  #requireExactFees({ shares, price, buyerFee, sellerFee }: Executed): void {
    const quote = shares * price;
    for (const fee of [buyerFee, sellerFee]) assert.ok(fee * 10_000n <= quote * 50n, `a fee of ${fee} for ${quote}`);
  }

  #ordersOf(trader: Person): Promise<Order[]> {
    const query = { property_id: this.#token.property_id };
    return everyItem(trader.api, 'listOrders', { query });
  }

  #tradesOf(trader: Person): Promise<OwnTrade[]> {
    return everyItem(trader.api, 'listTrades');
  }
}

async function meansOf({ chain }: World, token: Token, { account }: Person): Promise<Means> {
  const [shares, usdc] = await Promise.all([
    chain.sharesOf(token.address, account.address),
    chain.usdcOf(account.address),
  ]);
  return { shares, usdc };
}

/** What the order says of itself is what its own trades add up to. */
function requireFilledBy(order: Order, trades: OwnTrade[]): void {
  const own = trades.filter(({ order_id }) => order_id === order.id);
  const filled = (isCounted: (trade: OwnTrade) => boolean) =>
    sum(own.filter(isCounted).map(({ shares }) => BigInt(shares)));
  assert.equal(
    BigInt(order.filled_shares),
    filled(({ state }) => state !== 'FAILED'),
    order.id,
  );
  assert.equal(
    BigInt(order.settled_shares),
    filled(({ state }) => state === 'SETTLED'),
    order.id,
  );
  for (const { price } of own)
    assert.ok(order.side === 'buy' ? micro(price) <= micro(order.price) : micro(price) >= micro(order.price), order.id);
}

function requireBothSides(sides: OwnTrade[]): void {
  assert.deepEqual(sides.map(({ side }) => side).sort(), ['buy', 'sell']);
  const [one, other] = sides as [OwnTrade, OwnTrade];
  for (const { state, shares, price, quote } of sides) {
    assert.ok(state === 'SETTLED' || state === 'FAILED', state);
    assert.equal(micro(quote), BigInt(shares) * micro(price));
  }
  const told = ({ number, shares, price, state, transaction_hash }: OwnTrade) =>
    [number, shares, price, state, transaction_hash].join(' ');
  assert.equal(told(one), told(other));
}

/** The best price first. */
function levelsOf(orders: Order[], side: OrderSide): BookLevel[] {
  const levels = new Map<bigint, { shares: bigint; orders: number }>();
  for (const order of orders) {
    if (order.side !== side || !['OPEN', 'PARTIALLY_FILLED'].includes(order.state)) continue;
    const level = levels.get(micro(order.price)) ?? { shares: 0n, orders: 0 };
    level.shares += BigInt(order.shares) - BigInt(order.filled_shares);
    level.orders += 1;
    levels.set(micro(order.price), level);
  }
  const worse = (a: bigint, b: bigint) => (a < b ? 1 : -1) * (side === 'buy' ? 1 : -1);
  return [...levels]
    .sort(([a], [b]) => worse(a, b))
    .map(([price, level]) => ({ price: usdcText(price), shares: String(level.shares), orders: level.orders }));
}

const saidByApi = ({ side, shares, price, fee, transaction_hash }: OwnTrade, order: Order | undefined) =>
  [transaction_hash, order?.hash, side, shares, micro(price), micro(fee)].join(' ');

/** Of the orders of these wallets. */
const saidByChain = (executed: (Executed & LogPlace)[], wallets: Set<Address>) =>
  executed.flatMap(({ transactionHash, shares, price, ...event }) => {
    const end = (side: OrderSide, hash: Hash, fee: bigint) =>
      [transactionHash, hash, side, shares, price, fee].join(' ');
    return [
      ...(wallets.has(event.buyer) ? [end('buy', event.buyOrderHash, event.buyerFee)] : []),
      ...(wallets.has(event.seller) ? [end('sell', event.sellOrderHash, event.sellerFee)] : []),
    ];
  });
