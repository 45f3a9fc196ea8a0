// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Stripe's own client believes what the sandbox signs and nothing else, and what a webhook lost is in the events.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import StripeClient from 'stripe';
import { StripeFixture } from './stripe_fixture.ts';
import type { Received } from './sandbox_fixture.ts';
import { stripeForgeries } from './stripe_forgery.ts';

const start = StripeFixture.startFor;

function read(stripe: StripeFixture, { raw, headers }: Received, secret = stripe.secret): StripeClient.Event {
  return stripe.client.webhooks.constructEvent(raw, headers['stripe-signature'] ?? '', secret);
}

const paidTypes = [
  'payment_intent.created',
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
];

test('webhooks_tellOfAPaymentInItsOrder', async (context) => {
  const stripe = await start(context);
  const { session } = await stripe.paid();
  const events = (await stripe.receiver.until(4)).map((received) => read(stripe, received));
  assert.deepEqual(
    events.map(({ type }) => type),
    paidTypes,
  );
  const completed = events[3]?.data.object as StripeClient.Checkout.Session;
  assert.deepEqual([completed.id, completed.payment_status], [session.id, 'paid']);
  assert.equal(events[3]?.api_version, '2026-08-26.dahlia');
});

for (const [name, account, last] of [
  ['paid', '000123456789', 'checkout.session.async_payment_succeeded'],
  ['notPaid', '000111111113', 'checkout.session.async_payment_failed'],
] as const)
  test(`webhooks_ofADebit_${name}_comeInTwoParts`, async (context) => {
    const stripe = await start(context);
    await stripe.debited(account);
    const completed = read(stripe, (await stripe.receiver.until(4))[3] as Received);
    assert.equal(completed.type, 'checkout.session.completed');
    assert.equal((completed.data.object as StripeClient.Checkout.Session).payment_status, 'unpaid');
    await stripe.control('POST', '/bank_day');
    assert.equal(read(stripe, (await stripe.receiver.until(7))[6] as Received).type, last);
  });

test('banks_answerByThemselvesWhereTheyAreToldTo', async (context) => {
  const stripe = await start(context, [], { bankDelayMs: 30 });
  await stripe.debited();
  const last = (await stripe.receiver.until(7))[6];
  assert.equal(last?.body.type, 'checkout.session.async_payment_succeeded');
});

for (const kind of stripeForgeries)
  test(`forged_${kind}_isRefusedByTheClient`, async (context) => {
    const stripe = await start(context);
    await stripe.rentSession({ customer: (await stripe.client.customers.create({})).id });
    await stripe.receiver.until(1);
    await stripe.control('POST', '/forge', { kind });
    const forged = (await stripe.receiver.until(2))[1] as Received;
    assert.throws(() => read(stripe, forged), StripeClient.errors.StripeSignatureVerificationError);
    assert.equal(read(stripe, stripe.receiver.received[0] as Received).type, 'customer.created');
  });

test('secrets_areBothGoodWhileOneReplacesTheOther', async (context) => {
  const stripe = await start(context);
  const [endpoint] = (await stripe.client.webhookEndpoints.list()).data;
  const { secret } = await stripe.control('POST', `/webhook_endpoints/${endpoint?.id}/roll`);
  await stripe.client.customers.create({});
  const [both] = await stripe.receiver.until(1);
  assert.equal(both?.headers['stripe-signature']?.toString().match(/v1=/g)?.length, 2);
  read(stripe, both as Received);
  read(stripe, both as Received, secret);
  await stripe.control('POST', `/webhook_endpoints/${endpoint?.id}/finish_roll`);
  await stripe.client.customers.create({});
  const later = (await stripe.receiver.until(2))[1] as Received;
  read(stripe, later, secret);
  assert.throws(() => read(stripe, later), StripeClient.errors.StripeSignatureVerificationError);
});

test('endpoint_isMadeOverTheApi_andGetsWhatItAskedFor', async (context) => {
  const stripe = await start(context, [], { webhookUrl: '' });
  const { webhookEndpoints, customers } = stripe.client;
  const enabled_events: StripeClient.WebhookEndpointCreateParams.EnabledEvent[] = ['checkout.session.completed'];
  const made = await webhookEndpoints.create({ url: stripe.receiver.url, enabled_events });
  await stripe.paid();
  const [received] = await stripe.receiver.until(1);
  assert.equal(read(stripe, received as Received, made.secret).type, 'checkout.session.completed');
  assert.equal((await webhookEndpoints.retrieve(made.id)).secret, undefined);
  await webhookEndpoints.update(made.id, { disabled: true, enabled_events: ['*'] });
  await customers.create({});
  await webhookEndpoints.del(made.id);
  assert.equal((await webhookEndpoints.list()).data.length, 0);
  assert.equal(stripe.receiver.received.length, 1);
});

test('retries_areSignedAnewUntilTaken', async (context) => {
  const stripe = await start(context, [500, 503]);
  const { id } = await stripe.client.customers.create({});
  const received = await stripe.receiver.until(3);
  assert.equal(new Set(received.map(({ raw }) => raw)).size, 1);
  for (const each of received) assert.equal((read(stripe, each).data.object as { id: string }).id, id);
  const [event] = (await stripe.client.events.list()).data;
  assert.equal(event?.pending_webhooks, 0);
});

test('duplicateAndReorder_doWhatTheySay', async (context) => {
  const stripe = await start(context);
  await stripe.control('PUT', '/webhooks', { duplicate: 1, reorder: 4 });
  await stripe.paid();
  const types = (await stripe.receiver.until(8)).map(({ body }) => body.type);
  assert.deepEqual(
    types,
    [...paidTypes].reverse().flatMap((type) => [type, type]),
  );
});

test('delay_holdsWebhooksBack', async (context) => {
  const stripe = await start(context);
  await stripe.control('PUT', '/webhooks', { delayMs: 120 });
  await stripe.client.customers.create({});
  await sleep(50);
  assert.equal(stripe.receiver.received.length, 0);
  await stripe.receiver.until(1);
});

test('lostWebhooks_areFoundAmongTheEvents', async (context) => {
  const stripe = await start(context);
  await stripe.control('PUT', '/webhooks', { drop: 100 });
  const { session } = await stripe.paid();
  const state = await stripe.control('GET', '/webhooks');
  assert.deepEqual([state.dropped, stripe.receiver.received.length], [4, 0]);
  const types = ['checkout.session.completed', 'charge.succeeded'];
  const { data } = await stripe.client.events.list({ types, delivery_success: false });
  assert.deepEqual(
    data.map(({ type }) => type),
    types,
  );
  const event = await stripe.client.events.retrieve(data[0]?.id ?? '');
  assert.equal((event.data.object as { id: string }).id, session.id);
  await stripe.control('PUT', '/webhooks', {});
  await stripe.control('POST', `/events/${event.id}/resend`);
  assert.equal(read(stripe, (await stripe.receiver.until(1))[0] as Received).id, event.id);
});

test('events_keepWhatWasTrueThen', async (context) => {
  const stripe = await start(context);
  const { session } = await stripe.debited();
  await stripe.control('POST', '/bank_day');
  const { data } = await stripe.client.events.list({ type: 'checkout.session.completed' });
  const then = data[0]?.data.object as StripeClient.Checkout.Session;
  assert.deepEqual([then.id, then.payment_status], [session.id, 'unpaid']);
});
