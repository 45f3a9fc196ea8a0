// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Stripe's own client makes, reads and expires checkout sessions, and each test number pays as Stripe says it does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import StripeClient from 'stripe';
import { StripeFixture } from './stripe_fixture.ts';
import { answerTheBank, goodCard, payByCard } from './stripe_payer.ts';

let stripe: StripeFixture;
before(async () => {
  stripe = await StripeFixture.start([], { webhookUrl: '' });
});
after(() => stripe.close());

const sessions = () => stripe.client.checkout.sessions;

test('create_answersAnOpenSessionWithItsPage', async () => {
  const metadata = { lease: 'lease_1' };
  const session = await stripe.rentSession({ client_reference_id: 'rp_1', metadata });
  assert.match(session.id, /^cs_test_/);
  assert.deepEqual([session.status, session.payment_status, session.amount_total], ['open', 'unpaid', 120_000]);
  assert.equal(session.client_reference_id, 'rp_1');
  assert.deepEqual(session.metadata, metadata);
  assert.equal(session.payment_intent, null);
  assert.equal(session.url, `${stripe.sandbox.url}/c/pay/${session.id}`);
});

test('retrieve_showsLinesWhenAsked', async () => {
  const { id } = await stripe.rentSession();
  assert.equal((await sessions().retrieve(id)).line_items, undefined);
  const session = await sessions().retrieve(id, { expand: ['line_items'] });
  assert.equal(session.line_items?.data[0]?.description, 'Rent for May');
  const lines = await sessions().listLineItems(id);
  assert.equal(lines.data[0]?.price?.unit_amount_decimal?.toString(), '120000');
});

const wrong: [string, Partial<StripeClient.Checkout.SessionCreateParams>, string | undefined][] = [
  ['noLines', { line_items: [] }, 'line_items'],
  ['tooLittle', { line_items: [line(49)] }, undefined],
  ['wrongCurrency', { line_items: [line(5000, 'eur')] }, 'line_items[0][price_data][currency]'],
  ['unknownMethod', { payment_method_types: ['klarna'] }, 'payment_method_types[0]'],
  ['soonExpiry', { expires_at: Math.floor(Date.now() / 1000) + 60 }, 'expires_at'],
  ['lateExpiry', { expires_at: Math.floor(Date.now() / 1000) + 90_000 }, 'expires_at'],
  ['badUrl', { success_url: 'nowhere' }, 'success_url'],
  ['unknownCustomer', { customer: 'cus_none' }, 'customer'],
  ['unknownParameter', { colour: 'red' } as object, 'colour'],
];
function line(unit_amount: number, currency = 'usd') {
  return { price_data: { currency, unit_amount, product_data: { name: 'Rent' } }, quantity: 1 };
}
for (const [name, changes, param] of wrong)
  test(`create_refuses_${name}`, async () => {
    await assert.rejects(stripe.rentSession(changes), (error: unknown) => {
      assert.ok(error instanceof StripeClient.errors.StripeInvalidRequestError, String(error));
      assert.deepEqual([error.statusCode, error.param], [400, param]);
      return true;
    });
  });

test('card_paysAndLeadsToTheSuccessPage', async () => {
  const payment_intent_data = { metadata: { lease: 'lease_2' }, description: 'Rent' };
  const { id, url } = await stripe.rentSession({ payment_intent_data });
  const reply = await payByCard(url);
  assert.deepEqual([reply.status, reply.location], [303, `https://freehold.example/paid?session=${id}`]);
  const { session, intent, charge, booked } = await stripe.outcome(id);
  assert.deepEqual([session.status, session.payment_status, session.url], ['complete', 'paid', null]);
  assert.equal(session.customer_details?.email, 'tom@example.com');
  assert.deepEqual([intent.status, intent.amount_received, intent.metadata.lease], ['succeeded', 120_000, 'lease_2']);
  assert.deepEqual([charge.paid, charge.payment_method_details?.card?.last4], [true, '4242']);
  assert.deepEqual([booked?.fee, booked?.net, booked?.status], [3510, 116_490, 'pending']);
  const again = await payByCard(url);
  assert.deepEqual([again.status, /already made/.test(again.html)], [410, true]);
});

const declines: [string, string, string, string | undefined][] = [
  ['declined', '4000000000000002', 'card_declined', 'generic_decline'],
  ['insufficientFunds', '4000000000009995', 'card_declined', 'insufficient_funds'],
  ['expired', '4000000000000069', 'expired_card', undefined],
  ['processingError', '4000000000000119', 'processing_error', undefined],
];
for (const [name, number, code, declineCode] of declines)
  test(`card_isRefused_${name}_andAnotherPays`, async () => {
    const { id, url } = await stripe.rentSession();
    const reply = await payByCard(url, number);
    assert.equal(reply.status, 402);
    assert.match(reply.html, /<p role="alert">/);
    const { session, intent, charge } = await stripe.outcome(id);
    assert.deepEqual([session.status, intent.status], ['open', 'requires_payment_method']);
    assert.deepEqual([charge.status, charge.failure_code], ['failed', code]);
    assert.equal(intent.last_payment_error?.decline_code, declineCode);
    assert.equal((await payByCard(url)).status, 303);
    const retried = await stripe.outcome(id);
    assert.deepEqual([retried.session.payment_status, retried.intent.id], ['paid', intent.id]);
  });

test('threeDSecure_paysOrFailsAfterTheBanksQuestion', async () => {
  const { id, url } = await stripe.rentSession();
  const asked = await payByCard(url, '4000000000003220');
  assert.equal(asked.location, `/c/pay/${id}/authenticate`);
  assert.equal((await stripe.outcome(id)).intent.status, 'requires_action');
  assert.equal((await answerTheBank(url, 'fail')).status, 402);
  assert.equal((await stripe.outcome(id)).intent.last_payment_error?.code, 'payment_intent_authentication_failure');
  await payByCard(url, '4000000000003220');
  assert.equal((await answerTheBank(url, 'complete')).status, 303);
  const { session, charge } = await stripe.outcome(id);
  assert.equal(session.payment_status, 'paid');
  assert.equal(charge.payment_method_details?.card?.three_d_secure?.result, 'authenticated');
});

test('debit_isUnpaidUntilTheBankAnswers', async () => {
  const { session, intent, charge, booked } = await stripe.debited();
  assert.deepEqual([session.status, session.payment_status], ['complete', 'unpaid']);
  assert.deepEqual([intent.status, charge.status, booked], ['processing', 'pending', null]);
  assert.match(charge.id, /^py_/);
  await stripe.control('POST', '/bank_day');
  const later = await stripe.outcome(session.id);
  assert.deepEqual([later.session.payment_status, later.intent.status], ['paid', 'succeeded']);
  assert.deepEqual([later.booked?.type, later.booked?.fee], ['payment', 500]);
});

test('debit_comesBackWithItsReason', async () => {
  const { session } = await stripe.debited('000222222227');
  await stripe.control('POST', '/bank_day');
  const { session: later, intent, charge } = await stripe.outcome(session.id);
  assert.deepEqual([later.payment_status, later.status], ['unpaid', 'complete']);
  assert.deepEqual([intent.status, charge.failure_code], ['requires_payment_method', 'insufficient_funds']);
});

test('debit_ofASilentBankIsAnsweredByTheControlPlaneOnly', async () => {
  const { session, intent } = await stripe.debited('000000000009');
  await stripe.control('POST', '/bank_day');
  assert.equal((await stripe.outcome(session.id)).intent.status, 'processing');
  await stripe.control('POST', `/payments/${intent.id}`, { failureCode: 'account_closed' });
  assert.equal((await stripe.outcome(session.id)).charge.failure_code, 'account_closed');
});

test('expire_closesAnOpenSessionOnly', async () => {
  const { id, url } = await stripe.rentSession();
  const expired = await sessions().expire(id);
  assert.deepEqual([expired.status, expired.url], ['expired', null]);
  await assert.rejects(sessions().expire(id), StripeClient.errors.StripeInvalidRequestError);
  assert.equal((await payByCard(url)).status, 410);
});

test('list_filtersAndPages', async () => {
  const made = [];
  for (let count = 0; count < 3; ++count) made.push((await stripe.rentSession()).id);
  const first = await sessions().list({ limit: 2, status: 'open' });
  assert.deepEqual([first.has_more, first.data.map(({ id }) => id)], [true, made.slice(1).reverse()]);
  const [next] = (await sessions().list({ limit: 2, starting_after: made[1] })).data;
  assert.equal(next?.id, made[0]);
  const { session, intent } = await stripe.paid();
  const byIntent = await sessions().list({ payment_intent: intent.id });
  assert.deepEqual(
    byIntent.data.map(({ id }) => id),
    [session.id],
  );
});

test('customer_isMadeReadChangedAndNamedByASession', async () => {
  const { customers } = stripe.client;
  const { id } = await customers.create({ email: 'tom@example.com', name: 'Tom', metadata: { user: 'usr_1' } });
  await customers.update(id, { name: 'Tom Tenant', metadata: { user: '' } });
  const customer = (await customers.retrieve(id)) as StripeClient.Customer;
  assert.deepEqual([customer.name, customer.metadata], ['Tom Tenant', {}]);
  assert.equal((await customers.list({ email: 'tom@example.com' })).data[0]?.id, id);
  const session = await stripe.rentSession({ customer: id });
  await payByCard(session.url);
  const expanded = await sessions().retrieve(session.id, { expand: ['customer', 'payment_intent'] });
  assert.equal((expanded.customer as StripeClient.Customer).email, 'tom@example.com');
  assert.equal((expanded.payment_intent as StripeClient.PaymentIntent).customer, id);
});

test('payPage_isLabelledAndEscapesWhatItShows', async () => {
  const product_data = { name: '<b>Rent</b>' };
  const price_data = { currency: 'usd', unit_amount: 5000, product_data };
  const { url } = await stripe.rentSession({ line_items: [{ price_data, quantity: 1 }] });
  const response = await fetch(url ?? '');
  const html = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  assert.ok(html.includes('&lt;b&gt;Rent&lt;/b&gt;') && !html.includes('<b>Rent'));
  assert.match(html, /<html lang="en">[^]*<h1>Pay \$50\.00<\/h1>/);
  for (const [, id] of html.matchAll(/<input id="(\w+)"/g)) assert.ok(html.includes(`<label for="${id}">`), id);
});

const badForms: [string, Record<string, string>][] = [
  ['noEmail', { email: '' }],
  ['noName', { name: '' }],
  ['pastExpiry', { card_expiry: '01/20' }],
  ['noCvc', { card_cvc: '' }],
  ['unknownMethod', { payment_method: 'cheque' }],
];
for (const [name, changes] of badForms)
  test(`payPage_refuses_${name}`, async () => {
    const { url } = await stripe.rentSession();
    const reply = await payByCard(url, goodCard, changes);
    assert.equal(reply.status, 400);
    assert.match(reply.html, /role="alert"/);
  });
