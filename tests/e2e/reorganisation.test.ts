// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: five blocks with purchases in them disappear from the chain; every purchase ends once, money and shares right.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Purchase, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { startPurchase, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const confirmations = 6;
const funds = 10_000n;
const price = 50n;
const world = await worldForFile({ providers: 2, chain: { confirmations }, expectedErrors: [troubleOutside] });
const { chain } = world;
const buyers: Person[] = [];
let token: Token;

let isMining = true;
/** Blocks come by themselves, as on a real chain. */
const miner = setInterval(() => {
  if (isMining) void world.rpc('anvil_mine', ['0x1']);
}, 100);
after(() => clearInterval(miner));

before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  for (let index = 0; index < 4; ++index) buyers.push(await verifiedInvestor(world, { usdc: funds }));
});

const stateOf = async (purchase: Purchase) =>
  (await world.admin.api.call('listChainTransactions', { query: { reference: purchase.id } })).items[0]?.state;

async function reorganise(depth: number): Promise<void> {
  const headBefore = await chain.blockNumber();
  await world.rpc('anvil_reorg', [depth, []]);
  assert.ok((await chain.blockNumber()) >= headBefore); // what is sent again may be mined already
}

async function requireBought(shares: number[]): Promise<void> {
  for (const [index, buyer] of buyers.entries()) {
    const count = BigInt(shares[index] ?? 0);
    assert.equal(await chain.sharesOf(token.address, buyer.account.address), count);
    assert.equal(await chain.usdcOf(buyer.account.address), (funds - count * price) * 1_000_000n);
    await until('the portfolio', async () => {
      const { holdings } = await buyer.api.call('getPortfolio');
      return holdings[0]?.shares === String(count);
    });
  }
}

test('fiveBlocksWithPurchasesInFlight_areReorganised_andEachPurchaseEndsOnce', async () => {
  isMining = false;
  await world.rpc('anvil_mine', ['0x8']); // what the buyers were given stays
  const shares = [3, 4, 5, 6];
  const purchases: Purchase[] = [];
  for (const [index, buyer] of buyers.entries())
    purchases.push(await startPurchase(buyer, token.property_id, shares[index] ?? 0));
  for (const purchase of purchases)
    await until('the purchase to be mined', async () => (await stateOf(purchase)) === 'MINED');
  await reorganise(5);
  for (const purchase of purchases)
    await until('the purchase to be sent again', async () =>
      ['BROADCAST', 'MINED'].includes((await stateOf(purchase)) ?? ''),
    );
  isMining = true;
  for (const [index, buyer] of buyers.entries()) {
    const ended = await waitForPurchase(buyer, purchases[index]?.id ?? '', 'CONFIRMED', 'FAILED');
    assert.equal(ended.state, 'CONFIRMED', ended.failure_reason ?? '');
  }
  await requireBought(shares);

  const seen = await chain.purchases();
  for (const buyer of buyers) assert.equal(seen.filter((one) => one.buyer === buyer.account.address).length, 1);
});

test('nothingRingsAfterwards', async () => {
  await until('quiet', async () => (await world.admin.api.call('getChainStatus')).alarms.length === 0);
});

test('audit_agrees', async () => {
  isMining = false;
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
