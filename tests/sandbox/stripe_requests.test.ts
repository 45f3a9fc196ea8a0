// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: keys, versions, idempotency and troubles of Stripe's API look to its own client as the real ones do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import StripeClient from 'stripe';
import { StripeFixture } from './stripe_fixture.ts';

const start = StripeFixture.startFor;
const { errors } = StripeClient;

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const bearer = { authorization: 'Bearer sk_test_local' };

test('auth_takesBearerAndBasicAndNoOtherKey', async (context) => {
  const { sandbox, ...stripe } = await start(context);
  const get = (headers: Record<string, string>) => sandbox.send('GET', '/v1/balance', undefined, headers);
  assert.equal((await get(bearer)).status, 200);
  const basic = `Basic ${Buffer.from('sk_test_local:').toString('base64')}`;
  assert.equal((await get({ authorization: basic })).status, 200);
  const none = await get({});
  assert.deepEqual([none.status, none.body.error.type], [401, 'invalid_request_error']);
  assert.match(none.body.error.message, /^You did not provide an API key/);
  const other = await get({ authorization: 'Bearer sk_test_other' });
  assert.match(other.body.error.message, /^Invalid API Key provided: sk_test_\*+ther$/);
  assert.ok(stripe.client);
});

test('restrictedKey_readsOnly', async (context) => {
  const stripe = await start(context);
  const client = stripe.clientWith({ key: 'rk_test_local' });
  assert.equal((await client.charges.list()).data.length, 0);
  await assert.rejects(client.customers.create({}), errors.StripePermissionError);
  await assert.rejects(stripe.clientWith({ key: 'sk_no' }).charges.list(), errors.StripeAuthenticationError);
});

test('request_namesVersionPathAndEncodingItDoesNotKnow', async (context) => {
  const { sandbox } = await start(context);
  const version = await sandbox.send('GET', '/v1/balance', undefined, { ...bearer, 'stripe-version': '2014-01-01' });
  assert.deepEqual([version.status, version.body.error.message], [400, 'Invalid Stripe API version: 2014-01-01']);
  const path = await sandbox.send('GET', '/v1/unicorns', undefined, bearer);
  assert.match(path.body.error.message, /^Unrecognized request URL \(GET: \/v1\/unicorns\)/);
  const json = await sandbox.send('POST', '/v1/customers', '{}', { ...bearer, 'content-type': 'application/json' });
  assert.equal(json.status, 400);
  const good = await sandbox.send('POST', '/v1/customers', 'metadata[a]=1', { ...bearer, ...form });
  assert.match(good.headers.get('request-id') ?? '', /^req_/);
  assert.equal(good.headers.get('stripe-version'), '2026-08-26.dahlia');
});

test('missingThings_areNamed', async (context) => {
  const { client } = await start(context);
  const missing = async (call: Promise<unknown>, status: number) =>
    assert.rejects(call, (error: unknown) => {
      assert.ok(error instanceof errors.StripeInvalidRequestError, String(error));
      assert.deepEqual([error.code, error.statusCode], ['resource_missing', status]);
      return true;
    });
  await missing(client.paymentIntents.retrieve('pi_none'), 404);
  await missing(client.charges.retrieve('ch_none'), 404);
  await missing(client.payouts.retrieve('po_none'), 404);
  await missing(client.events.retrieve('evt_none'), 404);
  await missing(client.charges.list({ starting_after: 'ch_none' }), 400);
  await assert.rejects(client.charges.list({ limit: 101 }), /limit/);
});

test('expand_refusesWhatIsNoReference', async (context) => {
  const stripe = await start(context);
  const { intent } = await stripe.paid();
  const expand = (path: string) => stripe.client.paymentIntents.retrieve(intent.id, { expand: [path] });
  await assert.rejects(expand('amount'), /cannot be expanded/);
  await assert.rejects(expand('nothing'), /cannot be expanded/);
  await assert.rejects(expand('a.b.c.d.e'), /more than 4 levels/);
  const listed = await stripe.client.charges.list({ expand: ['data.balance_transaction'] });
  assert.equal((listed.data[0]?.balance_transaction as StripeClient.BalanceTransaction).fee, 3510);
});

test('metadata_ofIntentsAndCharges_isChanged', async (context) => {
  const stripe = await start(context);
  const { intent, charge } = await stripe.paid();
  const changed = await stripe.client.paymentIntents.update(intent.id, { metadata: { lease: 'lease_9' } });
  assert.equal(changed.metadata.lease, 'lease_9');
  assert.equal((await stripe.client.charges.update(charge.id, { description: 'Rent' })).description, 'Rent');
  assert.equal((await stripe.client.charges.list({ payment_intent: intent.id })).data.length, 1);
});

test('idempotencyKey_givesTheFirstAnswerAgain', async (context) => {
  const stripe = await start(context);
  const options = { idempotencyKey: 'key-1' };
  const first = await stripe.rentSession({}, options);
  const again = await stripe.rentSession({}, options);
  assert.equal(again.id, first.id);
  assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
  assert.equal(again.lastResponse.headers['original-request'], first.lastResponse.requestId);
  await assert.rejects(stripe.rentSession({ client_reference_id: 'other' }, options), (error: unknown) => {
    assert.ok(error instanceof errors.StripeIdempotencyError, String(error));
    assert.equal(error.statusCode, 400);
    return true;
  });
  await stripe.control('POST', '/forget_keys');
  assert.notEqual((await stripe.rentSession({}, options)).id, first.id);
});

test('idempotencyKey_isNotUsedUpByWrongParameters', async (context) => {
  const stripe = await start(context);
  const options = { idempotencyKey: 'key-2' };
  await assert.rejects(stripe.rentSession({ success_url: 'nowhere' }, options));
  assert.match((await stripe.rentSession({}, options)).id, /^cs_/);
});

test('idempotencyKey_inUse_isAConflict', async (context) => {
  const stripe = await start(context);
  await stripe.control('PUT', '/faults', { slowNext: 1, slowMs: 150 });
  const options = { idempotencyKey: 'key-3' };
  const slow = stripe.rentSession({}, options);
  await assert.rejects(stripe.rentSession({}, options), (error: unknown) => {
    assert.ok(error instanceof errors.StripeAPIError, String(error));
    assert.deepEqual([error.statusCode, error.code], [409, 'idempotency_key_in_use']);
    return true;
  });
  assert.equal((await slow).status, 'open');
});

const lost: [string, Record<string, number>][] = [
  ['answeredWith502', { failAfterNext: 1, failStatus: 502 }],
  // The client repeats by itself what a closing connection may not have carried, once.
  ['connectionReset', { resetAfterNext: 2 }],
];
for (const [name, faults] of lost)
  test(`lostAnswer_${name}_isFoundByTheSameKey`, async (context) => {
    const stripe = await start(context);
    const { intent, charge } = await stripe.paid();
    await stripe.control('PUT', '/faults', faults);
    const refund = () => stripe.client.refunds.create({ payment_intent: intent.id }, { idempotencyKey: 'refund-1' });
    await assert.rejects(refund());
    const repeated = await refund();
    assert.equal(repeated.lastResponse.headers['idempotent-replayed'], 'true');
    const { data } = await stripe.client.refunds.list({ charge: charge.id });
    assert.deepEqual(
      data.map(({ id }) => id),
      [repeated.id],
    );
  });

test('failureForGood_isRepeatedThoughTheEffectHappened', async (context) => {
  const stripe = await start(context);
  const { intent } = await stripe.paid();
  await stripe.control('PUT', '/faults', { failForGoodNext: 1 });
  const refund = () => stripe.client.refunds.create({ payment_intent: intent.id }, { idempotencyKey: 'refund-2' });
  for (let tries = 0; tries < 2; ++tries) await assert.rejects(refund(), errors.StripeAPIError);
  assert.equal((await stripe.client.refunds.list({ payment_intent: intent.id })).data.length, 1);
});

test('client_retriesByItselfAndActsOnce', async (context) => {
  const stripe = await start(context);
  await stripe.control('PUT', '/faults', { resetAfterNext: 1, postsOnly: 1 });
  const { id } = await stripe.clientWith({ maxNetworkRetries: 1 }).customers.create({ name: 'Tom' });
  const { data } = await stripe.client.customers.list();
  assert.deepEqual(
    data.map((customer) => customer.id),
    [id],
  );
});

test('faults_strikeTheNextOnly', async (context) => {
  const stripe = await start(context);
  const list = () => stripe.client.charges.list();
  await stripe.control('PUT', '/faults', { rateLimitNext: 1 });
  await assert.rejects(list(), errors.StripeRateLimitError);
  await stripe.control('PUT', '/faults', { failNext: 1, failStatus: 503 });
  await assert.rejects(list(), errors.StripeAPIError);
  await stripe.control('PUT', '/faults', { resetNext: 2 });
  await assert.rejects(list(), errors.StripeConnectionError);
  assert.equal((await list()).data.length, 0);
  assert.equal((await stripe.sandbox.control('PUT', '/stripe/faults', { failAll: 1 })).status, 400);
});

test('event_namesTheRequestThatCausedIt', async (context) => {
  const stripe = await start(context);
  const made = await stripe.client.customers.create({}, { idempotencyKey: 'key-4' });
  const [event] = (await stripe.client.events.list()).data;
  assert.deepEqual(event?.request, { id: made.lastResponse.requestId, idempotency_key: 'key-4' });
});
