// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Stripe's and Circle's news is believed when it is theirs and of now, and counts once, however often and in whatever order it
// comes. Nothing is looked up by timer here.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { defaultConfig } from '../sandbox/config.ts';
import { circleForgeries } from '../sandbox/circle_forgery.ts';
import { signingKey, snsName } from '../sandbox/sns_certificate.ts';
import { signed, type SnsMessage, type UnsignedMessage } from '../sandbox/sns_message.ts';
import { signatureHeader } from '../sandbox/stripe_webhooks.ts';
import { stripeForgeries } from '../sandbox/stripe_forgery.ts';
import { availableAtOnce, Collections } from '../harness/collections.ts';
import { approvedProperty } from '../harness/flows.ts';
import { transferAtCircle } from '../harness/payment_accounts.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
const { sandbox, admin } = world;
const { stripe, circle } = sandbox;
const payments = new Collections(world);
let propertyId: string;
before(async () => {
  propertyId = (await approvedProperty(world, await world.manager())).id;
});

/** Everything that was sent has been taken, or given up. */
async function delivered(source: { pending: () => Promise<number> }): Promise<void> {
  await until('all news to be delivered', async () => (await source.pending()) === 0);
}
const stripeNews = { pending: async () => (await stripe.webhooks()).pending };

/** How often something of this kind is in the books, past the server. */
const journals = (kind: string) =>
  world.database.execute(`UPDATE ledger_journals SET posted_at = posted_at WHERE kind = '${kind}'`);

async function receive(body: string, secret = defaultConfig.stripe.webhookSecret, ageSeconds = 0) {
  const signature = signatureHeader([secret], Math.floor(Date.now() / 1000) - ageSeconds, body);
  const raw = { type: 'application/json', data: body };
  return admin.api
    .clone({ signedIn: false })
    .send('receiveStripeWebhook', { raw, headers: { 'stripe-signature': signature } });
}

test('stripe_paymentIsToldByItsWebhooks', async () => {
  const { id, paid_at, state } = await payments.paid(propertyId, availableAtOnce);
  assert.equal(state, 'SETTLED');
  assert.ok(paid_at);
  await delivered(stripeNews);
  const { deliveries } = await stripe.webhooks();
  assert.ok(deliveries.some(({ type }) => type === 'checkout.session.completed'));
  assert.deepEqual([...new Set(deliveries.map(({ status }) => status))], [204]);
  assert.equal((await payments.get(id)).disputes?.length, 0);
});

test('stripe_newsThatComesTwiceAndBackwards_countsOnce', async () => {
  const before = await journals('paid');
  await stripe.setWebhooks({ duplicate: 2, reorder: 10 });
  const { id } = await payments.paid(propertyId, availableAtOnce);
  await delivered(stripeNews);
  await stripe.setWebhooks({});
  const { data: events } = await payments.stripe.events.list({ limit: 20 });
  for (const event of events) await stripe.resend(event.id);
  await delivered(stripeNews);
  assert.equal(await journals('paid'), before + 1);
  assert.equal((await payments.get(id)).fee_usd, '29.30');
});

test('stripe_checkoutWhoseAnswerWasLost_isFoundByItsWebhook', async () => {
  const { id, url } = await payments.begin(propertyId, 50_000, { isKnown: false });
  await stripe.payByCard(url);
  await payments.waitForState(id, 'PAID');
});

test('stripe_debitFailsByItsWebhook', async () => {
  const { id, url } = await payments.begin(propertyId);
  await stripe.payByBank(url, '000222222227');
  await payments.waitForState(id, 'PROCESSING');
  await stripe.bankDay();
  assert.equal((await payments.waitForState(id, 'FAILED')).failure, 'insufficient_funds');
});

test('stripe_bookingThatComesLater_isToldByItsWebhook', async () => {
  await stripe.holdBookings();
  const { id, url } = await payments.begin(propertyId);
  await stripe.payByCard(url);
  await payments.waitForState(id, 'PROCESSING');
  await stripe.book();
  assert.equal((await payments.waitForState(id, 'PAID')).net_usd, '970.70');
});

test('stripe_refundsDisputesAndPayouts_areToldByTheirWebhooks', async () => {
  const refunded = await payments.paid(propertyId, availableAtOnce);
  await payments.stripe.refunds.create({ charge: await payments.chargeOf(refunded.id), amount: 100 });
  await payments.waitFor(refunded.id, ({ refunded_usd }) => refunded_usd === '1.00');
  const disputed = await payments.paid(propertyId, availableAtOnce);
  const dispute = await stripe.openDispute(await payments.chargeOf(disputed.id), { reason: 'fraudulent' });
  await payments.waitFor(disputed.id, ({ disputes }) => disputes?.[0]?.status === 'OPEN');
  await stripe.endDispute(dispute.id, 'lost');
  await payments.waitFor(disputed.id, ({ disputes }) => disputes?.[0]?.status === 'LOST');
  const payout = await stripe.payOut();
  await until('the payout in the books', async () => (await journals('payout_sent')) === 1);
  await stripe.payoutFails(payout.id);
  await until('its failure too', async () => (await journals('payout_failed')) === 1);
});

test('stripe_expiredCheckout_isToldByItsWebhook', async () => {
  const { id, url } = await payments.begin(propertyId);
  await stripe.expireSession(url?.split('/').at(-1) ?? '');
  await payments.waitForState(id, 'EXPIRED');
});

test('stripe_newsOfOthers_isTakenAndForgotten', async () => {
  const { url } = await payments.checkout('somebody-elses');
  await stripe.payByCard(url);
  await delivered(stripeNews);
  const { deliveries } = await stripe.webhooks();
  assert.equal(deliveries.at(-1)?.status, 204);
});

for (const kind of stripeForgeries)
  test(`stripe_${kind}_isRefused`, async () => {
    assert.equal(await stripe.forge(kind), 401);
  });

test('stripe_timeOfASignature_isFiveMinutes', async () => {
  const body = JSON.stringify({ id: 'evt_old', object: 'event', type: 'ping', data: { object: {} } });
  assert.equal((await receive(body, undefined, 290)).status, 204);
  for (const ageSeconds of [310, -310]) {
    const { status, json } = await receive(body, undefined, ageSeconds);
    assert.equal(`${status} ${json.reason}`, '401 webhook_signature');
  }
});

test('stripe_bodyThatIsNoEvent_isRefused', async () => {
  for (const body of [
    '{}',
    '[]',
    'ping',
    '{"id":"evt_1","object":"event"}',
    '{"id":"../x","object":"event","type":"a"}',
  ]) {
    const { status, json } = await receive(body);
    assert.equal(`${status} ${json.reason}`, '400 malformed_webhook', body);
  }
});

test('stripe_secretsAreExchanged_withoutLosingNews', async () => {
  const fresh = await stripe.rollSecret();
  const both = await payments.paid(propertyId, availableAtOnce); // signed with both, of which we know the old one
  assert.equal(both.state, 'SETTLED');
  await stripe.finishRoll();
  await delivered(stripeNews);
  await payments.stripe.customers.create({});
  await until('a refusal', async () => (await stripe.webhooks()).deliveries.at(-1)?.status === 401);
  await world.server.stop();
  await world.server.start({ FREEHOLD_STRIPE_WEBHOOK_SECRETS: `${fresh}, ${defaultConfig.stripe.webhookSecret}` });
  await delivered(stripeNews); // what was refused came again
  assert.equal((await payments.paid(propertyId, availableAtOnce)).state, 'SETTLED');
  assert.equal((await receive('{}')).status, 400); // and the old one is known still
});

test('circle_subscriptionIsConfirmed', async () => {
  await until('the subscription', async () =>
    (await circle.notifications()).subscriptions.every(({ status }) => status === 'confirmed'),
  );
});

for (const version of ['1', '2'] as const)
  test(`circle_depositIsBooked, signature version ${version}`, async () => {
    const before = await journals('deposit_credited');
    await circle.setSignatureVersion(version);
    await circle.setNotifications({ duplicate: 2 });
    await circle.deposit('5.00');
    await until('the deposit in the books', async () => (await journals('deposit_credited')) === before + 1);
    await delivered({ pending: async () => (await circle.notifications()).pending });
    await circle.setNotifications({});
    assert.equal(await journals('deposit_credited'), before + 1);
  });

test('circle_forgeries_areRefused', async () => {
  const id = await transferAtCircle(sandbox.url, '1.00');
  for (const kind of circleForgeries) assert.equal(await circle.forge(kind, id), 401, kind);
  const [subscription, ...others] = (await circle.notifications()).subscriptions;
  assert.deepEqual([subscription?.status, others], ['confirmed', []]);
});

/** Signed by SNS itself, as the sandbox's notifications are. */
async function message(changes: Partial<UnsignedMessage> = {}, origin = sandbox.url) {
  const unsigned: UnsignedMessage = {
    Type: 'Notification',
    MessageId: crypto.randomUUID(),
    TopicArn: defaultConfig.circle.topicArn,
    Message: JSON.stringify({ notificationType: 'wire' }),
    Timestamp: new Date().toISOString(),
    ...changes,
  };
  return signed(unsigned, await signingKey(snsName), '2', origin);
}

async function receiveSns(content: SnsMessage) {
  const raw = { type: 'text/plain; charset=UTF-8', data: JSON.stringify(content) };
  const { status, json } = await admin.api.clone({ signedIn: false }).send('receiveCircleWebhook', { raw });
  return status === 204 ? '204' : `${status} ${json.reason}`;
}

test('circle_messageOfItsTopic_isTakenTwice', async () => {
  const content = await message();
  assert.equal(await receiveSns(content), '204');
  assert.equal(await receiveSns(content), '204');
});

test('circle_messageOfLongAgo_isRefused', async () => {
  const ago = (ms: number) => ({ Timestamp: new Date(Date.now() - ms).toISOString() });
  assert.equal(await receiveSns(await message(ago(59 * 60_000))), '204');
  assert.equal(await receiveSns(await message(ago(61 * 60_000))), '401 webhook_signature');
  assert.equal(await receiveSns(await message(ago(-6 * 60_000))), '401 webhook_signature');
});

test('circle_confirmation_isMadeAtTheSignersHostOnly', async () => {
  const asked = { Type: 'SubscriptionConfirmation', Token: 'none' } as const;
  const elsewhere = await message({ ...asked, SubscribeURL: 'http://localhost:1/?Action=ConfirmSubscription' });
  assert.equal(await receiveSns(elsewhere), '401 webhook_signature');
  const unknown = await message({ ...asked, SubscribeURL: `${sandbox.url}/?Action=ConfirmSubscription&Token=none` });
  assert.equal(await receiveSns(unknown), '502 subscription_not_confirmed');
});

test('circle_certificateThatIsGone_isAskedForAgainLater', async () => {
  const content = { ...(await message()), SigningCertURL: `${sandbox.url}/gone.pem` };
  assert.equal(await receiveSns(content), '502 webhook_certificate_missing');
});
