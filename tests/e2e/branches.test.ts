// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the providers go over to another branch of the chain and come back to the first one, with purchases on both; every
// purchase ends once, and the books are those of the branch that stayed. Two real nodes, one per branch.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Anvil } from '../harness/anvil.ts';
import type { Purchase, Token } from '../harness/api_types.ts';
import { Chain } from '../harness/chain.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, startPurchase, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import type { World } from '../harness/world.ts';

const funds = 10_000n;
const price = 50n;
const confirmations = 6;
const forks: Anvil[] = [];
after(() => Promise.all(forks.map((fork) => fork.stop())));

const final = await worldForFile({ providers: 2, chain: { confirmations }, expectedErrors: [troubleOutside] });
const hasty = await worldForFile({ providers: 2, chain: { confirmations: 0 }, expectedErrors: [troubleOutside] });

type Node = Pick<Anvil, 'rpc' | 'url'>;

const height = async (node: Node) => Number(await node.rpc('eth_blockNumber'));

/** Two branches of one world's chain; the one that its providers follow is always the longer. */
class Branches {
  readonly #world: World;
  readonly #first: Node;
  readonly #second: Node;

  private constructor(world: World, second: Node) {
    this.#world = world;
    this.#first = { url: world.nodeUrl, rpc: (method, params) => world.rpc(method, params) };
    this.#second = second;
  }

  static async from(world: World): Promise<Branches> {
    const fork = await world.forkNode();
    forks.push(fork);
    await fork.rpc('anvil_mine', [`0x${confirmations + 1}`]); // it has the states of its own blocks only
    return new Branches(world, fork);
  }

  get second(): Chain {
    return new Chain(this.#second.url, this.#world.chain.deployment);
  }

  async goOver(): Promise<void> {
    await this.#follow(this.#second, this.#first);
  }

  async goBack(): Promise<void> {
    await this.#follow(this.#first, this.#second);
  }

  async #follow(winner: Node, loser: Node): Promise<void> {
    const missing = (await height(loser)) + 1 - (await height(winner));
    if (missing > 0) await winner.rpc('anvil_mine', [`0x${missing.toString(16)}`]);
    for (const gate of this.#world.gates) gate.follow(winner.url);
  }
}

async function transactionOf(world: World, purchase: Purchase) {
  const { items } = await world.admin.api.call('listChainTransactions', { query: { reference: purchase.id } });
  return items[0];
}

/** In a block of this branch. */
function waitUntilMined(world: World, branch: Chain, purchase: Purchase): Promise<unknown> {
  return until('the purchase to be mined on the branch', async () => {
    const seen = await transactionOf(world, purchase);
    return ['MINED', 'CONFIRMED'].includes(seen?.state ?? '') && seen?.hash && (await branch.isMined(seen.hash));
  });
}

async function requireShares(world: World, token: Token, person: Person, shares: number): Promise<void> {
  await until(`a portfolio of ${shares}`, async () => {
    const { holdings } = await person.api.call('getPortfolio');
    return (holdings[0]?.shares ?? '0') === String(shares);
  });
  assert.equal(await world.chain.sharesOf(token.address, person.account.address), BigInt(shares));
}

async function requireAudit(world: World): Promise<void> {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
}

test('thereAndBack_purchasesOnBothBranches_eachEndsOnce', async (t) => {
  const { chain } = final;
  const miner = setInterval(() => void final.rpc('anvil_mine', ['0x1']), 100);
  t.after(() => clearInterval(miner));
  const token = await tokenizedProperty(final, await final.manager());
  const [first, second] = [
    await verifiedInvestor(final, { usdc: funds }),
    await verifiedInvestor(final, { usdc: funds }),
  ];
  clearInterval(miner);
  await final.rpc('anvil_mine', ['0x8']); // what they were given stays

  const branches = await Branches.from(final);
  const before = await startPurchase(first, token.property_id, 3);
  await waitUntilMined(final, chain, before);
  await branches.goOver();
  await waitUntilMined(final, branches.second, before);
  const meanwhile = await startPurchase(second, token.property_id, 4);
  await waitUntilMined(final, branches.second, meanwhile);
  assert.equal(await chain.sharesOf(token.address, second.account.address), 0n);
  await branches.goBack();
  await waitUntilMined(final, chain, meanwhile);
  await waitUntilMined(final, chain, before);
  await final.rpc('anvil_mine', ['0x8']);

  for (const [person, purchase, shares] of [
    [first, before, 3],
    [second, meanwhile, 4],
  ] as const) {
    const ended = await waitForPurchase(person, purchase.id, 'CONFIRMED', 'FAILED');
    assert.equal(ended.state, 'CONFIRMED', ended.failure_reason ?? '');
    assert.equal(ended.transaction_hash, (await transactionOf(final, purchase))?.hash);
    await requireShares(final, token, person, shares);
    assert.equal(await chain.usdcOf(person.account.address), (funds - BigInt(shares) * price) * 1_000_000n);
  }
  assert.equal((await chain.purchases()).length, 2);
  await requireAudit(final);
});

test('thereAndBack_deeperThanTheConfirmations_theBooksFollow', async () => {
  const token = await tokenizedProperty(hasty, await hasty.manager());
  const [seller, friend] = [
    await verifiedInvestor(hasty, { usdc: funds }),
    await verifiedInvestor(hasty, { usdc: funds }),
  ];
  await buy(seller, token.property_id, 5);

  const branches = await Branches.from(hasty);
  await buy(friend, token.property_id, 2);
  await requireShares(hasty, token, friend, 2);
  const seen = await friend.api.call('listPurchases');
  // On the other branch something else happened instead.
  await branches.second.sendAs(seller.account.address, 'PropertyToken', token.address, 'transfer', [
    friend.account.address,
    1n,
  ]);
  await branches.goOver();
  const holding = async (person: Person) => (await person.api.call('getPortfolio')).holdings[0]?.shares ?? '0';
  // The purchase is sent again there as well: the friend has one share, and soon three.
  await until(
    'the books of the other branch',
    async () => (await holding(seller)) === '4' && ['1', '3'].includes(await holding(friend)),
  );
  await branches.goBack();
  await requireShares(hasty, token, seller, 5);
  await requireShares(hasty, token, friend, 2);

  await until('the purchase to be as it was', async () =>
    isDeepStrictEqual((await friend.api.call('listPurchases')).items, seen.items),
  );
  await until('quiet', async () => (await hasty.admin.api.call('getChainStatus')).alarms.length === 0);
  await requireAudit(hasty);
});
