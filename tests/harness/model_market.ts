// SPDX-License-Identifier: GPL-3.0-or-later
// A property whose investors do at random whatever a market allows, each step held against the model.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { Random } from '../cross/random.ts';
import type { Order, OrderSide, OwnTrade, TimeInForce, Token } from './api_types.ts';
import type { RawAnswer } from './client.ts';
import { orderTerms, signedOrder } from './market_flows.ts';
import type { MarketJournal } from './market_journal.ts';
import { MarketModel, type ModelOrder } from './market_model.ts';
import { admissionOf, quoteOf, standingsAtRest, type Admission, type Wallet, type Wish } from './model_means.ts';
import { expectedAs, mayBeSaidInMotion, wordOf } from './model_words.ts';
import { micro, usdcText } from './money.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

export const feeBps = { maker: 20, taker: 35 };
const highestFee = Math.max(feeBps.maker, feeBps.taker);
/** Few prices, so that much trades. */
const prices = [49_750_000n, 50_000_000n, 50_250_000n];
const kinds: TimeInForce[] = [
  'good_til_cancelled',
  'good_til_cancelled',
  'good_til_cancelled',
  'post_only',
  'immediate_or_cancel',
  'fill_or_kill',
];
const feeCaps = [50, 50, 50, 50, 50, 50, 50, 50, 40, 35, 35, 34];
const isWaiting = ({ standing, matched, shares }: ModelOrder) =>
  ['OPEN', 'SUSPENDED'].includes(standing) && matched < shares;

function stateOf({ standing, matched, shares }: ModelOrder): string {
  if (standing !== 'OPEN') return standing;
  if (matched === shares) return 'FILLED';
  return matched === 0 ? 'OPEN' : 'PARTIALLY_FILLED';
}

export class ModelMarket {
  readonly world: World;
  readonly token: Token;
  readonly people: Person[];
  readonly wallets = new Map<Person, Wallet>();
  readonly model: MarketModel;
  readonly random: Random;
  readonly #journal: MarketJournal;
  /** What people have by their own acts and their settled trades. */
  readonly #owned = new Map<Person, { shares: bigint; usdc: bigint }>();
  readonly #settled = new Map<string, number>();
  readonly #ended = new Set<number>();
  #mayFail = false;
  /** How many steps were held against the model's word, by what was said. */
  readonly said = new Map<string, number>();

  constructor(world: World, token: Token, people: Person[], journal: MarketJournal, seed: number) {
    this.world = world;
    this.token = token;
    this.people = people;
    this.#journal = journal;
    this.model = new MarketModel(token.property_id, journal);
    this.random = new Random(seed);
  }

  async begin(): Promise<void> {
    const { usdc, marketplace } = this.world.chain.deployment.contracts;
    for (const person of this.people) {
      this.wallets.set(person, { shares: 0n, usdc: 0n, allowance: 0n, isFrozen: false, isVerified: true, epoch: 0 });
      // Two let the market take all; two sign a permit with every order that needs one.
      if (this.people.indexOf(person) < 2)
        await this.world.chain.sendAs(person.account.address, 'TestUsdc', usdc, 'approve', [marketplace, 10n ** 15n]);
    }
    await this.look();
    for (const [person, { shares, usdc: money }] of this.wallets) this.#owned.set(person, { shares, usdc: money });
  }

  /** Everybody's means, as the chain has them now. */
  async look(): Promise<void> {
    const { chain } = this.world;
    const { usdc, marketplace } = chain.deployment.contracts;
    await Promise.all(
      [...this.wallets].map(async ([{ account }, wallet]) => {
        const allowed = [account.address, marketplace];
        [wallet.shares, wallet.usdc, wallet.allowance] = await Promise.all([
          chain.sharesOf(this.token.address, account.address),
          chain.usdcOf(account.address),
          chain.read<bigint>('TestUsdc', usdc, 'allowance', allowed),
        ]);
      }),
    );
  }

  wallet(person: Person): Wallet {
    const wallet = this.wallets.get(person);
    assert.ok(wallet);
    return wallet;
  }

  /** From now on, until everything is at rest again, trades may fail. */
  disturb(): void {
    this.#mayFail = true;
  }

  /** Something happened on chain beside of trades that changes what this person has. */
  moved(person: Person, shares: bigint, usdc: bigint): void {
    const owned = this.#owned.get(person);
    assert.ok(owned);
    owned.shares += shares;
    owned.usdc += usdc;
    this.disturb();
  }

  async sync(): Promise<void> {
    await this.model.read(await this.#journal.news(this.model.property));
  }

  /** Places, or cancels. While nothing is mined the model knows every answer (`isExact`). */
  async step(isExact: boolean): Promise<void> {
    const dice = this.random.below(100);
    if (dice < 82) await this.#place(isExact);
    else if (dice < 97) await this.#cancel();
    else await this.#cancelAll(isExact);
    await this.#journal.caughtUp(this.model.property);
    await this.sync();
    if (isExact && this.random.below(2) === 0) await this.requireBook();
  }

  async requireBook(): Promise<void> {
    const path = { property_id: this.model.property };
    const { bids, asks } = await this.people[0]!.api.call('getOrderBook', { path });
    for (const [side, levels] of [
      ['buy', bids],
      ['sell', asks],
    ] as const) {
      const expected = this.model.book
        .levels(side)
        .map(({ price, shares, orders }) => ({ price: usdcText(price), shares: String(shares), orders }));
      assert.deepEqual(levels, expected, `${side} side`);
    }
  }

  async #place(isExact: boolean): Promise<void> {
    const { random } = this;
    const person = random.pick(this.people);
    const side: OrderSide = random.pick(['buy', 'sell']);
    const kind = random.pick(kinds);
    const shares = (1 + random.below(15)) * (random.below(25) === 0 ? 30 : 1);
    const maxFeeBps = random.pick(feeCaps);
    const { epoch } = this.wallet(person);
    const wish: Wish = { side, shares, price: random.pick(prices), maxFeeBps, epoch };
    const changes = { time_in_force: kind, max_fee_bps: maxFeeBps };
    const terms = orderTerms(person, this.model.property, side, shares, usdcText(wish.price), changes);

    const before = this.#admission(person, wish);
    const prepared = await person.api.send('prepareOrder', { body: terms });
    if (!(await this.#isAdmitted(prepared, person, wish, before, isExact))) return;
    const permit: bigint | null =
      prepared.json.permit_typed_data && BigInt(prepared.json.permit_typed_data.message.value);
    const body = await signedOrder(person, terms, prepared.json);
    const answer = await person.api.send('placeOrder', { body });
    if (!(await this.#isAdmitted(answer, person, wish, before, isExact))) return;
    const { id } = answer.json as Order;
    this.model.place({ id, owner: person.user.id, side, kind, shares, price: wish.price, maxFeeBps, epoch });
    if (permit !== null) this.wallet(person).allowance = permit;
  }

  #admission(person: Person, wish: Wish): Admission {
    const orders = this.model.ordersOf(person.user.id);
    return admissionOf(wish, this.wallet(person), orders, ({ id }) => this.#settled.get(id) ?? 0, highestFee);
  }

  /** As the model says; or as it says now, where orders were suspended or resumed meanwhile. */
  async #isAdmitted(
    answer: RawAnswer,
    person: Person,
    wish: Wish,
    before: Admission,
    isExact: boolean,
  ): Promise<boolean> {
    const said = wordOf(answer);
    const word = 'reason' in said ? said.reason : 'taken';
    this.said.set(word, (this.said.get(word) ?? 0) + 1);
    const isTaken = !('reason' in said);
    if (!isExact) {
      if (!isTaken) assert.ok(mayBeSaidInMotion.includes(said.reason), said.reason);
    } else if (!isDeepStrictEqual(said, expectedAs(said, before))) {
      await this.sync();
      assert.deepEqual(said, expectedAs(said, this.#admission(person, wish)));
    }
    return isTaken;
  }

  async #cancel(): Promise<void> {
    const all = [...this.model.orders.values()];
    const waiting = all.filter(isWaiting);
    const order = this.random.below(6) === 0 || waiting.length === 0 ? all.at(-1) : this.random.pick(waiting);
    if (!order) return;
    const person = this.people.find(({ user }) => user.id === order.owner);
    const answer = await person!.api.send('cancelOrder', { path: { order_id: order.id } });
    await this.sync();
    if (answer.status === 200) assert.equal(order.standing, 'CANCELLED');
    else assert.equal(`${answer.json.reason} ${isWaiting(order)}`, 'wrong_state false');
  }

  async #cancelAll(isExact: boolean): Promise<void> {
    const person = this.random.pick(this.people);
    await this.sync();
    const waiting = this.model.ordersOf(person.user.id).filter(isWaiting);
    const body = { property_id: this.model.property };
    const { items } = await person.api.call('cancelOrders', { body });
    if (isExact)
      assert.deepEqual(
        items.map(({ id }) => id).sort(),
        waiting.map(({ id }) => id),
      );
  }

  /** Everything has ended: nothing is under way, and all accounts of it agree. Throws while that is not so. */
  async requireRest(): Promise<void> {
    await this.look();
    await this.sync();
    for (const person of this.people) {
      const expected = standingsAtRest(this.model.ordersOf(person.user.id), this.wallet(person));
      for (const [id, standing] of expected) assert.equal(this.model.orders.get(id)?.standing, standing, id);
    }
    await this.requireBook();
    const trades = (await Promise.all(this.people.map((person) => this.#requireTradesOf(person)))).flat();
    this.#requireMatched(trades);
    await Promise.all(this.people.map((person) => this.#requireOrdersOf(person)));
    for (const [person, { shares, usdc }] of this.#owned) {
      const wallet = this.wallet(person);
      assert.deepEqual({ shares: wallet.shares, usdc: wallet.usdc }, { shares, usdc }, person.email);
    }
    for (const { id, matched } of this.model.orders.values()) this.#settled.set(id, matched);
    this.#mayFail = false;
  }

  async #requireOrdersOf(person: Person): Promise<void> {
    const query = { property_id: this.model.property, limit: 100 };
    const { items } = await person.api.call('listOrders', { query });
    for (const order of items) {
      const expected = this.model.orders.get(order.id);
      assert.ok(expected, order.id);
      const said = [order.state, order.reason, order.filled_shares, order.settled_shares];
      const { reason, matched } = expected;
      assert.deepEqual(said, [stateOf(expected), reason, String(matched), String(matched)], order.id);
    }
  }

  /** The newest, each with what it must cost; those that have ended since the last time are taken into account. */
  async #requireTradesOf(person: Person): Promise<OwnTrade[]> {
    const { items } = await person.api.call('listTrades', { query: { limit: 100 } });
    for (const trade of items) {
      const { number, shares, price, side, order_id, quote, fee, state } = trade;
      const matched = this.model.trades[number - 1];
      assert.ok(matched, `trade ${number}`);
      assert.deepEqual([BigInt(shares), micro(price)], [BigInt(matched.shares), matched.price]);
      assert.ok([matched.resting, matched.taking].includes(order_id));
      assert.equal(micro(quote), quoteOf(matched.shares, matched.price));
      if (state === 'FAILED') assert.ok(this.#mayFail || this.#ended.has(number), `${number}: ${trade.failure_reason}`);
      else assert.equal(state, 'SETTLED');
      if (state === 'SETTLED') {
        const bps = BigInt(order_id === matched.resting ? feeBps.maker : feeBps.taker);
        assert.equal(micro(fee), (micro(quote) / 10_000n) * bps);
        assert.ok(bps <= BigInt(this.model.orders.get(order_id)?.maxFeeBps ?? 0));
        assert.equal(this.model.orders.get(order_id)?.side, side);
      }
    }
    return items;
  }

  /** Each trade that ended is counted once, for both sides. */
  #requireMatched(trades: OwnTrade[]): void {
    const fresh = trades.filter(({ number }) => !this.#ended.has(number));
    assert.equal(fresh.length, 2 * (this.model.trades.length - this.#ended.size), 'both sides of every new trade');
    for (const { number, side, order_id, shares, quote, fee, state } of fresh) {
      this.#ended.add(number);
      if (state !== 'SETTLED') continue;
      const person = this.people.find(({ user }) => user.id === this.model.orders.get(order_id)?.owner);
      const owned = person && this.#owned.get(person);
      assert.ok(owned);
      owned.shares += side === 'buy' ? BigInt(shares) : -BigInt(shares);
      owned.usdc += (side === 'buy' ? -micro(quote) : micro(quote)) - micro(fee);
    }
  }
}
