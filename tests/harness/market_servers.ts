// SPDX-License-Identifier: GPL-3.0-or-later
// Investors who trade at two servers of one installation at once, and go to the other one when theirs is away.
import assert from 'node:assert/strict';
import { maxUint256 } from 'viem';
import { Random } from '../cross/random.ts';
import type { Order, OrderSide, Token } from './api_types.ts';
import type { ApiClient } from './client.ts';
import { buy, tokenizedProperty, verifiedInvestor } from './flows.ts';
import type { Freeholdd } from './freeholdd.ts';
import { MarketAudit } from './market_audit.ts';
import { orderTerms, signedOrder } from './market_flows.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

const traderCount = 4;
const sharesOfEach = 500;
/** Few, so that most orders trade. */
const prices = ['49.50', '50.00', '50.50'];

/** The server fell asleep before it answered. */
class Away extends Error {}

export class TwoMarketServers {
  readonly token: Token;
  readonly audit: MarketAudit;
  readonly servers: [Freeholdd, Freeholdd];
  readonly #world: World;
  readonly #placed: Map<Person, Order[]>;
  /** Asked for nothing, as it would not answer; and those who wait for its answer are told. */
  #asleep: Freeholdd | undefined;
  readonly #waiting = new Map<Freeholdd, Set<(away: Away) => void>>();
  #isOver = false;

  private constructor(
    world: World,
    servers: [Freeholdd, Freeholdd],
    token: Token,
    traders: Person[],
    audit: MarketAudit,
  ) {
    this.#world = world;
    this.servers = servers;
    this.token = token;
    this.audit = audit;
    this.#placed = new Map(traders.map((trader) => [trader, []]));
  }

  /** All hold shares and money, which the market may take. */
  static async open(world: World): Promise<TwoMarketServers> {
    const token = await tokenizedProperty(world, await world.manager());
    const traders = await Promise.all(Array.from({ length: traderCount }, () => verifiedInvestor(world)));
    const { usdc, marketplace } = world.chain.deployment.contracts;
    for (const { account } of traders)
      await world.chain.sendAs(account.address, 'TestUsdc', usdc, 'approve', [marketplace, maxUint256]);
    await Promise.all(traders.map((trader) => buy(trader, token.property_id, sharesOfEach)));
    const audit = await MarketAudit.begin(world, token, traders);
    const { server } = await world.anotherServer();
    return new TwoMarketServers(world, [world.server, server], token, traders, audit);
  }

  at(server: Freeholdd, person = this.#world.admin): ApiClient {
    return person.api.clone({ signedIn: true, url: server.url });
  }

  async isMatching(server: Freeholdd): Promise<boolean> {
    return (await this.at(server).call('getMarketStatus')).is_matching_here;
  }

  /** How long after `since` (a time of Date.now()) a match was made that this server tells of. */
  async firstMatchAfter(since: number, server: Freeholdd): Promise<number> {
    const path = { property_id: this.token.property_id };
    const trade = await until('a match', async () => {
      const { items } = await this.at(server).call('listPropertyTrades', { path });
      return items.filter(({ matched_at }) => Date.parse(matched_at) > since).at(-1);
    });
    return Date.parse(trade.matched_at) - since;
  }

  /** While `meanwhile` goes on, everybody trades at every server that is awake, and looks at its book. */
  async trade(meanwhile: () => Promise<void>): Promise<void> {
    this.#isOver = false;
    const traders = [...this.#placed.keys()].map((trader, index) => this.#tradeOn(trader, new Random(index + 1)));
    await Promise.all([
      ...traders,
      meanwhile().finally(() => {
        this.#isOver = true;
      }),
    ]);
  }

  /** Prepared at both servers at once, so many at each, and not placed. */
  async saltsOfOneTrader(count: number): Promise<string[]> {
    const [trader] = this.#placed.keys();
    assert.ok(trader);
    const terms = orderTerms(trader, this.token.property_id, 'sell', 1, '51.50');
    const prepared = this.servers.flatMap((server) =>
      Array.from({ length: count }, () => this.at(server, trader).call('prepareOrder', { body: terms })),
    );
    return (await Promise.all(prepared)).map(({ salt }) => salt);
  }

  pause(server: Freeholdd): void {
    this.#asleep = server;
    server.pause();
    for (const tell of this.#waiting.get(server) ?? []) tell(new Away());
  }

  goOn(server: Freeholdd): void {
    server.goOn();
    this.#asleep = undefined;
  }

  get placedCount(): number {
    return [...this.#placed.values()].reduce((sum, orders) => sum + orders.length, 0);
  }

  /** No order is lost or there twice, no match is made or settled twice, and all books, balances and logs agree. */
  async requireNothingLost(): Promise<void> {
    const isQuiet = async () => {
      const { matched, settling, books } = await this.#world.admin.api.call('getMarketStatus');
      return matched + settling === 0 && books.every(({ behind }) => behind === 0);
    };
    await until('every trade to end', isQuiet, { timeoutMs: 60_000, everyMs: 100 });
    await this.audit.requireOrders(this.#placed);
    assert.ok((await this.audit.requireTrades()) > 0);
    await this.audit.requireBook();
    await this.audit.requireChain();
    await this.audit.requireBalances();
  }

  async #tradeOn(trader: Person, random: Random): Promise<void> {
    const path = { property_id: this.token.property_id };
    for (let turn = 0; !this.#isOver; ++turn) {
      const order = await this.#elsewhereIfAway(turn, (server) => this.#place(server, trader, random));
      this.#placed.get(trader)?.push(order);
      await this.#elsewhereIfAway(turn, (server) =>
        this.#unlessItFallsAsleep(server, this.at(server, trader).call('getOrderBook', { path })),
      );
    }
  }

  async #place(server: Freeholdd, trader: Person, random: Random): Promise<Order> {
    const side: OrderSide = random.pick(['buy', 'sell']);
    const terms = orderTerms(trader, this.token.property_id, side, 1 + random.below(4), random.pick(prices));
    const preparing = this.at(server, trader).call('prepareOrder', { body: terms });
    const prepared = await this.#unlessItFallsAsleep(server, preparing);
    const body = await signedOrder(trader, terms, prepared);
    // The same order at the other server, where nobody knows whether this one has stored it.
    const handIn = (at: Freeholdd) => this.#unlessItFallsAsleep(at, this.at(at, trader).call('placeOrder', { body }));
    return this.#elsewhereIfAway(this.servers.indexOf(server), handIn);
  }

  #unlessItFallsAsleep<T>(server: Freeholdd, answer: Promise<T>): Promise<T> {
    const waiting = this.#waiting.get(server) ?? new Set();
    this.#waiting.set(server, waiting);
    return new Promise<T>((resolve, reject) => {
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  }

  /** One of the two must do it: that both are away is an error. */
  async #elsewhereIfAway<T>(turn: number, work: (server: Freeholdd) => Promise<T>): Promise<T> {
    const [first, second] = turn % 2 === 0 ? this.servers : this.servers.toReversed();
    assert.ok(first && second);
    if (this.#asleep === first) return work(second);
    if (this.#asleep === second) return work(first);
    try {
      return await work(first);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof Away)) throw error; // fetch: refused, reset, cut off
      return work(second);
    }
  }
}
