// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what has a deadline ends at it. The chain's clock is moved, so this file has a chain of its own.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import { purchaseRequest, signatures, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
let investor: Person;
let token: Token;
before(async () => {
  const manager = await world.manager();
  const sale_deadline = new Date(Date.now() + 3 * 86_400_000).toISOString();
  token = await tokenizedProperty(world, manager, { sale_deadline });
  investor = await verifiedInvestor(world);
});

async function passTime(seconds: number): Promise<void> {
  await world.rpc('evm_increaseTime', [seconds]);
  await world.rpc('evm_mine');
}

test('sign_refusesAnExpiredPurchase', async () => {
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const body = await signatures(investor, offer);
  await passTime(86_400);
  const answer = await investor.api.send('signPurchase', { path: { purchase_id: offer.purchase.id }, body });
  if (answer.status === 202) {
    const purchase = await waitForPurchase(investor, offer.purchase.id, 'FAILED', 'CONFIRMED');
    assert.equal(purchase.state, 'FAILED');
    assert.match(purchase.failure_reason ?? '', /expired/);
  } else assert.deepEqual([answer.status, answer.json.reason], [422, 'purchase_expired']);
  assert.equal(await world.chain.sharesOf(token.address, investor.account.address), 0n);
});

test('create_refusesAfterTheSaleEnded', async () => {
  await passTime(3 * 86_400);
  const body = purchaseRequest(investor, token.property_id, 1);
  const problem = await investor.api.refused('createPurchase', { body }, 422, 'sale_ended');
  assert.ok(problem.params.deadline);
});
