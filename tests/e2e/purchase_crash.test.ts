// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: kill -9 at any moment of a purchase ends in exactly one purchase, paid once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringToHex } from 'viem';
import type { PurchaseOffer, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { purchaseRequest, signatures, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import {
  allTransactions,
  crash,
  holdMining,
  resumeMining,
  transactionsSince,
  waitForNewTransaction,
} from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const price = 50_000_000n;
let investor: Person;
let token: Token;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  investor = await verifiedInvestor(world);
});

interface Before {
  offer: PurchaseOffer;
  body: Awaited<ReturnType<typeof signatures>>;
  shares: bigint;
  usdc: bigint;
  nonce: number;
  known: Awaited<ReturnType<typeof allTransactions>>;
}

async function offer(shares: number): Promise<Before> {
  const made = await investor.api.call('createPurchase', {
    body: purchaseRequest(investor, token.property_id, shares),
  });
  return {
    offer: made,
    body: await signatures(investor, made),
    shares: await chain.sharesOf(token.address, investor.account.address),
    usdc: await chain.usdcOf(investor.account.address),
    nonce: await chain.operatorNonce(),
    known: await allTransactions(world),
  };
}

const path = ({ offer: { purchase } }: Before) => ({ purchase_id: purchase.id });
const sign = (state: Before) => investor.api.call('signPurchase', { path: path(state), body: state.body });

async function requireBoughtOnce(state: Before, shares: bigint): Promise<void> {
  const purchase = await waitForPurchase(investor, state.offer.purchase.id, 'CONFIRMED', 'FAILED');
  assert.equal(purchase.state, 'CONFIRMED', `${purchase.failure_reason}`);
  const nonce = stringToHex(purchase.id, { size: 32 });
  const seen = (await chain.purchases()).filter((event) => event.nonce === nonce);
  assert.equal(seen.length, 1);
  assert.equal(seen[0]?.transactionHash, purchase.transaction_hash);
  assert.equal((await chain.sharesOf(token.address, investor.account.address)) - state.shares, shares);
  assert.equal(state.usdc - (await chain.usdcOf(investor.account.address)), shares * price);
  assert.equal((await chain.operatorNonce()) - state.nonce, 1);
  // The purchase is confirmed by its event, the transaction by its receipt: two looks at the chain.
  await waitForNewTransaction(world, state.known, 'CONFIRMED');
  const sent = await transactionsSince(world, state.known);
  assert.equal(sent.filter(({ state: is }) => is === 'CONFIRMED').length, 1);
  const { holdings } = await investor.api.call('getPortfolio');
  const held = holdings
    .filter(({ property_id }) => property_id === token.property_id)
    .reduce((sum, item) => sum + BigInt(item.shares), 0n);
  assert.equal(held, state.shares + shares);
}

test('kill_rightAfterTheAnswer', async () => {
  const state = await offer(2);
  await sign(state);
  await crash(world);
  await requireBoughtOnce(state, 2n);
});

test('kill_whileTheTransactionWaitsInThePool', async () => {
  const state = await offer(3);
  await holdMining(world);
  await sign(state);
  await waitForNewTransaction(world, state.known, 'BROADCAST');
  await crash(world);
  await sleep(300);
  await resumeMining(world);
  await requireBoughtOnce(state, 3n);
});

test('kill_andMinedWhileDown', async () => {
  const state = await offer(1);
  await holdMining(world);
  await sign(state);
  await waitForNewTransaction(world, state.known, 'BROADCAST');
  await crash(world, () => resumeMining(world));
  await requireBoughtOnce(state, 1n);
});

test('kill_asSoonAsItIsQueued', async () => {
  const state = await offer(4);
  const answer = investor.api.send('signPurchase', { path: path(state), body: state.body }).catch(() => undefined);
  await waitForNewTransaction(world, state.known, 'QUEUED', 'SIGNED', 'BROADCAST', 'MINED', 'CONFIRMED');
  await crash(world);
  await answer;
  await requireBoughtOnce(state, 4n);
});

for (const delayMs of [0, 2, 5, 10, 20, 40])
  test(`kill_${delayMs}msIntoTheRequest_andTheClientTriesAgain`, async () => {
    const state = await offer(1);
    const options = { path: path(state), body: state.body, headers: { 'idempotency-key': randomUUID() } };
    const first = investor.api.send('signPurchase', options).catch(() => undefined);
    await sleep(delayMs);
    await crash(world);
    await first;
    // A client that got no answer asks how things are, and repeats its request if nothing happened.
    const { state: reached } = await investor.api.call('getPurchase', { path: path(state) });
    if (reached === 'REQUESTED') {
      const again = await investor.api.send('signPurchase', { ...options, headers: {} });
      assert.equal(again.status, 202, again.bytes.toString());
    }
    await requireBoughtOnce(state, 1n);
  });

test('nodeLosesItsPool_theSameTransactionIsSentAgain', async () => {
  const state = await offer(2);
  await holdMining(world);
  await sign(state);
  const { hash } = await waitForNewTransaction(world, state.known, 'BROADCAST');
  await world.stopNode();
  await sleep(300);
  await world.startNode();
  await requireBoughtOnce(state, 2n);
  const { transaction_hash } = await investor.api.call('getPurchase', { path: path(state) });
  assert.equal(transaction_hash, hash);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
