// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: webhooks are signed as Sumsub signs them, come again until taken, and every switch does what it says.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxFixture, startReceiver } from './sandbox_fixture.ts';
import { hmacHex } from './sumsub_auth.ts';

async function start(context: TestContext, statuses: number[] = []) {
  const receiver = await startReceiver(statuses);
  const sandbox = await new SandboxFixture({ webhookUrl: receiver.url }).start();
  context.after(async () => {
    await sandbox.close();
    receiver.close();
  });
  return { receiver, sandbox };
}

const types = (received: { body: { type: string } }[]) => received.map((webhook) => webhook.body.type);

test('webhook_isSignedOverItsRawBody', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.createApplicant('usr_a');
  const [webhook] = await receiver.until(1);
  assert.equal(webhook?.headers['x-payload-digest-alg'], 'HMAC_SHA256_HEX');
  assert.equal(webhook?.headers['x-payload-digest'], hmacHex(sandbox.config.sumsub.webhookSecret, webhook?.raw ?? ''));
  assert.equal(webhook?.body.type, 'applicantCreated');
  assert.equal(webhook?.body.externalUserId, 'usr_a');
});

test('decide_sendsPendingThenReviewedWithLabels', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.createApplicant('usr_b');
  const rejectLabels = ['FORGERY'];
  await sandbox.control('POST', '/applicants/decide', {
    externalUserId: 'usr_b',
    reviewAnswer: 'RED',
    rejectLabels,
    reviewRejectType: 'FINAL',
  });
  const received = await receiver.until(3);
  assert.deepEqual(types(received), ['applicantCreated', 'applicantPending', 'applicantReviewed']);
  const result = received[2]?.body.reviewResult;
  assert.deepEqual(
    [result?.reviewAnswer, result?.rejectLabels, result?.reviewRejectType],
    ['RED', rejectLabels, 'FINAL'],
  );
});

test('webhook_isResentUntilTaken', async (context) => {
  const { receiver, sandbox } = await start(context, [500, 503]);
  await sandbox.createApplicant('usr_c');
  const received = await receiver.until(3);
  assert.equal(new Set(received.map((webhook) => webhook.body.correlationId)).size, 1);
  await sleep(60);
  const { body } = await sandbox.control('GET', '/webhooks');
  assert.equal(body.pending, 0);
  assert.deepEqual(
    body.deliveries.map((delivery: { status: number }) => delivery.status),
    [500, 503, 204],
  );
});

test('webhook_isGivenUpAfterTheLastRetry', async (context) => {
  const { receiver, sandbox } = await start(context, [500, 500, 500, 500, 500]);
  await sandbox.createApplicant('usr_d');
  await receiver.until(4);
  await sleep(80);
  assert.equal(receiver.received.length, 4);
});

test('duplicate_sendsTheSameBodyAgain', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.control('PUT', '/webhooks', { duplicate: 2 });
  await sandbox.createApplicant('usr_e');
  const received = await receiver.until(3);
  assert.equal(new Set(received.map((webhook) => webhook.raw)).size, 1);
});

test('delay_holdsWebhooksBack', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.control('PUT', '/webhooks', { delayMs: 150 });
  await sandbox.createApplicant('usr_f');
  await sleep(60);
  assert.equal(receiver.received.length, 0);
  await receiver.until(1);
});

test('reorder_deliversLastFirst', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.control('PUT', '/webhooks', { reorder: 3 });
  await sandbox.createApplicant('usr_g');
  await sandbox.control('POST', '/applicants/decide', {
    externalUserId: 'usr_g',
    reviewAnswer: 'GREEN',
    country: 'ESP',
  });
  assert.deepEqual(types(await receiver.until(3)), ['applicantReviewed', 'applicantPending', 'applicantCreated']);
});

test('reorder_releasesALonelyWebhookAfterAWhile', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.control('PUT', '/webhooks', { reorder: 5 });
  await sandbox.createApplicant('usr_h');
  await receiver.until(1);
});

test('drop_losesTheNextOnly', async (context) => {
  const { receiver, sandbox } = await start(context);
  await sandbox.control('PUT', '/webhooks', { drop: 1 });
  await sandbox.createApplicant('usr_i');
  await sandbox.createApplicant('usr_j');
  const [webhook] = await receiver.until(1);
  assert.equal(webhook?.body.externalUserId, 'usr_j');
});

test('switches_refuseUnknownNames', async (context) => {
  const { sandbox } = await start(context);
  assert.equal((await sandbox.control('PUT', '/webhooks', { duplicates: 1 })).status, 400);
  assert.equal((await sandbox.control('PUT', '/webhooks', { drop: -1 })).status, 400);
});
