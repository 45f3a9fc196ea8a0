// SPDX-License-Identifier: GPL-3.0-or-later
// A property, the wallets that trade its shares, and what the model knows of them.
import assert from 'node:assert/strict';
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import { Random } from '../cross/random.ts';
import type { Token } from './api_types.ts';
import type { JournalEntry, MarketJournal } from './market_journal.ts';
import { MarketModel } from './market_model.ts';
import type { MarketTerms, Situation, Wallet } from './model_means.ts';
import { usdcText } from './money.ts';
import type { Person } from './person.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

/** One wallet of a person. */
export interface Trader {
  readonly person: Person;
  readonly account: PrivateKeyAccount;
  readonly wallet: Wallet;
  /** What it has by its own acts and its settled trades. */
  readonly owned: { shares: bigint; usdc: bigint };
}

const sharesOfSecondWallet = 30n;
const usdcOfSecondWallet = 1_000_000_000n;

export class ModelMarket {
  readonly world: World;
  readonly token: Token;
  readonly people: Person[];
  /** Of all markets. */
  readonly terms: MarketTerms;
  readonly traders: Trader[] = [];
  readonly model: MarketModel;
  readonly random: Random;
  /** How many shares of each order were settled when everything was at rest. */
  readonly settled = new Map<string, number>();
  /** Orders that their makers cancelled on chain past the server. */
  readonly cancelledPast = new Set<string>();
  /** Orders that the server was asked to cancel on chain. */
  readonly endedForGood = new Set<string>();
  /** How many answers were held against the model's word, by what was said. */
  readonly said = new Map<string, number>();
  readonly #journal: MarketJournal;
  #mayFail = false;

  constructor(
    world: World,
    token: Token,
    people: Person[],
    terms: MarketTerms,
    { journal, seed }: { journal: MarketJournal; seed: number },
  ) {
    this.world = world;
    this.token = token;
    this.people = people;
    this.terms = terms;
    this.#journal = journal;
    this.model = new MarketModel(token.property_id, journal);
    this.random = new Random(seed);
  }

  /** Half of the people let the market take all; the others sign a permit with every order that needs one. The last has two wallets. */
  async begin(): Promise<void> {
    const { usdc, marketplace } = this.world.chain.deployment.contracts;
    for (const person of this.people) {
      this.#join(person, person.account);
      if (this.people.indexOf(person) < this.people.length / 2)
        await this.world.chain.sendAs(person.account.address, 'TestUsdc', usdc, 'approve', [marketplace, 10n ** 15n]);
    }
    await this.#joinAgain(this.people.at(-1)!);
    await this.look();
    for (const { owned, wallet } of this.traders) Object.assign(owned, { shares: wallet.shares, usdc: wallet.usdc });
  }

  #join(person: Person, account: PrivateKeyAccount): void {
    const means = { shares: 0n, usdc: 0n };
    const wallet = { ...means, allowance: 0n, isFrozen: false, isVerified: true, epoch: 0, permits: [] };
    this.traders.push({ person, account, wallet, owned: { ...means } });
  }

  async #joinAgain(person: Person): Promise<void> {
    const { chain } = this.world;
    const account = privateKeyToAccount(generatePrivateKey());
    await person.linkWallet(account);
    await person.giveConsent(account);
    const { identityRegistry } = chain.deployment.contracts;
    await until('the second wallet to be verified', () =>
      chain.read<boolean>('IdentityRegistry', identityRegistry, 'isVerified', [account.address]),
    );
    const args = [account.address, sharesOfSecondWallet];
    await chain.sendAs(person.account.address, 'PropertyToken', this.token.address, 'transfer', args);
    await chain.mintUsdc(account.address, usdcOfSecondWallet);
    this.#join(person, account);
  }

  /** Everybody's means, as the chain has them now. */
  async look(): Promise<void> {
    const { chain } = this.world;
    const { usdc, marketplace } = chain.deployment.contracts;
    await Promise.all(
      this.traders.map(async ({ account, wallet }) => {
        const allowed = [account.address, marketplace];
        [wallet.shares, wallet.usdc, wallet.allowance] = await Promise.all([
          chain.sharesOf(this.token.address, account.address),
          chain.usdcOf(account.address),
          chain.read<bigint>('TestUsdc', usdc, 'allowance', allowed),
        ]);
      }),
    );
  }

  tradersOf(person: Person): Trader[] {
    return this.traders.filter((trader) => trader.person === person);
  }

  traderOf(maker: string): Trader {
    const trader = this.traders.find(({ account }) => account.address === maker);
    assert.ok(trader, maker);
    return trader;
  }

  situationOf({ account, wallet }: Trader): Situation {
    const orders = this.model.ordersOf(account.address);
    return { wallet, orders, settled: ({ id }) => this.settled.get(id) ?? 0, terms: this.terms };
  }

  get mayFail(): boolean {
    return this.#mayFail;
  }

  /** From now on, until everything is at rest again, trades may fail. */
  disturb(): void {
    this.#mayFail = true;
  }

  /** Nothing is under way, and all accounts agree. */
  isAtRest(): void {
    for (const { id, matched } of this.model.orders.values()) this.settled.set(id, matched);
    this.#mayFail = false;
  }

  /** Something happened on chain beside of trades that changes what this wallet has. */
  moved({ owned }: Trader, shares: bigint, usdc: bigint): void {
    owned.shares += shares;
    owned.usdc += usdc;
    this.disturb();
  }

  /** What the book was told since the last time, for the model to read. */
  news(): Promise<JournalEntry[]> {
    return this.#journal.news(this.model.property);
  }

  async sync(): Promise<void> {
    for (const entry of await this.news()) await this.model.read(entry);
  }

  /** The engine has taken in everything, as far as it takes anything in. */
  async caughtUp(): Promise<void> {
    if (!this.terms.isPaused) await this.#journal.caughtUp(this.model.property);
    await this.sync();
  }

  /** What everybody sees is what the model has, at some moment between the question and the answer. */
  async requireBook(): Promise<void> {
    const path = { property_id: this.model.property };
    const asked = Date.now();
    const { bids, asks } = await this.people[0]!.api.call('getOrderBook', { path });
    const moments = [asked, ...this.model.book.endsBetween(asked, Date.now())];
    const expected = moments.map((moment) =>
      JSON.stringify([this.#levels('buy', moment), this.#levels('sell', moment)]),
    );
    const said = JSON.stringify([bids, asks]);
    if (!expected.includes(said)) assert.deepEqual(JSON.parse(said), JSON.parse(expected[0]!), 'the book');
  }

  #levels(side: 'buy' | 'sell', atMs: number) {
    const levels = this.model.book.levels(side, atMs);
    return levels.map(({ price, shares, orders }) => ({ price: usdcText(price), shares: String(shares), orders }));
  }
}
