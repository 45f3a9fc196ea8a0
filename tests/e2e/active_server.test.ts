// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: of two servers that share a database and an operator's key one is active; the other takes over when it dies, and
// nothing happens twice. Without Redis; redis.test.ts has it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ChainStatus, Purchase, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { startPurchase, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Freeholdd } from '../harness/freeholdd.ts';
import { needsPostgres } from '../harness/paths.ts';
import { until } from '../harness/processes.ts';
import { holdMining, resumeMining } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';
import type { World } from '../harness/world.ts';

const takeOverMs = 5_000;
const skip = needsPostgres;
/** Used by no test that is skipped. */
const world = (skip ? undefined : await worldForFile({ expectedErrors: [troubleOutside] })) as World;
let second: Freeholdd;
let token: Token;

before(async () => {
  if (skip) return;
  token = await tokenizedProperty(world, await world.manager());
  second = (await world.anotherServer()).server;
});
/** The first admin's session, at one of the servers. */
const adminAt = (url: string) => world.admin.api.clone({ signedIn: true, url });
const statusAt = (url: string): Promise<ChainStatus> => adminAt(url).call('getChainStatus');

test('oneIsActive_theOtherWaits', { skip }, async () => {
  assert.equal((await statusAt(world.url)).active, true);
  const waiting = await statusAt(second.url);
  assert.equal(waiting.active, false);
  assert.ok(waiting.head_block);
});

test('kill9OfTheActiveOne_withPurchasesInFlight_theOtherFinishesThem', { skip }, async () => {
  const buyers = [await verifiedInvestor(world), await verifiedInvestor(world), await verifiedInvestor(world)];
  const nonce = await world.chain.operatorNonce();
  await holdMining(world);
  const purchases: Purchase[] = [];
  for (const buyer of buyers) purchases.push(await startPurchase(buyer, token.property_id, 3));
  await until('the purchases to be sent', async () => {
    const { items } = await world.admin.api.call('listChainTransactions', { query: { state: 'BROADCAST' } });
    return items.length === buyers.length;
  });
  const killedAt = performance.now();
  await world.server.kill();
  const guest = adminAt(second.url);
  await until('the other to be active', async () => (await guest.call('getChainStatus')).active);
  assert.ok(performance.now() - killedAt < takeOverMs);
  await resumeMining(world);
  await until('the purchases to be final', async () => {
    const { items } = await guest.call('listChainTransactions', { query: { purpose: 'purchase', limit: 100 } });
    return items.length >= buyers.length && items.every(({ state }) => state === 'CONFIRMED');
  });
  assert.equal(await world.chain.operatorNonce(), nonce + buyers.length);
  for (const buyer of buyers) assert.equal(await world.chain.sharesOf(token.address, buyer.account.address), 3n);

  await world.server.start();
  for (const [index, buyer] of buyers.entries()) {
    await waitForPurchase(buyer, purchases[index]?.id ?? '', 'CONFIRMED');
  }
  assert.equal((await statusAt(world.url)).active, false);
});

test('pausedActiveOne_isReplaced_andWakesUpAsTheWaitingOne', { skip }, async () => {
  const buyer = await verifiedInvestor(world);
  const nonce = await world.chain.operatorNonce();
  await holdMining(world);
  const purchase = await startPurchase(buyer, token.property_id, 2);
  second.pause();
  const pausedAt = performance.now();
  await until('the other to be active', async () => (await world.admin.api.call('getChainStatus')).active);
  assert.ok(performance.now() - pausedAt < takeOverMs);
  second.goOn();
  await resumeMining(world);
  await waitForPurchase(buyer, purchase.id, 'CONFIRMED');
  await until('the paused one to know', async () => !(await statusAt(second.url)).active);
  assert.equal((await statusAt(world.url)).active, true);
  assert.equal(await world.chain.operatorNonce(), nonce + 1);
  assert.equal(await world.chain.sharesOf(token.address, buyer.account.address), 2n);
});

test('audit_agrees', { skip }, async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
