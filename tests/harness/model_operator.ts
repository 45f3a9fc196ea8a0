// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to all markets, or to a person, by those who run Freehold and its contracts; nothing is under way then.
import { waitForVerification } from './flows.ts';
import type { ModelMarket, Trader } from './model_market.ts';
import type { MarketTerms } from './model_means.ts';
import { ModelOrders } from './model_orders.ts';
import { until } from './processes.ts';
import type { World } from './world.ts';

/** For makers and takers; some orders have signed less than the highest. */
const fees = [
  [20, 35],
  [25, 40],
  [15, 20],
  [35, 50],
] as const;

export class ModelOperator {
  readonly #world: World;
  readonly #markets: ModelMarket[];
  readonly #terms: MarketTerms;

  constructor(world: World, markets: ModelMarket[], terms: MarketTerms) {
    this.#world = world;
    this.#markets = markets;
    this.#terms = terms;
  }

  /** Orders that have signed less stay in the book, until somebody takes them. */
  async changeFees(choice: number): Promise<void> {
    const [makerBps, takerBps] = fees[choice % fees.length]!;
    await this.#send('setFees', [makerBps, takerBps]);
    Object.assign(this.#terms, { makerBps, takerBps });
    for (const market of this.#markets) market.disturb();
  }

  /** Nobody gets an order in, everybody gets theirs out, and nothing is matched. */
  async stepsWhilePaused(steps: number): Promise<void> {
    await this.#send('pause', []);
    this.#terms.isPaused = true;
    await Promise.all(
      this.#markets.map(async (market) => {
        const orders = new ModelOrders(market, true);
        for (let step = 0; step < steps; ++step) await orders.step();
      }),
    );
    await this.#send('unpause', []);
    this.#terms.isPaused = false;
  }

  /** The provider takes its word on somebody back, or gives it again. */
  async changeVerification(market: ModelMarket): Promise<void> {
    const { sandbox } = this.#world;
    const revoked = market.traders.find(({ wallet }) => !wallet.isVerified)?.person;
    const person = revoked ?? market.random.pick(market.people);
    const externalUserId = person.user.id;
    market.disturb();
    if (revoked) await sandbox.decide({ externalUserId, reviewAnswer: 'GREEN', country: 'DEU' });
    else await sandbox.decide({ externalUserId, reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
    const isVerified = revoked !== undefined;
    await waitForVerification(person, 'identity', ({ on_chain }) => on_chain === isVerified);
    await Promise.all(market.tradersOf(person).map((trader) => this.#waitUntil(isVerified, trader)));
  }

  async #waitUntil(isVerified: boolean, { account, wallet }: Trader): Promise<void> {
    const { chain } = this.#world;
    const { identityRegistry } = chain.deployment.contracts;
    await until(`${account.address} to be ${isVerified ? 'verified' : 'no longer verified'}`, async () => {
      const said = await chain.read<boolean>('IdentityRegistry', identityRegistry, 'isVerified', [account.address]);
      return said === isVerified;
    });
    wallet.isVerified = isVerified;
  }

  #send(name: string, args: unknown[]): Promise<unknown> {
    const { safe, marketplace } = this.#world.chain.deployment.contracts;
    return this.#world.chain.sendAs(safe, 'Marketplace', marketplace, name, args);
  }
}
