// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Amazon's own validator believes what the sandbox's SNS signs and no forgery, and the handshake is SNS's.
import assert from 'node:assert/strict';
import http from 'node:http';
import https from 'node:https';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import MessageValidator from 'sns-validator';
import { until } from '../harness/processes.ts';
import { CircleFixture, notified, paths } from './circle_fixture.ts';
import type { CircleConfig } from './circle_config.ts';
import { stringToSign, type SnsMessage } from './sns_message.ts';

const snsOrigin = 'https://sns.us-east-1.amazonaws.com';

/** The validator fetches certificates from Amazon only; here that is the sandbox. */
function judge(context: TestContext, circle: CircleFixture) {
  context.mock.method(https, 'get', (url: string, callback: (response: http.IncomingMessage) => void) =>
    http.get(url.replace(snsOrigin, circle.sandbox.url), callback),
  );
  const validator = new MessageValidator();
  return (message: SnsMessage) =>
    new Promise<void>((resolve, reject) =>
      validator.validate({ ...message }, (error) => (error ? reject(error) : resolve())),
    );
}

const subscribed = (context: TestContext, changes: Partial<CircleConfig> = {}, statuses: number[] = []) =>
  CircleFixture.subscribed(context, changes, statuses);

for (const signatureVersion of ['1', '2'] as const)
  test(`messages_ofSignatureVersion${signatureVersion}_areBelievedByAmazonsValidator`, async (context) => {
    const circle = await subscribed(context, { signatureVersion, snsOrigin });
    const validate = judge(context, circle);
    await circle.addRecipient();
    const [confirmation, notification] = await circle.messages(2);
    for (const message of [confirmation, notification]) {
      assert.equal(message?.SignatureVersion, signatureVersion);
      await validate(message as SnsMessage);
    }
  });

test('stringToSign_isAmazons', () => {
  const head = { MessageId: 'id', TopicArn: 'arn', Message: 'text', Timestamp: 'now' };
  assert.equal(
    stringToSign({ ...head, Type: 'Notification', UnsubscribeURL: 'u' }),
    'Message\ntext\nMessageId\nid\nTimestamp\nnow\nTopicArn\narn\nType\nNotification\n',
  );
  assert.equal(
    stringToSign({ ...head, Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL: 's' }),
    'Message\ntext\nMessageId\nid\nSubscribeURL\ns\nTimestamp\nnow\nToken\nt\nTopicArn\narn\nType\nSubscriptionConfirmation\n',
  );
});

test('subscription_isSilentUntilConfirmed', async (context) => {
  const circle = await CircleFixture.start(context);
  const made = await circle.post(paths.subscriptions, { endpoint: circle.receiver.url });
  assert.equal(made.body.data.subscriptionDetails[0].status, 'pending');
  const [message] = await circle.messages(1);
  assert.equal(message?.Type, 'SubscriptionConfirmation');
  assert.equal(circle.receiver.received[0]?.headers['x-amz-sns-message-type'], 'SubscriptionConfirmation');
  assert.match(circle.receiver.received[0]?.headers['content-type'] ?? '', /^text\/plain/);
  await circle.addRecipient();
  await sleep(40);
  assert.equal(circle.receiver.received.length, 1);
  assert.equal((await circle.send('DELETE', `${paths.subscriptions}/${made.body.data.id}`)).status, 400);

  const confirmed = await fetch(message?.SubscribeURL ?? '');
  assert.match(await confirmed.text(), /<ConfirmSubscriptionResult><SubscriptionArn>arn:aws:sns:/);
  const [listed] = (await circle.get(paths.subscriptions)).body.data;
  assert.equal(listed.subscriptionDetails[0].status, 'confirmed');
  await circle.activeRecipient('0x00000000000000000000000000000000000000A1');
  const notification = (await circle.messages(2))[1] as SnsMessage;
  assert.equal(notified(notification).addressBookRecipient?.status, 'pending_verification');
  await fetch(notification.UnsubscribeURL ?? '');
  assert.deepEqual((await circle.get(paths.subscriptions)).body.data, []);
});

test('subscription_refusesWrongTokensAndMoreThanThree', async (context) => {
  const circle = await CircleFixture.start(context);
  const wrong = await fetch(`${circle.sandbox.url}/?Action=ConfirmSubscription&Token=1`);
  assert.deepEqual([wrong.status, /InvalidParameter/.test(await wrong.text())], [400, true]);
  const subscribe = () => circle.post(paths.subscriptions, { endpoint: circle.receiver.url });
  for (let count = 0; count < 3; ++count) assert.equal((await subscribe()).status, 200);
  assert.equal((await subscribe()).status, 429);
  assert.equal((await circle.post(paths.subscriptions, { endpoint: 'nowhere' })).status, 400);
});

test('subscription_ofTheConfiguration_isAskedAgainWhenToldTo', async (context) => {
  const circle = await CircleFixture.start(context);
  const { url } = circle.receiver;
  const other = await CircleFixture.start(context, { notificationUrl: url });
  await circle.messages(1);
  assert.deepEqual(await other.control('POST', '/ask_again'), { asked: 1 });
  const messages = await circle.messages(2);
  assert.equal(new Set(messages.map(({ Token }) => Token)).size, 1);
});

test('notifications_tellOfDepositsRecipientsAndTransfers', async (context) => {
  const circle = await subscribed(context);
  await circle.fund('10');
  const { id } = await circle.activeRecipient();
  const transfer = (await circle.transfer(id, '11')).body.data;
  const told = (await circle.messages(7)).slice(1).map(notified);
  assert.deepEqual(
    told.map(({ notificationType }) => notificationType),
    ['wire', 'deposits', 'addressBookRecipients', 'addressBookRecipients', 'transfers', 'transfers'],
  );
  assert.deepEqual([told[4]?.version, told[4]?.clientId], [1, 'c60d2d5b-203c-45bb-9f6e-93641d40a599']);
  assert.deepEqual(told[4]?.transfer, transfer);
  assert.deepEqual([told[5]?.transfer?.status, told[5]?.transfer?.errorCode], ['failed', 'insufficient_funds']);
});

/** What Amazon's validator itself sees; topic and age are for its caller to check. */
const refusals: Record<string, RegExp> = {
  wrong_key: /signature is invalid/,
  wrong_host: /invalid domain/,
  changed_message: /signature is invalid/,
  unsigned: /signature is invalid/,
};
for (const [kind, reason] of Object.entries(refusals))
  test(`forged_${kind}_isRefusedByAmazonsValidator`, async (context) => {
    const circle = await subscribed(context, { snsOrigin });
    await assert.rejects(judge(context, circle)(await forge(circle, kind)), reason);
  });

for (const kind of ['wrong_topic', 'old', 'foreign_confirmation'])
  test(`forged_${kind}_isSignedWell_soThatOnlyItsReceiverCanTell`, async (context) => {
    const circle = await subscribed(context, { snsOrigin });
    const message = await forge(circle, kind);
    await judge(context, circle)(message);
    const isForeign = message.TopicArn !== circle.sandbox.config.circle.topicArn;
    const isOld = Date.now() - Date.parse(message.Timestamp) > 3_600_000;
    assert.deepEqual([isForeign, isOld], [kind !== 'old', kind === 'old']);
  });

test('forgersCertificate_isRealToo', async (context) => {
  const circle = await subscribed(context);
  const message = await forge(circle, 'wrong_host');
  assert.match(message.SigningCertURL, /^http:\/\/localhost:/);
  assert.match(await (await fetch(message.SigningCertURL)).text(), /^-----BEGIN CERTIFICATE-----/);
});

async function forge(circle: CircleFixture, kind: string): Promise<SnsMessage> {
  const { id } = await circle.activeRecipient();
  const transfer = (await circle.transfer(id, '5')).body.data;
  const before = (await circle.messages(5)).length;
  await circle.control('POST', '/forge', { kind, transfer: transfer.id });
  return (await circle.messages(before + 1))[before] as SnsMessage;
}

test('retries_areTheSameMessage', async (context) => {
  const circle = await subscribed(context, {}, [204, 500, 500]);
  await circle.addRecipient();
  const messages = await circle.messages(4);
  assert.equal(new Set(messages.slice(1).map(({ MessageId }) => MessageId)).size, 1);
});

test('duplicateAndReorder_doWhatTheySay', async (context) => {
  const circle = await subscribed(context);
  const { id } = await circle.activeRecipient();
  await circle.messages(3);
  await circle.control('PUT', '/notifications', { duplicate: 1, reorder: 2 });
  await circle.transfer(id, '5');
  const statuses = (await circle.messages(7)).slice(3).map((each) => notified(each).transfer?.status);
  assert.deepEqual(statuses, ['failed', 'failed', 'pending', 'pending']);
});

test('dropAndDelay_doWhatTheySay', async (context) => {
  const circle = await subscribed(context);
  await circle.control('PUT', '/notifications', { drop: 100 });
  await circle.linkWire();
  const isDropped = async () => (await circle.control('GET', '/notifications')).dropped === 1;
  await until('a lost notification', isDropped);
  await circle.control('PUT', '/notifications', { delayMs: 100 });
  const sent = performance.now();
  await circle.linkWire();
  await circle.messages(2);
  assert.ok(performance.now() - sent >= 95);
  assert.equal(circle.receiver.received.length, 2);
});

test('signatureVersion_isChangedByTheControlPlane', async (context) => {
  const circle = await subscribed(context);
  await circle.control('POST', '/signature_version', { version: '2' });
  await circle.addRecipient();
  assert.deepEqual(
    (await circle.messages(2)).map(({ SignatureVersion }) => SignatureVersion),
    ['1', '2'],
  );
});
