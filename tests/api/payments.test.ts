// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what is paid at Stripe becomes USDC in the Treasury and is shown to admins at every step; what is taken back is not lost
// sight of, before the conversion and after it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { stringToHex } from 'viem';
import { availableAtOnce, Collections } from '../harness/collections.ts';
import { approvedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 1,
  overrides: { payments: { poll_seconds: 1, reconcile_seconds: 3 } },
  expectedErrors: [/"event":"conversion_failed"/],
});
const { sandbox, chain, admin } = world;
const { stripe, circle } = sandbox;
const payments = new Collections(world);
let manager: Person;
before(async () => {
  manager = await world.manager();
});

/** Each test has a property of its own: a conversion takes all that a property has. */
const property = async () => (await approvedProperty(world, manager)).id;

const inTreasury = (propertyId: string) =>
  chain.read<bigint>('Treasury', chain.deployment.contracts.treasury, 'balanceOf', [
    stringToHex(propertyId, { size: 32 }),
    0,
  ]);

/** Stripe pays out what it can, and the bank hands it on to Circle. */
async function payOutToCircle(): Promise<void> {
  const payout = await stripe.payOut();
  await stripe.payoutArrives(payout.id);
  await circle.deposit((payout.amount / 100).toFixed(2));
}

/** A comparison that was made after this call. */
async function nextReconciliation() {
  const since = Date.now();
  return until('a comparison', async () => {
    const { items } = await admin.api.call('getReconciliation');
    return items.find(({ compared_at }) => Date.parse(compared_at) > since);
  });
}

test('card_becomesUsdcInTheTreasury_andTheBooksAgree', async () => {
  const propertyId = await property();
  const { id, url } = await payments.begin(propertyId);
  assert.equal((await payments.get(id)).state, 'STARTED');
  await stripe.payByCard(url, availableAtOnce);
  const settled = await payments.waitForState(id, 'SETTLED');
  assert.deepEqual(
    [settled.amount_usd, settled.fee_usd, settled.net_usd, settled.method, settled.last_digits],
    ['1000.00', '29.30', '970.70', 'card', '0077'],
  );
  await payOutToCircle();
  const converted = await payments.waitForState(id, 'CONVERTED');
  const conversion = await payments.conversionOf(converted);
  assert.deepEqual(
    [conversion.state, conversion.amount_usd, conversion.property_id],
    ['CONVERTED', '970.70', propertyId],
  );
  assert.match(conversion.transaction_hash ?? '', /^0x[0-9a-f]{64}$/);
  assert.equal(await inTreasury(propertyId), 970_700_000n);
  const { differences, contradictions, overdue } = await nextReconciliation();
  assert.deepEqual({ differences, contradictions, overdue }, { differences: [], contradictions: [], overdue: [] });
});

test('bankDebit_succeedsOrFailsDaysLater', async () => {
  const propertyId = await property();
  const [good, bad] = await Promise.all([payments.begin(propertyId), payments.begin(propertyId)]);
  await stripe.payByBank(good.url);
  await stripe.payByBank(bad.url, '000111111113');
  for (const { id } of [good, bad]) await payments.waitForState(id, 'PROCESSING');
  await stripe.bankDay();
  const { method, last_digits } = await payments.waitForState(good.id, 'PAID');
  assert.deepEqual([method, last_digits], ['us_bank_account', '6789']);
  assert.equal((await payments.waitForState(bad.id, 'FAILED')).failure, 'account_closed');
});

test('refund_makesTheConversionSmaller', async () => {
  const propertyId = await property();
  const { id } = await payments.paid(propertyId, availableAtOnce);
  await payments.stripe.refunds.create({ charge: await payments.chargeOf(id), amount: 40_000 });
  const { refunded_usd } = await payments.waitFor(id, (payment) => payment.refunded_usd !== '0.00');
  assert.equal(refunded_usd, '400.00');
  await payOutToCircle();
  await payments.waitForState(id, 'CONVERTED');
  assert.equal(await inTreasury(propertyId), 570_700_000n);
});

test('refundThatTheBankReturns_isTakenOffAgain', async () => {
  const { id } = await payments.paid(await property());
  const refund = await payments.stripe.refunds.create({ charge: await payments.chargeOf(id), amount: 40_000 });
  await payments.waitFor(id, ({ refunded_usd }) => refunded_usd === '400.00');
  await stripe.answerRefund(refund.id, 'lost_or_stolen_card');
  await payments.waitFor(id, ({ refunded_usd }) => refunded_usd === '0.00');
});

test('disputeBeforeTheConversion_holdsThePayment_untilItIsWon', async () => {
  const propertyId = await property();
  const disputed = await payments.paid(propertyId, availableAtOnce);
  const other = await payments.paid(propertyId, availableAtOnce);
  const dispute = await stripe.openDispute(await payments.chargeOf(disputed.id), { reason: 'fraudulent' });
  const held = await payments.waitFor(disputed.id, ({ withdrawn_usd }) => withdrawn_usd === '1000.00');
  assert.deepEqual(
    held.disputes?.map(({ id, status, fees_usd }) => [id, status, fees_usd]),
    [[dispute.id, 'OPEN', '15.00']],
  );
  await circle.deposit('3000'); // more than Stripe has to pay out while it holds the disputed money
  await payments.waitForState(other.id, 'CONVERTED');
  assert.equal((await payments.get(disputed.id)).state, 'SETTLED');
  // The dispute's fee, and what the disputed payment had cost, are the property's.
  assert.equal(await inTreasury(propertyId), 970_700_000n - 15_000_000n - 29_300_000n);
  await stripe.endDispute(dispute.id, 'won');
  const { disputes } = await payments.waitForState(disputed.id, 'CONVERTED');
  assert.equal(disputes?.[0]?.status, 'WON');
  assert.equal(await inTreasury(propertyId), 2n * 970_700_000n - 15_000_000n);
});

test('disputeAfterTheConversion_comesOffTheNext', async () => {
  const propertyId = await property();
  const first = await payments.paid(propertyId, availableAtOnce);
  await circle.deposit('3000');
  await payments.waitForState(first.id, 'CONVERTED');
  const dispute = await stripe.openDispute(await payments.chargeOf(first.id), { reason: 'fraudulent' });
  await stripe.endDispute(dispute.id, 'lost');
  const lost = await payments.waitFor(first.id, ({ disputes }) => disputes?.[0]?.status === 'LOST');
  assert.deepEqual([lost.state, lost.withdrawn_usd], ['CONVERTED', '1000.00']);
  const second = await payments.paid(propertyId, availableAtOnce, 200_000);
  await payments.waitForState(second.id, 'CONVERTED');
  assert.equal(await inTreasury(propertyId), 970_700_000n + 1_941_700_000n - 1_015_000_000n);
});

test('transferThatCircleDenies_isShown_andThePaymentStays', async () => {
  await circle.setTransfers({ denyNext: 1 });
  const { id } = await payments.paid(await property(), availableAtOnce);
  await circle.deposit('3000');
  const failed = await until('a conversion that failed', async () => {
    const { items } = await admin.api.call('listConversions', { query: { state: 'FAILED' } });
    return items[0];
  });
  assert.equal(failed.failure, 'transfer_denied');
  assert.equal((await payments.get(id)).state, 'SETTLED');
});

test('withoutWebhooks_everythingArrivesAllTheSame', async () => {
  await stripe.setWebhooks({ drop: 1000 });
  await circle.setNotifications({ drop: 1000 });
  const propertyId = await property();
  const { id } = await payments.paid(propertyId, availableAtOnce);
  await circle.deposit('1000');
  await payments.waitForState(id, 'CONVERTED');
  await stripe.setWebhooks({});
  await circle.setNotifications({});
  assert.equal(await inTreasury(propertyId), 970_700_000n);
});

test('lists_areFilteredAndPaged', async () => {
  const { items: failed } = await admin.api.call('listCollections', { query: { state: 'FAILED' } });
  assert.deepEqual([...new Set(failed.map(({ state }) => state))], ['FAILED']);
  for (const list of ['listCollections', 'listConversions'] as const) {
    const all = (await admin.api.call(list)).items.map(({ id }) => id);
    const first = await admin.api.call(list, { query: { limit: 2 } });
    const rest = await admin.api.call(list, { query: { cursor: first.next_cursor ?? '' } });
    assert.deepEqual(
      [...first.items, ...rest.items].map(({ id }) => id),
      all,
    );
    assert.deepEqual(all, [...all].sort().reverse());
  }
});
