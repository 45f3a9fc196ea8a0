// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what has a deadline ends at it. The chain's clock is moved, so this file has a chain of its own.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { purchaseRequest, signatures, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
let manager: Person;
let investor: Person;
before(async () => {
  manager = await world.manager();
  investor = await verifiedInvestor(world);
});

test('create_refusesAfterTheSaleEnded', async () => {
  const deadline = Math.ceil(Date.now() / 1000) * 1000 + 4000;
  const token = await tokenizedProperty(world, manager, { sale_deadline: new Date(deadline).toISOString() });
  assert.equal(Date.parse(token.sale_deadline ?? ''), deadline);
  await sleep(deadline + 1100 - Date.now());
  const body = purchaseRequest(investor, token.property_id, 1);
  const problem = await investor.api.refused('createPurchase', { body }, 422, 'sale_ended');
  assert.ok(problem.params.deadline);
  assert.equal((await investor.api.call('getToken', { path: { property_id: token.property_id } })).sale_open, false);
});

test('sign_refusesAnExpiredPurchase', async () => {
  const token = await tokenizedProperty(world, manager);
  const offer = await investor.api.call('createPurchase', { body: purchaseRequest(investor, token.property_id, 1) });
  const body = await signatures(investor, offer);
  await world.rpc('evm_increaseTime', [86_400]);
  await world.rpc('evm_mine');
  const path = { purchase_id: offer.purchase.id };
  const problem = await investor.api.refused('signPurchase', { path, body }, 422, 'signature_expired');
  assert.equal(Number(problem.params.deadline) * 1000, Date.parse(offer.purchase.expires_at));
  assert.equal(await world.chain.sharesOf(token.address, investor.account.address), 0n);
});

test('eligibility_saysWhenTheVerificationExpired', async () => {
  const token = await tokenizedProperty(world, manager);
  const [verification] = (await investor.api.call('listVerifications')).items;
  await world.rpc('evm_increaseTime', [366 * 86_400]);
  await world.rpc('evm_mine');
  const { checks } = await investor.api.call('getEligibility', {
    path: { property_id: token.property_id },
    query: { wallet: investor.account.address, shares: '1' },
  });
  const check = checks.find(({ rule }) => rule === 'identity_verified');
  assert.equal(check?.reason, 'identity_expired');
  assert.equal(check?.params.expired_at, verification?.expires_at);
});
