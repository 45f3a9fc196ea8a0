// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: kill -9 at any moment between the approval and the last page ends in one snapshot and one payment to every holder.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Distribution, Token } from '../harness/api_types.ts';
import {
  approveDistribution,
  collectRent,
  draftOfDay,
  fundAndHold,
  snapshotAndHold,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import { buyers, pursesOf, requireConserved, requireSettledOnce, type Holder } from '../harness/dividend_holders.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import { everyItem } from '../harness/pages.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, crash, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const pages = 3;
/** Funding, snapshot, pages. */
const transactions = 2 + pages;

const world = await worldForFile({
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1 }, dividend: { holders_per_page: 2 } },
});
const { admin, chain, gate } = world;
const done: Distribution[] = [];
let token: Token;
let holders: Holder[];
before(async () => {
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  const wanted: [string, number][] = [
    ['DEU', 30],
    ['ESP', 40],
    ['USA', 7],
    ['FRA', 11],
    ['DEU', 13],
  ];
  holders = await buyers(world, token, wanted);
  await collectRent(world, manager, token.property_id, 9000);
});

/** Of what the server sent for pages, those in this state. */
const pagesIn = async (id: string, state: string) => {
  const sent = await everyItem(admin.api, 'listChainTransactions', { query: { purpose: 'dividend_page' } });
  return sent.filter((one) => one.reference.startsWith(id) && one.state === state).length;
};

const moments: Record<string, (id: string) => Promise<void>> = {
  rightAfterTheLastSignature: async (id) => {
    await approveDistribution(world, id);
    await crash(world);
  },
  whileTheFundingWaitsInThePool: async (id) => {
    const known = await allTransactions(world);
    await holdMining(world);
    await approveDistribution(world, id);
    await waitForNewTransaction(world, known, 'BROADCAST');
    await crash(world);
    await sleep(300);
    await resumeMining(world);
  },
  onceItIsFunded_beforeTheSnapshotIsSent: async (id) => {
    await fundAndHold(world, id);
    await crash(world, async () => gate.release());
  },
  whileTheSnapshotIsMined: async (id) => {
    await fundAndHold(world, id);
    const known = (await allTransactions(world)).filter(({ purpose }) => purpose !== 'dividend_snapshot');
    await holdMining(world);
    gate.release();
    await waitForNewTransaction(world, known, 'BROADCAST');
    await crash(world, () => resumeMining(world));
  },
  betweenSnapshotAndPages: async (id) => {
    await snapshotAndHold(world, id);
    await crash(world, async () => gate.release());
  },
  betweenTwoPages: async (id) => {
    await snapshotAndHold(world, id);
    gate.step();
    await waitForDistribution(world, id, 'PAYING');
    await gate.waitUntilHeld();
    await crash(world, async () => gate.release());
  },
  whilePagesWaitInThePool: async (id) => {
    await snapshotAndHold(world, id);
    await holdMining(world);
    gate.release();
    await until('all pages to be in the pool', async () => (await pagesIn(id, 'BROADCAST')) === pages);
    await crash(world);
    await sleep(300);
    await resumeMining(world);
  },
  whilePagesAreMined: async (id) => {
    await snapshotAndHold(world, id);
    await holdMining(world);
    gate.release();
    await until('all pages to be in the pool', async () => (await pagesIn(id, 'BROADCAST')) === pages);
    await crash(world, () => resumeMining(world));
  },
};

for (const [index, [moment, reach]] of Object.entries(moments).entries())
  test(`kill_${moment}`, async () => {
    const { id } = await draftOfDay(world, token, index, 500 + index);
    const [purses, nonce] = [await pursesOf(world, holders), await chain.operatorNonce()];
    await reach(id);
    done.push(await waitForDistribution(world, id, 'COMPLETE'));
    const settlements = await requireSettledOnce(world, token, { id }, holders);
    const paid = await pursesOf(world, holders);
    for (const [at, { wallet }] of holders.entries())
      assert.equal((paid[at] ?? 0n) - (purses[at] ?? 0n), settlements.find((one) => one.wallet === wallet)?.amount);
    assert.equal((await chain.operatorNonce()) - nonce, transactions);
    await until('all pages to be confirmed', async () => (await pagesIn(id, 'CONFIRMED')) === pages);
    await requireConserved(world, [token], done);
  });

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
