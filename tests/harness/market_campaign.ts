// SPDX-License-Identifier: GPL-3.0-or-later
// Investors who place, take and cancel again and again while the server is killed under them, and who note what they were
// told: their notes are the judge of what must be true in the end.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from 'viem';
import { Random } from '../cross/random.ts';
import { localAccount } from './accounts.ts';
import type { Order, OrderSide, OrderTerms, PreparedOrder, TimeInForce, Token } from './api_types.ts';
import { campaign, killsOf, requireNoNonceGap, seed } from './campaign.ts';
import { buy, tokenizedProperty, verifiedInvestor } from './flows.ts';
import { Insistence, patiently } from './insistence.ts';
import { MarketAudit } from './market_audit.ts';
import { orderTerms, signedOrder, type OrderChanges } from './market_flows.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

const firstShares = 400;
const usdcOfEach = 1_000_000n;
const fees = [20, 35] as const;
/** Few prices, so that much trades. */
const prices = ['49.75', '50.00', '50.25'];
const kinds: TimeInForce[] = [
  'good_til_cancelled',
  'good_til_cancelled',
  'post_only',
  'immediate_or_cancel',
  'fill_or_kill',
];
const maxWaiting = 8;
const withoutMoney = 'usdc_balance_too_low';
const away = localAccount(9).address;
const awayMs = 1_000;
/** How many things each trader does at once. */
const hands = 2;

export class MarketCampaign {
  readonly #world: World;
  readonly #token: Token;
  readonly #insistence = new Insistence();
  readonly #nonceBefore: number;
  readonly audit: MarketAudit;
  /** Orders that the server acknowledged, by trader. */
  readonly #placed: Map<Person, Order[]>;
  /** Of them, those that may wait in the book. */
  readonly #waiting: Map<Person, string[]>;

  private constructor(world: World, token: Token, traders: Person[], audit: MarketAudit, nonceBefore: number) {
    this.#world = world;
    this.#token = token;
    this.audit = audit;
    this.#placed = new Map(traders.map((trader) => [trader, []]));
    this.#waiting = new Map(traders.map((trader) => [trader, []]));
    this.#nonceBefore = nonceBefore;
  }

  static async prepare(world: World, traderCount: number): Promise<MarketCampaign> {
    const { chain } = world;
    const { safe, marketplace, usdc } = chain.deployment.contracts;
    const token = await tokenizedProperty(world, await world.manager());
    const traders = await Promise.all(
      Array.from({ length: traderCount }, () => verifiedInvestor(world, { usdc: usdcOfEach })),
    );
    await Promise.all(traders.map((trader) => buy(trader, token.property_id, firstShares)));
    await chain.sendAs(safe, 'Marketplace', marketplace, 'setFees', [...fees]);
    // The others sign a permit with every order that needs one.
    for (const trader of traders.slice(1))
      await chain.sendAs(trader.account.address, 'TestUsdc', usdc, 'approve', [marketplace, usdcOfEach * 1_000_000n]);
    const audit = await MarketAudit.begin(world, token, traders);
    return new MarketCampaign(world, token, traders, audit, await chain.operatorNonce());
  }

  run(): Promise<void> {
    // Whoever signs permits does one thing after the other: each permit has a number.
    const [first, ...others] = [...this.#placed.keys()];
    assert.ok(first);
    const workers = [first, ...others.flatMap((trader) => Array<Person>(hands).fill(trader))].map((trader, index) => {
      const random = new Random(seed + index);
      return () => this.#tradeOnce(trader, random);
    });
    const restless = others.at(-1);
    assert.ok(restless);
    const random = new Random(seed - 1);
    workers.push(() => this.#moneyGoesAndComes(restless, random));
    return campaign(this.#world, workers, { kills: killsOf(50) });
  }

  /** Everything that was matched has ended; and nobody's orders are suspended, as everybody has enough. */
  async settle(): Promise<void> {
    const isQuiet = async () => {
      for (const trader of this.#placed.keys()) {
        const { items } = await trader.api.call('listOrders', { query: { state: 'SUSPENDED' } });
        if (items.length > 0) return false;
      }
      const { matched, settling, books } = await this.#world.admin.api.call('getMarketStatus');
      return matched + settling === 0 && books.every(({ behind }) => behind === 0);
    };
    await until('every trade to end', isQuiet, { timeoutMs: 60_000, everyMs: 100 });
  }

  /** Nothing that was acknowledged is lost or there twice, and nothing is there that nobody asked for. */
  requireAcknowledgedOrders(): Promise<void> {
    return this.audit.requireOrders(this.#placed);
  }

  requireNoNonceGap(): Promise<void> {
    return requireNoNonceGap(this.#world, this.#nonceBefore);
  }

  async requireSameAnswers(): Promise<void> {
    await this.#insistence.requireSameAnswers();
    await this.#insistence.requireSameForAbandoned();
  }

  async #tradeOnce(trader: Person, random: Random): Promise<void> {
    const waiting = this.#waiting.get(trader) ?? [];
    if (waiting.length > maxWaiting || (waiting.length > 0 && random.below(5) === 0))
      await this.#cancel(trader, waiting.splice(random.below(waiting.length), 1)[0] as string);
    else await this.#place(trader, random);
  }

  async #place(trader: Person, random: Random): Promise<void> {
    const side: OrderSide = random.pick(['buy', 'sell']);
    const changes: OrderChanges = { time_in_force: random.pick(kinds) };
    const terms = orderTerms(trader, this.#token.property_id, side, 1 + random.below(12), random.pick(prices), changes);
    const prepared = await this.#prepared(trader, terms);
    if (!prepared) return;
    const body = await signedOrder(trader, terms, prepared);
    // Whoever signs once orders once, however often it is sent.
    const order = await this.#insistence.repeat(trader, 'placeOrder', { body }, withoutMoney);
    if (!order) return;
    this.#placed.get(trader)?.push(order);
    if (['good_til_cancelled', 'post_only'].includes(terms.time_in_force)) this.#waiting.get(trader)?.push(order.id);
  }

  /** Nothing while the trader's money is away. */
  #prepared(trader: Person, terms: OrderTerms): Promise<PreparedOrder | undefined> {
    return patiently(() => trader.api.call('prepareOrder', { body: terms })).catch((error: unknown) => {
      if (String(error).includes(withoutMoney)) return undefined;
      throw error;
    });
  }

  /** Past the server: matches of this trader fail meanwhile, and waiting orders are suspended until it is back. */
  async #moneyGoesAndComes({ account }: Person, random: Random): Promise<void> {
    const { chain } = this.#world;
    const { usdc } = chain.deployment.contracts;
    const move = (from: Address, to: Address, amount: bigint) =>
      chain.sendAs(from, 'TestUsdc', usdc, 'transfer', [to, amount]);
    await sleep(random.below(awayMs));
    const all = await chain.usdcOf(account.address);
    const isGone = await move(account.address, away, all).then(
      () => true,
      () => false, // a trade was faster
    );
    if (!isGone) return;
    await sleep(random.below(awayMs));
    await move(away, account.address, all);
  }

  /** It may be filled before the word arrives. */
  async #cancel(trader: Person, id: string): Promise<void> {
    await this.#insistence.repeat(trader, 'cancelOrder', { path: { order_id: id } }, 'wrong_state');
  }
}
