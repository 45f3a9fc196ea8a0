// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every cent that moves has a balance transaction, and payouts, refunds and disputes add up as they do at Stripe.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import StripeClient from 'stripe';
import { StripeFixture } from './stripe_fixture.ts';

const start = StripeFixture.startFor;
type Params = StripeClient.RefundCreateParams;

async function balances(stripe: StripeFixture): Promise<[number | undefined, number | undefined]> {
  const { available, pending } = await stripe.client.balance.retrieve();
  return [available[0]?.amount, pending[0]?.amount];
}

async function refuses(call: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof StripeClient.errors.StripeInvalidRequestError, String(error));
    assert.equal(error.code, code);
    return true;
  });
}

test('balance_restsAndThenIsAvailable', async (context) => {
  const stripe = await start(context);
  await stripe.paid();
  assert.deepEqual(await balances(stripe), [0, 116_490]);
  assert.deepEqual(await stripe.control('POST', '/settle'), { settled: 1 });
  assert.deepEqual(await balances(stripe), [116_490, 0]);
});

test('payout_takesAlongWhatIsAvailable_andItsTransactionsAddUp', async (context) => {
  const stripe = await start(context);
  await stripe.paid();
  await stripe.paid();
  await stripe.control('POST', '/settle');
  await stripe.paid();
  const payout = await stripe.control('POST', '/payouts');
  assert.deepEqual([payout.amount, payout.status, payout.automatic], [232_980, 'in_transit', true]);
  const { data } = await stripe.client.balanceTransactions.list({ payout: payout.id });
  assert.deepEqual(data.map(({ type }) => type).sort(), ['charge', 'charge', 'payout']);
  assert.equal(
    data.reduce((sum, { net }) => sum + net, 0),
    0,
  );
  assert.deepEqual(await balances(stripe), [0, 116_490]);
  await stripe.control('POST', `/payouts/${payout.id}`);
  const paid = await stripe.client.payouts.retrieve(payout.id, { expand: ['balance_transaction'] });
  assert.equal(paid.status, 'paid');
  assert.equal((paid.balance_transaction as StripeClient.BalanceTransaction).amount, -232_980);
  assert.equal((await stripe.client.payouts.list({ status: 'paid' })).data.length, 1);
});

test('payout_thatFailsComesBackAndGoesWithTheNext', async (context) => {
  const stripe = await start(context);
  await stripe.paid();
  await stripe.control('POST', '/settle');
  const first = await stripe.control('POST', '/payouts');
  await stripe.control('POST', `/payouts/${first.id}`, { failureCode: 'account_closed' });
  assert.equal((await stripe.client.payouts.retrieve(first.id)).failure_code, 'account_closed');
  assert.deepEqual(await balances(stripe), [116_490, 0]);
  const second = await stripe.control('POST', '/payouts');
  const { data } = await stripe.client.balanceTransactions.list({ payout: second.id, type: 'payout_failure' });
  assert.deepEqual([second.amount, data.length], [116_490, 1]);
  await assert.rejects(stripe.control('POST', '/payouts'), /0 cents/);
});

test('balanceTransactions_areFilteredByTimeAndTypeAndPaged', async (context) => {
  const stripe = await start(context);
  const { booked } = await stripe.paid();
  await stripe.paid();
  const created = booked?.created ?? 0;
  const { balanceTransactions } = stripe.client;
  assert.equal((await balanceTransactions.list({ created: { lt: created } })).data.length, 0);
  assert.equal((await balanceTransactions.list({ created: { gte: created }, type: 'charge' })).data.length, 2);
  assert.equal((await balanceTransactions.list({ type: 'refund' })).data.length, 0);
  const all = await balanceTransactions.list({ limit: 1 }).autoPagingToArray({ limit: 10 });
  assert.equal(new Set(all.map(({ id }) => id)).size, 2);
  const newer = await balanceTransactions.list({ ending_before: booked?.id });
  assert.equal(newer.data.length, 1);
});

test('refund_inParts_untilNothingIsLeft', async (context) => {
  const stripe = await start(context);
  const { intent, charge } = await stripe.paid();
  const { refunds } = stripe.client;
  const first = await refunds.create({ payment_intent: intent.id, amount: 20_000, reason: 'requested_by_customer' });
  assert.deepEqual([first.status, first.amount, first.reason], ['succeeded', 20_000, 'requested_by_customer']);
  await refuses(refunds.create({ charge: charge.id, amount: 100_001 }), 'amount_too_large');
  const rest = await refunds.create({ charge: charge.id, expand: ['balance_transaction'] });
  assert.equal((rest.balance_transaction as StripeClient.BalanceTransaction).amount, -100_000);
  const after = await stripe.client.charges.retrieve(charge.id, { expand: ['refunds'] });
  assert.deepEqual([after.refunded, after.amount_refunded, after.refunds?.data.length], [true, 120_000, 2]);
  await refuses(refunds.create({ charge: charge.id }), 'charge_already_refunded');
  assert.equal((await refunds.list({ charge: charge.id })).data.length, 2);
});

test('refund_toABank_isPendingUntilItAnswers', async (context) => {
  const stripe = await start(context);
  const { intent } = await stripe.debited();
  await stripe.control('POST', '/bank_day');
  const refund = await stripe.client.refunds.create({ payment_intent: intent.id });
  assert.equal(refund.status, 'pending');
  await stripe.control('POST', '/bank_day');
  assert.equal((await stripe.client.refunds.retrieve(refund.id)).status, 'succeeded');
});

test('refund_thatComesBack_isTheAccountsAgain', async (context) => {
  const stripe = await start(context);
  const { intent, charge } = await stripe.paid('4000000000005126');
  const refund = await stripe.client.refunds.create({ payment_intent: intent.id });
  assert.equal(refund.status, 'succeeded');
  await stripe.control('POST', '/bank_day');
  const failed = await stripe.client.refunds.retrieve(refund.id, { expand: ['failure_balance_transaction'] });
  assert.deepEqual([failed.status, failed.failure_reason], ['failed', 'expired_or_canceled_card']);
  assert.equal((failed.failure_balance_transaction as StripeClient.BalanceTransaction).amount, 120_000);
  assert.equal((await stripe.client.charges.retrieve(charge.id)).amount_refunded, 0);
  assert.deepEqual((await stripe.eventTypes()).slice(-2), ['refund.failed', 'charge.refund.updated']);
});

test('refund_needsAPaidChargeAndOneName', async (context) => {
  const stripe = await start(context);
  const { intent, charge } = await stripe.debited();
  const create = (params: Params) => stripe.client.refunds.create(params);
  await refuses(create({ charge: charge.id }), 'resource_missing');
  await assert.rejects(create({}), /One of the following params/);
  await assert.rejects(create({ charge: charge.id, payment_intent: intent.id }), /both/);
  await refuses(create({ charge: 'ch_none' }), 'resource_missing');
});

test('dispute_withdrawsAndEvidenceWinsItBack', async (context) => {
  const stripe = await start(context);
  const { charge } = await stripe.paid('4000000000000259');
  const { disputes } = stripe.client;
  const [dispute] = (await disputes.list({ charge: charge.id })).data;
  assert.deepEqual([dispute?.status, dispute?.reason], ['needs_response', 'fraudulent']);
  assert.deepEqual([dispute?.balance_transactions[0]?.net, charge.disputed], [-121_500, true]);
  await refuses(stripe.client.refunds.create({ charge: charge.id }), 'charge_disputed');
  const id = dispute?.id ?? '';
  const draft = await disputes.update(id, { evidence: { product_description: 'Rent' }, submit: false });
  assert.deepEqual([draft.status, draft.evidence_details.has_evidence], ['needs_response', true]);
  await disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' }, submit: true });
  const won = await disputes.retrieve(id);
  assert.deepEqual([won.status, won.balance_transactions[1]?.net], ['won', 120_000]);
  assert.deepEqual((await stripe.eventTypes()).slice(-2), ['charge.dispute.closed', 'charge.dispute.funds_reinstated']);
});

test('dispute_isOpenedAndLostThroughTheControlPlane', async (context) => {
  const stripe = await start(context);
  const { charge } = await stripe.paid();
  const dispute = await stripe.control('POST', '/disputes', { charge: charge.id, reason: 'general', amount: 5000 });
  assert.equal(dispute.amount, 5000);
  await stripe.control('POST', `/disputes/${dispute.id}`, { status: 'lost' });
  assert.equal((await stripe.client.disputes.retrieve(dispute.id)).status, 'lost');
  await assert.rejects(stripe.control('POST', `/disputes/${dispute.id}`, { status: 'won' }), /already closed/);
  await assert.rejects(stripe.client.disputes.update(dispute.id, { evidence: { receipt: 'x' } }), /evidence/);
});

test('dispute_isGivenUpByItsMerchant', async (context) => {
  const stripe = await start(context);
  const { charge } = await stripe.paid('4000000000002685');
  const [dispute] = (await stripe.client.disputes.list({ charge: charge.id })).data;
  assert.equal((await stripe.client.disputes.close(dispute?.id ?? '')).status, 'lost');
});

test('inquiry_takesNoMoney', async (context) => {
  const stripe = await start(context);
  const { charge } = await stripe.paid('4000000000001976');
  const [inquiry] = (await stripe.client.disputes.list({ charge: charge.id })).data;
  assert.deepEqual([inquiry?.status, inquiry?.balance_transactions.length], ['warning_needs_response', 0]);
  await stripe.control('POST', `/disputes/${inquiry?.id}`, { status: 'warning_closed' });
  assert.equal((await stripe.client.disputes.retrieve(inquiry?.id ?? '')).status, 'warning_closed');
});

test('disputeOfADebit_isLostAtOnce', async (context) => {
  const stripe = await start(context);
  const { charge } = await stripe.debited('000555555559');
  await stripe.control('POST', '/bank_day');
  const [dispute] = (await stripe.client.disputes.list({ charge: charge.id })).data;
  assert.deepEqual([dispute?.status, dispute?.reason], ['lost', 'debit_not_authorized']);
});
