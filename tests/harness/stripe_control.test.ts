// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the harness's helpers do to the sandbox's Stripe what they say.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { StripeFixture } from '../sandbox/stripe_fixture.ts';
import { SandboxControl } from './sandbox_control.ts';

async function start(context: TestContext) {
  const fixture = await StripeFixture.startFor(context);
  return { fixture, client: fixture.client, control: new SandboxControl(fixture.sandbox.url).stripe };
}

test('payments_areMadeAndAnsweredByBanks', async (context) => {
  const { fixture, control } = await start(context);
  const asked = await fixture.rentSession();
  await control.payByCard(asked.url, '4000000000003220');
  assert.equal((await control.answerTheBank(asked.url, 'complete')).status, 303);
  const debits = [await fixture.rentSession(), await fixture.rentSession()];
  for (const { url } of debits) await control.payByBank(url);
  const [first, second] = await Promise.all(debits.map(({ id }) => fixture.outcome(id)));
  await control.answerDebit(first?.intent.id ?? '', 'no_account');
  assert.deepEqual(await control.bankDay(), [second?.intent.id]);
  assert.equal((await fixture.outcome(first?.session.id ?? '')).charge.failure_code, 'no_account');
  assert.equal((await fixture.outcome(second?.session.id ?? '')).charge.status, 'succeeded');
});

test('refundsPayoutsAndDisputes_areDecided', async (context) => {
  const { fixture, client, control } = await start(context);
  const { charge } = await fixture.paid();
  const refund = await client.refunds.create({ charge: charge.id, amount: 100 });
  await control.answerRefund(refund.id, 'lost_or_stolen_card');
  assert.equal((await client.refunds.retrieve(refund.id)).status, 'failed');
  await control.settle();
  const payout = await control.payOut();
  await control.payoutArrives(payout.id);
  assert.equal((await client.payouts.retrieve(payout.id)).status, 'paid');
  await control.payoutFails(payout.id);
  assert.equal((await client.payouts.retrieve(payout.id)).status, 'failed');
  const dispute = await control.openDispute(charge.id, { reason: 'general' });
  await control.endDispute(dispute.id, 'lost');
  assert.equal((await client.disputes.retrieve(dispute.id)).status, 'lost');
});

test('bookings_areHeld_andThenTold', async (context) => {
  const { fixture, control } = await start(context);
  await control.holdBookings();
  const { session, booked } = await fixture.paid();
  assert.equal(booked, null);
  await control.book();
  assert.equal((await fixture.outcome(session.id)).booked?.fee, 3510);
  assert.equal((await fixture.eventTypes()).at(-1), 'charge.updated');
  assert.equal((await fixture.paid()).booked?.fee, 3510);
});

test('webhooks_areLostResentForgedAndSignedTwice', async (context) => {
  const { fixture, client, control } = await start(context);
  await control.setWebhooks({ drop: 1 });
  await client.customers.create({});
  assert.equal((await control.webhooks()).dropped, 1);
  const [event] = (await client.events.list()).data;
  assert.equal(await control.forge('unsigned'), 204);
  const secret = await control.rollSecret();
  await control.resend(event?.id ?? '');
  const resent = (await fixture.receiver.until(2))[1];
  const signature = resent?.headers['stripe-signature'] ?? '';
  assert.equal(client.webhooks.constructEvent(resent?.raw ?? '', signature, secret).id, event?.id);
  await control.finishRoll();
});

test('sessionsAndKeys_growOld', async (context) => {
  const { fixture, client, control } = await start(context);
  const { id } = await fixture.rentSession({}, { idempotencyKey: 'k' });
  await control.expireSession(id);
  assert.equal((await client.checkout.sessions.retrieve(id)).status, 'expired');
  await control.forgetKeys();
  assert.notEqual((await fixture.rentSession({}, { idempotencyKey: 'k' })).id, id);
  await control.setFaults({ failNext: 1, failStatus: 500 });
  await assert.rejects(client.balance.retrieve());
});
