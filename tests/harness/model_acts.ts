// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with their wallets while their orders wait, past the server; and what is done to them.
import type { Address, Hash } from 'viem';
import { localAccount } from './accounts.ts';
import type { ContractName } from './abis.ts';
import { waitForVerification } from './flows.ts';
import type { ModelMarket } from './model_market.ts';
import type { Person } from './person.ts';

/** Before whatever the server has in the pool. */
const tipWei = 500_000_000_000n;
const away = localAccount(9).address;

export class ModelActs {
  readonly #market: ModelMarket;
  readonly #isHeld: boolean;
  readonly #sent: Hash[] = [];
  readonly #busy = new Set<Person>();

  /** While mining is held, acts are mined before all else; they must not depend on each other. */
  constructor(market: ModelMarket, isHeld: boolean) {
    this.#market = market;
    this.#isHeld = isHeld;
  }

  get acts() {
    const moves = [
      this.#sendShares,
      this.#sendUsdc,
      this.#fetchUsdc,
      this.#sendShares,
      this.#sendUsdc,
      this.#fetchUsdc,
    ];
    return [...moves, this.#approve, this.#approve, this.#freeze, this.#endEpoch];
  }

  async one(): Promise<void> {
    const { random, people } = this.#market;
    const person = random.pick(people);
    if (this.#isHeld && this.#busy.has(person)) return;
    this.#busy.add(person);
    const { isFrozen } = this.#market.wallet(person);
    const { acts } = this;
    await (isFrozen ? this.#freeze : random.pick(acts)).call(this, person);
  }

  /** Everything that was sent while mining was held went through. */
  async requireMined(): Promise<void> {
    for (const hash of this.#sent)
      if (!(await this.#market.world.chain.isMined(hash))) throw new Error(`an act of the test was not mined: ${hash}`);
  }

  async #freeze(person: Person): Promise<void> {
    const wallet = this.#market.wallet(person);
    const { safe } = this.#market.world.chain.deployment.contracts;
    const args = [person.account.address, !wallet.isFrozen];
    await this.#send(safe, 'PropertyToken', this.#market.token.address, 'setAddressFrozen', args);
    wallet.isFrozen = !wallet.isFrozen;
  }

  async #approve(person: Person): Promise<void> {
    const { usdc, marketplace } = this.#market.world.chain.deployment.contracts;
    const amount = this.#market.random.pick([0n, 500_000_000n, 10n ** 15n]);
    await this.#send(person.account.address, 'TestUsdc', usdc, 'approve', [marketplace, amount]);
  }

  async #sendShares(person: Person): Promise<void> {
    const { random, people, token } = this.#market;
    const to = random.pick(people);
    const { shares, ...from } = this.#market.wallet(person);
    const mayMove = [from, this.#market.wallet(to)].every(({ isVerified, isFrozen }) => isVerified && !isFrozen);
    if (to === person || !mayMove || shares === 0n || this.#busy.has(to)) return;
    this.#busy.add(to);
    const some = 1n + BigInt(random.below(Number(shares)));
    const args = [to.account.address, some];
    if (!(await this.#send(person.account.address, 'PropertyToken', token.address, 'transfer', args))) return;
    this.#market.moved(person, -some, 0n);
    this.#market.moved(to, some, 0n);
  }

  async #sendUsdc(person: Person): Promise<void> {
    const { usdc } = this.#market.world.chain.deployment.contracts;
    const has = this.#market.wallet(person).usdc;
    const some = this.#market.random.below(2) === 0 ? has : has / 2n;
    if (await this.#send(person.account.address, 'TestUsdc', usdc, 'transfer', [away, some]))
      this.#market.moved(person, 0n, -some);
  }

  async #fetchUsdc(person: Person): Promise<void> {
    const { usdc } = this.#market.world.chain.deployment.contracts;
    const some = 1_000_000n * BigInt(1 + this.#market.random.below(5_000));
    if (await this.#send(away, 'TestUsdc', usdc, 'transfer', [person.account.address, some]))
      this.#market.moved(person, 0n, some);
  }

  async #endEpoch(person: Person): Promise<void> {
    const { marketplace } = this.#market.world.chain.deployment.contracts;
    await this.#send(person.account.address, 'Marketplace', marketplace, 'cancelAll', []);
    this.#market.wallet(person).epoch += 1;
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

/** The provider takes its word back, or gives it again; nothing is under way then. */
export async function changeVerification(market: ModelMarket): Promise<void> {
  const { sandbox } = market.world;
  const person =
    [...market.wallets].find(([, { isVerified }]) => !isVerified)?.[0] ?? market.random.pick(market.people);
  const wallet = market.wallet(person);
  const externalUserId = person.user.id;
  market.disturb();
  if (wallet.isVerified) await sandbox.decide({ externalUserId, reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  else await sandbox.decide({ externalUserId, reviewAnswer: 'GREEN', country: 'DEU' });
  wallet.isVerified = !wallet.isVerified;
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain === wallet.isVerified);
}
