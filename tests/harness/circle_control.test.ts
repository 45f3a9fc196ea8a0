// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the harness's helpers do to the sandbox's Circle what they say.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { CircleFixture, paths, treasury } from '../sandbox/circle_fixture.ts';
import { SandboxControl } from './sandbox_control.ts';

async function start(context: TestContext) {
  const circle = await CircleFixture.subscribed(context);
  return { circle, control: new SandboxControl(circle.sandbox.url).circle };
}

test('moneyAndRecipients_areDecided', async (context) => {
  const { circle, control } = await start(context);
  const wire = (await circle.linkWire()).body.data;
  const pending = await control.deposit('7.25', { trackingRef: wire.trackingRef, status: 'pending' });
  await control.settleDeposit(pending.id, 'complete');
  assert.equal((await control.deposit('1')).status, 'complete');
  assert.equal(await circle.available(), '8.25');
  const { id } = (await circle.addRecipient()).body.data;
  await control.decideRecipient(id, 'denied');
  assert.deepEqual(
    (await control.recipients()).map(({ address, status }) => [address, status]),
    [[treasury, 'denied']],
  );
});

test('transfers_areHeldForgedAndFailed', async (context) => {
  const { circle, control } = await start(context);
  await circle.fund('10');
  const { id } = await circle.activeRecipient();
  await control.setTransfers({ hold: 1 });
  const held = (await circle.transfer(id, '1')).body.data;
  assert.equal(await control.forge('wrong_key', held.id), 204);
  // No chain is there to send it on.
  await control.setTransfers({});
  const failed = await circle.untilTransfer(held.id, ({ status }) => status !== 'pending');
  assert.equal(failed.errorCode, 'transfer_failed');
  await control.setFaults({ failNext: 1 });
  assert.equal((await circle.get(paths.balances)).status, 500);
});

test('notifications_areLostAndSignedOtherwise', async (context) => {
  const { circle, control } = await start(context);
  await control.setNotifications({ drop: 1 });
  await circle.linkWire();
  await control.setSignatureVersion('2');
  await circle.linkWire();
  assert.equal((await circle.messages(2))[1]?.SignatureVersion, '2');
  const { dropped, subscriptions } = await control.notifications();
  assert.deepEqual([dropped, subscriptions.map(({ status }) => status)], [1, ['confirmed']]);
  await circle.post(paths.subscriptions, { endpoint: circle.receiver.url });
  await circle.messages(3);
  await control.askAgain();
  const [, , first, second] = await circle.messages(4);
  assert.deepEqual([first?.Type, first?.Token], ['SubscriptionConfirmation', second?.Token]);
});
