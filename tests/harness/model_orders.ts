// SPDX-License-Identifier: GPL-3.0-or-later
// What people do at random with their orders, each step held against the model.
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Hex } from 'viem';
import type { Order, OrderSide, OrderTerms, PreparedOrder, TimeInForce } from './api_types.ts';
import type { RawAnswer } from './client.ts';
import { inSeconds } from './flows.ts';
import { orderTerms } from './market_flows.ts';
import type { ModelOrder } from './market_model.ts';
import { remember } from './market_orders.ts';
import type { ModelMarket, Trader } from './model_market.ts';
import {
  admissionOf,
  isWaiting,
  marginMs,
  placementOf,
  type Admission,
  type Placement,
  type Wish,
} from './model_means.ts';
import { isAsExpected, mayBeSaidInMotion, wordOf } from './model_words.ts';
import { usdcText } from './money.ts';
import { signTypedData } from './person.ts';

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
/** An order on its way. */
interface Offer {
  trader: Trader;
  wish: Wish;
  terms: OrderTerms;
  permit: bigint | null;
}

export class ModelOrders {
  readonly #market: ModelMarket;
  /** Nothing is mined meanwhile, so that the model knows every answer. */
  readonly #isExact: boolean;

  constructor(market: ModelMarket, isExact: boolean) {
    this.#market = market;
    this.#isExact = isExact;
  }

  /** Places, or cancels. The book is asked for by chance, as that costs as much as the step. */
  async step(): Promise<void> {
    const market = this.#market;
    const dice = market.random.below(100);
    if (dice < 82) await this.#place();
    else if (dice < 94) await this.#cancel();
    else if (dice < 97) await this.#cancelForGood();
    else await this.#cancelAll();
    await market.caughtUp();
    if (this.#isExact && !market.terms.isPaused && market.random.below(8) === 0) await market.requireBook();
  }

  async #place(): Promise<void> {
    const offer = this.#offer();
    const { trader, wish } = offer;
    const { api } = trader.person;
    const prepared = await api.send('prepareOrder', { body: offer.terms });
    const admission = () => admissionOf(wish, this.#market.situationOf(trader));
    if (!(await this.#isGranted(prepared, admission))) return;
    const body = await this.#signed(offer, prepared.json as PreparedOrder);
    const answer = await api.send('placeOrder', { body });
    const placement = () => placementOf(wish, offer.permit, this.#market.situationOf(trader));
    if (answer.status !== 202) await this.#isGranted(answer, placement);
    else {
      remember(answer.json as Order, (prepared.json as PreparedOrder).order_typed_data);
      await this.#taken(answer.json as Order, offer, placement);
    }
  }

  #offer(): Offer {
    const { random, model, traders } = this.#market;
    const trader = random.pick(traders);
    const side: OrderSide = random.pick(['buy', 'sell']);
    const kind = random.pick(kinds);
    const shares = (1 + random.below(15)) * (random.below(25) === 0 ? 30 : 1);
    const maxFeeBps = random.pick(feeCaps);
    const price = random.pick(prices);
    const wish: Wish = { side, shares, price, maxFeeBps, epoch: trader.wallet.epoch };
    const terms = orderTerms(trader.person, model.property, side, shares, usdcText(price), {
      wallet: trader.account.address,
      time_in_force: kind,
      max_fee_bps: maxFeeBps,
      // The shortest that is taken is a minute, of which the second half is out of the book.
      expires_at: inSeconds(random.below(8) === 0 ? 70 + random.below(15) : 3600),
    });
    return { trader, wish, terms, permit: null };
  }

  async #signed(offer: Offer, prepared: PreparedOrder) {
    const { epoch, salt, order_typed_data, permit_typed_data } = prepared;
    const sign = (data: PreparedOrder['order_typed_data']): Promise<Hex> => signTypedData(offer.trader.account, data);
    const signature = await sign(order_typed_data);
    if (!permit_typed_data) return { ...offer.terms, epoch, salt, signature };
    const { value, deadline } = permit_typed_data.message;
    offer.permit = BigInt(value);
    const permit = {
      value: usdcText(offer.permit),
      deadline_seconds: Number(deadline),
      signature: await sign(permit_typed_data),
    };
    return { ...offer.terms, epoch, salt, signature, permit };
  }

  /** What was true right before the order was stored, the journal says. */
  async #taken(order: Order, { trader, wish, terms, permit }: Offer, placement: () => Placement): Promise<void> {
    this.#note('taken');
    const { model } = this.#market;
    const { id, hash } = order;
    const leavesAt = Date.parse(terms.expires_at) - marginMs;
    const [owner, maker, kind] = [trader.person.user.id, trader.account.address, terms.time_in_force];
    model.place({ ...wish, id, hash, owner, maker, kind, leavesAt });
    for (const entry of await this.#market.news()) {
      const isOwn = entry.kind === 'change' && entry.order === id && !model.orders.has(id);
      if (isOwn && this.#isExact) {
        const expected = placement();
        const kept = 'takesPermit' in expected ? (expected.takesPermit ? permit : null) : 'a refusal';
        assert.equal(entry.permit, kept, `the permit of ${id}, of which the model says ${inspect(expected)}`);
      }
      if (isOwn && entry.permit !== null) {
        trader.wallet.allowance = entry.permit;
        trader.wallet.permits.push(Date.now());
      }
      await model.read(entry);
    }
    assert.ok(model.orders.has(id), `${id} is in no book`);
  }

  /** As the model says it of some moment between the question and the answer: orders are suspended and resumed meanwhile. */
  async #isGranted(answer: RawAnswer, expected: () => Admission | Placement): Promise<boolean> {
    const said = wordOf(answer);
    const isGranted = !('reason' in said);
    if (!isGranted) this.#note(said.reason);
    if (!this.#isExact) {
      if (!isGranted) assert.ok(mayBeSaidInMotion.includes(said.reason), said.reason);
      return isGranted;
    }
    const words = [expected()];
    if (isAsExpected(said, words[0]!)) return isGranted;
    for (const entry of await this.#market.news()) {
      await this.#market.model.read(entry);
      words.push(expected());
    }
    const isOne = words.some((word) => isAsExpected(said, word));
    assert.ok(isOne, `the server said ${inspect(said)}, the model ${words.map((word) => inspect(word)).join(', ')}`);
    return isGranted;
  }

  #note(word: string): void {
    const { said } = this.#market;
    said.set(word, (said.get(word) ?? 0) + 1);
  }

  /** Mostly one that waits; else the newest, whatever it is. */
  #someOrder(): ModelOrder | undefined {
    const { random, model } = this.#market;
    const all = [...model.orders.values()];
    const waiting = all.filter(isWaiting);
    return random.below(6) === 0 || waiting.length === 0 ? all.at(-1) : random.pick(waiting);
  }

  async #cancel(): Promise<void> {
    const order = this.#someOrder();
    if (!order) return;
    const { person } = this.#market.traderOf(order.maker);
    const answer = await person.api.send('cancelOrder', { path: { order_id: order.id } });
    await this.#market.sync();
    if (answer.status === 200) assert.equal(order.standing, 'CANCELLED');
    else assert.equal(`${answer.json.reason} ${isWaiting(order)}`, 'wrong_state false');
  }

  /** Here at once; there after what was matched of it before, so that no trade fails by it. */
  async #cancelForGood(): Promise<void> {
    const order = this.#someOrder();
    if (!order) return;
    const { person, account } = this.#market.traderOf(order.maker);
    const path = { order_id: order.id };
    const prepared = await person.api.send('prepareOrderCancellation', { path });
    let answer = prepared;
    if (prepared.status === 200) {
      const signature = await signTypedData(account, prepared.json.typed_data);
      answer = await person.api.send('cancelOrderOnChain', { path, body: { signature } });
    }
    await this.#market.sync();
    this.#note(`for good: ${answer.status < 300 ? 'taken' : answer.json.reason}`);
    if (answer.status < 300) {
      assert.ok(!isWaiting(order), order.id);
      this.#market.endedForGood.add(order.id);
    } else if (answer.json.reason !== 'cancelled_on_chain') {
      assert.equal(answer.json.reason, 'wrong_state');
      const isOver = order.leavesAt + marginMs <= Date.now();
      if (this.#isExact) assert.ok(order.matched === order.shares || isOver, order.id);
    }
  }

  async #cancelAll(): Promise<void> {
    const market = this.#market;
    const person = market.random.pick(market.people);
    await market.sync();
    const own = market.tradersOf(person).flatMap(({ account }) => market.model.ordersOf(account.address));
    const waiting = own.filter(isWaiting);
    const { items } = await person.api.call('cancelOrders', { body: { property_id: market.model.property } });
    if (!this.#isExact) return;
    const ids = (orders: { id: string }[]) => orders.map(({ id }) => id).sort();
    assert.deepEqual(ids(items), ids(waiting));
  }
}
