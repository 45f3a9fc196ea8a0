// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a purchase that goes wrong after it was accepted ends as FAILED with the reason, costs nothing, and is told of.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Hex } from 'viem';
import { faucetIndex, localAccount } from '../harness/accounts.ts';
import type { Purchase, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  buy,
  purchaseRequest,
  signatures,
  startPurchase,
  tokenizedProperty,
  verifiedInvestor,
  waitForPurchase,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import {
  allTransactions,
  holdMining,
  resumeMining,
  transactionsSince,
  waitForNewTransaction,
} from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const { usdc, safe } = chain.deployment.contracts;
const funds = 500n;
const shares = 4;
const highTip = 50_000_000_000n;
let token: Token;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
});

/** The buyer's whole USDC goes elsewhere. */
const moveAway = (person: Person, tip?: bigint) =>
  chain.submitAs(person.account.address, 'TestUsdc', usdc, 'transfer', [safe, funds * 1_000_000n], tip);

async function requireFailed(person: Person, purchase: Purchase): Promise<Purchase> {
  const failed = await waitForPurchase(person, purchase.id, 'FAILED', 'CONFIRMED');
  assert.equal(failed.state, 'FAILED');
  assert.equal(failed.confirmed_at, null);
  assert.equal(failed.failure_reason, 'usdc_balance_too_low');
  assert.match(failed.failure_params.message, /transfer amount exceeds balance/);
  assert.equal(await chain.sharesOf(token.address, person.account.address), 0n);
  assert.deepEqual((await person.api.call('getPortfolio')).holdings, []);
  return failed;
}

async function requireTold(person: Person, purchase: Purchase, wanted = 'share_purchase_failed'): Promise<void> {
  const news = await until('the notification', async () =>
    (await person.api.call('listNotifications')).items.find(({ kind }) => kind === wanted),
  );
  assert.equal(news.params.purchase_id, purchase.id);
  assert.equal(news.params.shares, String(shares));
  assert.equal(news.params.reason, purchase.failure_reason);
  assert.equal(news.params.executable_until ?? null, purchase.executable_until);
  const mail = await world.sandbox.waitForMail(person.email, /did not go through/);
  assert.match(mail.text, /No USDC was taken/);
}

/** Nothing of it moved: the purchase's failure left the USDC where its owner had sent it, and the sale untouched. */
async function requireNothingMoved(person: Person, before: { safe: bigint; sale: bigint }): Promise<void> {
  assert.equal(await chain.usdcOf(person.account.address), 0n);
  assert.equal((await chain.usdcOf(safe)) - before.safe, funds * 1_000_000n);
  assert.equal(await chain.usdcOf(chain.deployment.contracts.primarySale), before.sale);
}

const balances = async () => ({
  safe: await chain.usdcOf(safe),
  sale: await chain.usdcOf(chain.deployment.contracts.primarySale),
});

test('moneyGoneBeforeTheEstimate_failsWithoutATransaction', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  const [before, known, nonce] = [await balances(), await allTransactions(world), await chain.operatorNonce()];
  world.gate.hold('eth_estimateGas');
  const purchase = await startPurchase(person, token.property_id, shares);
  assert.equal(purchase.state, 'SUBMITTED');
  await world.gate.waitUntilHeld();
  await moveAway(person);
  world.gate.release();

  const failed = await requireFailed(person, purchase);
  assert.equal(failed.transaction_hash, null);
  assert.equal(failed.executable_until, null);
  assert.equal(await chain.operatorNonce(), nonce);
  assert.equal((await waitForNewTransaction(world, known, 'FAILED')).hash, null);
  await requireNothingMoved(person, before);
  await requireTold(person, failed);
});

test('moneyGoneInTheSameBlock_failsWithTheRevertedTransaction', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  const [before, known] = [await balances(), await allTransactions(world)];
  await holdMining(world);
  const purchase = await startPurchase(person, token.property_id, shares);
  const { hash } = await waitForNewTransaction(world, known, 'BROADCAST');
  const moved = await moveAway(person, highTip);
  await resumeMining(world);
  await until('the transfer', () => chain.isMined(moved));

  const failed = await requireFailed(person, purchase);
  assert.equal(failed.transaction_hash, hash);
  const sent = await transactionsSince(world, known);
  assert.deepEqual(
    sent.map((transaction) => [transaction.state, transaction.hash, transaction.failure_reason]),
    [['FAILED', hash, 'usdc_balance_too_low']],
  );
  assert.ok(hash && (await chain.isReverted(hash)));
  await requireNothingMoved(person, before);
  assert.equal(failed.executable_until, failed.expires_at);
  await requireTold(person, failed, 'share_purchase_reverted');
});

test('whatRevertedInABlock_isOnItsWayStill_asAnybodyMayRepeatIt', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  const known = await allTransactions(world);
  await holdMining(world);
  const purchase = await startPurchase(person, token.property_id, shares);
  const { hash } = await waitForNewTransaction(world, known, 'BROADCAST');
  const moved = await moveAway(person, highTip);
  await resumeMining(world);
  await until('the transfer', () => chain.isMined(moved));
  const { executable_until } = await requireFailed(person, purchase);

  await chain.mintUsdc(person.account.address, funds * 1_000_000n);
  const body = purchaseRequest(person, token.property_id, 1);
  const { params } = await person.api.refused('createPurchase', { body }, 409, 'purchase_in_progress');
  assert.deepEqual(params, { purchase_id: purchase.id, executable_until });

  const { input } = (await world.rpc('eth_getTransactionByHash', [hash])) as { input: Hex };
  const anybody = localAccount(faucetIndex).address;
  await world.rpc('eth_sendTransaction', [{ from: anybody, to: chain.deployment.contracts.primarySale, data: input }]);
  const confirmed = await waitForPurchase(person, purchase.id, 'CONFIRMED');
  assert.equal(confirmed.executable_until, null);
  assert.equal(await chain.sharesOf(token.address, person.account.address), BigInt(shares));
  await buy(person, token.property_id, 1);
});

test('afterAFailure_thePersonCanBuyWithFreshMoney', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  world.gate.hold('eth_estimateGas');
  const purchase = await startPurchase(person, token.property_id, shares);
  await world.gate.waitUntilHeld();
  await moveAway(person);
  world.gate.release();
  await requireFailed(person, purchase);
  await chain.mintUsdc(person.account.address, funds * 1_000_000n);
  await buy(person, token.property_id, shares);
  assert.equal(await chain.sharesOf(token.address, person.account.address), BigInt(shares));
});

test('aSecondPurchaseOfTheWallet_waitsForTheFirst', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  const body = purchaseRequest(person, token.property_id, 1);
  const early = await person.api.call('createPurchase', { body });
  await holdMining(world);
  const { id } = await startPurchase(person, token.property_id, shares);
  await person.api.refused('createPurchase', { body }, 409, 'purchase_in_progress');
  const path = { purchase_id: early.purchase.id };
  await person.api.refused(
    'signPurchase',
    { path, body: await signatures(person, early) },
    409,
    'purchase_in_progress',
  );
  await resumeMining(world);
  assert.equal((await waitForPurchase(person, id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
  await buy(person, token.property_id, 1);
  assert.equal(await chain.sharesOf(token.address, person.account.address), BigInt(shares + 1));
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
