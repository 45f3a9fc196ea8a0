// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: Circle's account, wires, recipients and transfers answer as its reference says, and a repeated request acts once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { CircleFixture, paths, treasury } from './circle_fixture.ts';

const start = CircleFixture.start;
const unknownId = '00000000-0000-4000-8000-000000000000';

test('auth_wantsTheKeyAsABearer', async (context) => {
  const circle = await start(context);
  const wrong = await circle.send('GET', paths.balances, undefined, 'SAND_API_KEY:other');
  assert.deepEqual([wrong.status, wrong.body], [401, { code: 401, message: 'Invalid credentials.' }]);
  const none = await circle.sandbox.send('GET', paths.balances, undefined, {});
  assert.match(none.body.message, /^Malformed authorization/);
});

test('configuration_namesTheWallet', async (context) => {
  const circle = await start(context);
  const { body, headers } = await circle.get('/v1/configuration');
  assert.deepEqual(body, { data: { payments: { masterWalletId: '1000000001' } } });
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
});

test('wire_bringsADepositToTheBalance', async (context) => {
  const circle = await start(context);
  const { status, body } = await circle.linkWire();
  assert.deepEqual([status, body.data.status], [201, 'complete']);
  assert.match(body.data.trackingRef, /^CIR[0-9A-F]{7}$/);
  const instructions = await circle.get(`${paths.wires}/${body.data.id}/instructions`);
  assert.equal(instructions.body.data.trackingRef, body.data.trackingRef);
  assert.deepEqual((await circle.get(paths.wires)).body.data, [
    (await circle.get(`${paths.wires}/${body.data.id}`)).body.data,
  ]);

  const deposit = await circle.control('POST', '/deposits', { amount: '2329.80', trackingRef: body.data.trackingRef });
  assert.deepEqual([deposit.status, deposit.amount], ['complete', { amount: '2329.80', currency: 'USD' }]);
  assert.deepEqual((await circle.get(paths.deposits)).body.data, [deposit]);
  assert.deepEqual((await circle.get(paths.balances)).body.data, {
    available: [{ amount: '2329.80', currency: 'USD' }],
    unsettled: [],
  });
});

test('deposit_restsOrFails', async (context) => {
  const circle = await start(context);
  await circle.linkWire();
  const rests = await circle.control('POST', '/deposits', { amount: '10', status: 'pending' });
  const fails = await circle.control('POST', '/deposits', { amount: '5.5', status: 'pending' });
  const { body } = await circle.get(paths.balances);
  assert.deepEqual(body.data.unsettled, [{ amount: '15.50', currency: 'USD' }]);
  await circle.control('POST', `/deposits/${rests.id}`, { status: 'complete' });
  await circle.control('POST', `/deposits/${fails.id}`, { status: 'failed' });
  assert.equal(await circle.available(), '10.00');
  await assert.rejects(circle.control('POST', `/deposits/${fails.id}`, { status: 'complete' }), /failed already/);
});

test('mockWire_isCirclesOwnWayToADeposit', async (context) => {
  const circle = await start(context);
  const { trackingRef } = (await circle.linkWire()).body.data;
  const amount = { amount: '3.14', currency: 'USD' };
  const beneficiaryBank = { accountNumber: '1000000001' };
  const mock = await circle.post('/v1/mocks/payments/wire', { trackingRef, amount, beneficiaryBank });
  assert.deepEqual([mock.status, mock.body.data.status], [201, 'pending']);
  assert.equal(await circle.available(), '3.14');
  const unknown = await circle.post('/v1/mocks/payments/wire', { trackingRef: 'CIR0', amount, beneficiaryBank });
  assert.equal(unknown.status, 400);
});

test('recipient_isListedOnceItIsActive', async (context) => {
  const circle = await start(context);
  const { body } = await circle.addRecipient();
  assert.deepEqual([body.data.status, body.data.address, body.data.chain], ['pending_verification', treasury, 'POLY']);
  assert.deepEqual((await circle.get(paths.recipients)).body.data, []);
  await circle.control('POST', `/recipients/${body.data.id}`, { status: 'active' });
  assert.deepEqual((await circle.get(paths.recipients)).body.data, [{ ...body.data, status: 'active' }]);
  assert.equal((await circle.addRecipient()).body.code, 2003);
  assert.equal((await circle.send('DELETE', `${paths.recipients}/${body.data.id}`)).status, 200);
  assert.equal((await circle.send('DELETE', `${paths.recipients}/${body.data.id}`)).status, 404);
});

test('recipient_mustBeAnAddressOfAChain', async (context) => {
  const circle = await start(context);
  const whole = { idempotencyKey: randomUUID(), address: treasury, chain: 'POLY', description: 'Treasury' };
  for (const wrong of [{ address: '0x12' }, { chain: 'SOL' }, { description: undefined }, { currency: 'EUR' }]) {
    const { status, body } = await circle.post(paths.recipients, { ...whole, ...wrong });
    assert.deepEqual([status, body.code, body.errors[0].location], [400, 2, Object.keys(wrong)[0]]);
  }
});

test('transfer_needsAnActiveRecipient', async (context) => {
  const circle = await start(context);
  await circle.fund('100');
  const pending = (await circle.addRecipient()).body.data.id as string;
  assert.equal((await circle.transfer(pending, '1')).body.code, 2004);
  await circle.control('POST', `/recipients/${pending}`, { status: 'denied' });
  assert.equal((await circle.transfer(pending, '1')).body.code, 2004);
  assert.equal((await circle.transfer(unknownId, '1')).body.errors[0].location, 'destination.addressId');
  assert.equal(await circle.available(), '100.00');
});

const wrongAmounts = ['0', '-1', '1.2345678', 'much', '1e3', ''];
test('transfer_refusesWhatIsNoAmount', async (context) => {
  const circle = await start(context);
  const { id } = await circle.activeRecipient();
  for (const amount of wrongAmounts) {
    const { status, body } = await circle.transfer(id, amount);
    assert.deepEqual([status, body.code, body.errors[0].location], [400, 2, 'amount.amount'], amount);
  }
});

test('transfer_withoutFunds_failsLater', async (context) => {
  const circle = await start(context);
  const { id } = await circle.activeRecipient();
  const { status, body } = await circle.transfer(id, '5');
  assert.deepEqual([status, body.data.status], [201, 'pending']);
  const failed = await circle.untilTransfer(body.data.id, (transfer) => transfer.status !== 'pending');
  assert.deepEqual([failed.status, failed.errorCode], ['failed', 'insufficient_funds']);
});

test('transfer_isDeniedOrFailsWhenToldTo', async (context) => {
  const circle = await start(context);
  await circle.fund('100');
  const { id } = await circle.activeRecipient();
  await circle.control('PUT', '/transfers', { denyNext: 1, failNext: 1 });
  for (const errorCode of ['transfer_denied', 'transfer_failed']) {
    const { body } = await circle.transfer(id, '5');
    const failed = await circle.untilTransfer(body.data.id, (transfer) => transfer.status === 'failed');
    assert.equal(failed.errorCode, errorCode);
  }
  assert.equal(await circle.available(), '100.00');
});

test('idempotencyKey_givesBackWhatItMade', async (context) => {
  const circle = await start(context);
  await circle.fund('100');
  await circle.control('PUT', '/transfers', { hold: 1 });
  const { id } = await circle.activeRecipient();
  const key = randomUUID();
  const first = await circle.transfer(id, '5', key);
  const again = await circle.transfer(id, '5', key);
  assert.deepEqual([again.status, again.body.data.id], [201, first.body.data.id]);
  const other = await circle.transfer(id, '6', key);
  assert.deepEqual([other.status, other.body.code], [409, 1083]);
  assert.equal(await circle.available(), '95.00');
  assert.equal((await circle.transfer(id, '5', 'no-uuid')).body.errors[0].location, 'idempotencyKey');
});

test('transfers_areListedNewestFirstByPages', async (context) => {
  const circle = await start(context);
  const { id } = await circle.activeRecipient();
  const ids: string[] = [];
  for (const amount of ['1', '2', '3']) ids.unshift((await circle.transfer(id, amount)).body.data.id as string);
  const list = async (query: string) =>
    (await circle.get(`${paths.transfers}?${query}`)).body.data.map((transfer: { id: string }) => transfer.id);
  assert.deepEqual(await list(''), ids);
  assert.deepEqual(await list('pageSize=2'), ids.slice(0, 2));
  assert.deepEqual(await list(`pageSize=2&pageAfter=${ids[1]}`), ids.slice(2));
  assert.deepEqual(await list(`pageSize=1&pageBefore=${ids[2]}`), ids.slice(1, 2));
  assert.deepEqual(await list(`to=${new Date(Date.now() - 60_000).toISOString()}`), []);
  assert.deepEqual(await list(`from=${new Date(Date.now() - 60_000).toISOString()}`), ids);
  assert.equal((await circle.get(`${paths.transfers}?pageSize=0`)).status, 400);
  assert.equal((await circle.get(`${paths.transfers}/${unknownId}`)).body.code, 404);
});

test('faults_strikeTheNextOnly', async (context) => {
  const circle = await start(context);
  await circle.control('PUT', '/faults', { rateLimitNext: 1 });
  assert.deepEqual((await circle.get(paths.balances)).body, { code: 429, message: 'Too many requests.' });
  await circle.control('PUT', '/faults', { failNext: 1, failStatus: 503 });
  assert.deepEqual((await circle.get(paths.balances)).body, { code: -1, message: 'Something went wrong.' });
  await circle.control('PUT', '/faults', { resetNext: 1 });
  await assert.rejects(circle.get(paths.balances));
  await circle.control('PUT', '/faults', { slowNext: 1, slowMs: 80 });
  const started = performance.now();
  assert.equal((await circle.get(paths.balances)).status, 200);
  assert.ok(performance.now() - started >= 75);
});

for (const [name, faults] of [
  ['answeredWith500', { failAfterNext: 1 }],
  ['connectionReset', { resetAfterNext: 1 }],
] as const)
  test(`lostAnswer_${name}_isFoundByTheSameKey`, async (context) => {
    const circle = await start(context);
    await circle.fund('100');
    await circle.control('PUT', '/transfers', { hold: 1 });
    const { id } = await circle.activeRecipient();
    await circle.control('PUT', '/faults', { ...faults, postsOnly: 1 });
    const key = randomUUID();
    const lost = await circle.transfer(id, '5', key).catch(() => undefined);
    assert.notEqual(lost?.status, 201);
    const repeated = await circle.transfer(id, '5', key);
    const { body } = await circle.get(paths.transfers);
    assert.deepEqual(body.data, [repeated.body.data]);
    assert.equal(await circle.available(), '95.00');
  });
