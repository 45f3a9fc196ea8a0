// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: two servers on one database look for snapshots, pages and debts at the same time, and nobody is paid twice; when the active
// one dies between two pages, the other pays the rest.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Distribution, Token } from '../harness/api_types.ts';
import {
  collectRent,
  draftOfDay,
  fundDistribution,
  snapshotAndHold,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import { buyers, pursesOf, requireConserved, requireSettledOnce, type Holder } from '../harness/dividend_holders.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import type { Freeholdd } from '../harness/freeholdd.ts';
import { everyItem } from '../harness/pages.ts';
import { needsPostgres } from '../harness/paths.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import type { World } from '../harness/world.ts';

const skip = needsPostgres;
const options = {
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1 }, dividend: { holders_per_page: 1 } },
};
/** Used by no test that is skipped. */
const world = (skip ? undefined : await worldForFile(options)) as World;
const done: Distribution[] = [];
let second: Freeholdd;
let token: Token;
let holders: Holder[];

before(async () => {
  if (skip) return;
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  const wanted: [string, number][] = [
    ['DEU', 30],
    ['ESP', 40],
    ['USA', 7],
  ];
  holders = await buyers(world, token, wanted);
  await collectRent(world, manager, token.property_id, 2000);
  second = (await world.anotherServer()).server;
});

/** What each got in USDC is what each was due. */
async function requirePaidOnce(id: string, purses: bigint[]): Promise<void> {
  const settlements = await requireSettledOnce(world, token, { id }, holders);
  const paid = await pursesOf(world, holders);
  for (const [index, { wallet }] of holders.entries())
    assert.equal((paid[index] ?? 0n) - (purses[index] ?? 0n), settlements.find((one) => one.wallet === wallet)?.amount);
  const sent = await everyItem(world.admin.api, 'listChainTransactions', { query: { purpose: 'dividend_page' } });
  const own = sent.filter(({ reference }) => reference.startsWith(id)).map(({ reference }) => reference);
  assert.deepEqual(own.sort(), [`${id}:1:1`, `${id}:2:1`, `${id}:3:1`]);
  await requireConserved(world, [token], done);
}

test('bothLookForPages_andNobodyIsPaidTwice', { skip }, async () => {
  const { id } = await draftOfDay(world, token, 0, 500);
  const purses = await pursesOf(world, holders);
  await fundDistribution(world, id);
  done.push(await waitForDistribution(world, id, 'COMPLETE'));
  await requirePaidOnce(id, purses);
});

test('kill9OfTheActiveOne_betweenTwoPages_theOtherPaysTheRest', { skip }, async () => {
  const { id } = await draftOfDay(world, token, 1, 700);
  const purses = await pursesOf(world, holders);
  await snapshotAndHold(world, id);
  world.gate.step();
  await waitForDistribution(world, id, 'PAYING');
  await world.gate.waitUntilHeld();
  await world.server.kill();
  world.gate.release();
  const guest = world.admin.api.clone({ signedIn: true, url: second.url });
  const isComplete = async () =>
    (await guest.call('getDistribution', { path: { distribution_id: id } })).state === 'COMPLETE';
  await until('the other to pay the rest', isComplete, { timeoutMs: 60_000 });
  await world.server.start();
  done.push(await waitForDistribution(world, id, 'COMPLETE'));
  await requirePaidOnce(id, purses);
});
