// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with their wallets while their orders wait, past the server; and what is done to them.
import type { Address, Hash } from 'viem';
import { localAccount } from './accounts.ts';
import type { ContractName } from './abis.ts';
import { placedOnChain } from './market_orders.ts';
import type { ModelMarket, Trader } from './model_market.ts';
import { isWaiting } from './model_means.ts';

/** Before whatever the server has in the pool. */
const tipWei = 500_000_000_000n;
const away = localAccount(9).address;

export class ModelActs {
  readonly #market: ModelMarket;
  readonly #isHeld: boolean;
  readonly #sent: Hash[] = [];
  readonly #busy = new Set<Trader>();

  /** While mining is held, acts are mined before all else; they must not depend on each other. */
  constructor(market: ModelMarket, isHeld: boolean) {
    this.#market = market;
    this.#isHeld = isHeld;
  }

  get acts() {
    const moves = [this.#sendShares, this.#sendUsdc, this.#fetchUsdc, this.#fetchUsdc];
    return [...moves, ...moves, this.#approve, this.#approve, this.#freeze, this.#endEpoch, this.#cancel, this.#cancel];
  }

  async one(): Promise<void> {
    const { random, traders } = this.#market;
    const trader = random.pick(traders);
    if (this.#isHeld && this.#busy.has(trader)) return;
    this.#busy.add(trader);
    const { acts } = this;
    await (trader.wallet.isFrozen ? this.#freeze : random.pick(acts)).call(this, trader);
  }

  /** Everything that was sent while mining was held went through. */
  async requireMined(): Promise<void> {
    for (const hash of this.#sent)
      if (!(await this.#market.world.chain.isMined(hash))) throw new Error(`an act of the test was not mined: ${hash}`);
  }

  async #freeze({ account, wallet }: Trader): Promise<void> {
    const { safe } = this.#market.world.chain.deployment.contracts;
    const args = [account.address, !wallet.isFrozen];
    await this.#send(safe, 'PropertyToken', this.#market.token.address, 'setAddressFrozen', args);
    wallet.isFrozen = !wallet.isFrozen;
  }

  async #approve({ account }: Trader): Promise<void> {
    const { usdc, marketplace } = this.#market.world.chain.deployment.contracts;
    const amount = this.#market.random.pick([0n, 500_000_000n, 10n ** 15n]);
    await this.#send(account.address, 'TestUsdc', usdc, 'approve', [marketplace, amount]);
  }

  async #sendShares(trader: Trader): Promise<void> {
    const { random, traders, token } = this.#market;
    const to = random.pick(traders);
    const { shares } = trader.wallet;
    const mayMove = [trader, to].every(({ wallet: { isVerified, isFrozen } }) => isVerified && !isFrozen);
    if (to === trader || !mayMove || shares === 0n || this.#busy.has(to)) return;
    this.#busy.add(to);
    const some = 1n + BigInt(random.below(Number(shares)));
    const args = [to.account.address, some];
    if (!(await this.#send(trader.account.address, 'PropertyToken', token.address, 'transfer', args))) return;
    this.#market.moved(trader, -some, 0n);
    this.#market.moved(to, some, 0n);
  }

  async #sendUsdc(trader: Trader): Promise<void> {
    const { usdc } = this.#market.world.chain.deployment.contracts;
    const has = trader.wallet.usdc;
    const some = this.#market.random.below(2) === 0 ? has : has / 2n;
    if (await this.#send(trader.account.address, 'TestUsdc', usdc, 'transfer', [away, some]))
      this.#market.moved(trader, 0n, -some);
  }

  async #fetchUsdc(trader: Trader): Promise<void> {
    const { usdc } = this.#market.world.chain.deployment.contracts;
    const some = 1_000_000n * BigInt(1 + this.#market.random.below(1_500));
    if (await this.#send(away, 'TestUsdc', usdc, 'transfer', [trader.account.address, some]))
      this.#market.moved(trader, 0n, some);
  }

  async #endEpoch({ account, wallet }: Trader): Promise<void> {
    const { marketplace } = this.#market.world.chain.deployment.contracts;
    await this.#send(account.address, 'Marketplace', marketplace, 'cancelAll', []);
    wallet.epoch += 1;
  }

  /** As it was signed; also what was matched of it and is not settled yet. */
  async #cancel({ account }: Trader): Promise<void> {
    const { random, model, world, settled, cancelledPast } = this.#market;
    const isUnsettled = ({ id, matched }: { id: string; matched: number }) => (settled.get(id) ?? 0) < matched;
    const orders = model.ordersOf(account.address).filter((order) => isWaiting(order) || isUnsettled(order));
    if (orders.length === 0) return;
    const order = random.pick(orders);
    const { marketplace } = world.chain.deployment.contracts;
    await this.#send(account.address, 'Marketplace', marketplace, 'cancel', [placedOnChain(order)]);
    cancelledPast.add(order.id);
  }

  /** Whether it went through: a market in motion may have taken what was to be sent. */
  async #send(from: Address, contract: ContractName, to: Address, name: string, args: unknown[]): Promise<boolean> {
    const { chain } = this.#market.world;
    this.#market.disturb();
    if (this.#isHeld) {
      this.#sent.push(await chain.submitAs(from, contract, to, name, args, tipWei));
      return true;
    }
    try {
      await chain.sendAs(from, contract, to, name, args);
      return true;
    } catch (error) {
      if (/revert|exceeds/i.test(String(error))) return false;
      throw error;
    }
  }
}
