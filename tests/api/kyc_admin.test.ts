// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: admins see everybody's verifications, which of them end soon, and what happened to one person's.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { verify, waitForVerification } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
const { sandbox, admin } = world;
let approved: Person;
let rejected: Person;
before(async () => {
  [approved, rejected] = await Promise.all([newInvestor(), newInvestor()]);
  await verify(sandbox, approved);
  await rejected.api.call('startVerification', { body: { level: 'identity' } });
  await sandbox.decide({ externalUserId: rejected.user.id, reviewAnswer: 'RED', rejectLabels: ['FORGERY'] });
  await waitForVerification(rejected, 'identity', ({ state }) => state === 'REJECTED');
});

async function newInvestor(): Promise<Person> {
  const person = await world.investor();
  await person.linkWallet();
  return person;
}

test('list_isFilteredByState', async () => {
  const people = async (state?: string) =>
    (await admin.api.call('listAllVerifications', { query: state ? { state } : {} })).items.map((item) => item.user_id);
  assert.deepEqual(await people('APPROVED'), [approved.user.id]);
  assert.deepEqual(await people('REJECTED'), [rejected.user.id]);
  assert.deepEqual(await people('EXPIRED'), []);
  assert.deepEqual((await people()).sort(), [approved.user.id, rejected.user.id].sort());
});

test('list_goesOnFromItsCursor', async () => {
  const first = await admin.api.call('listAllVerifications', { query: { limit: 1 } });
  const second = await admin.api.call('listAllVerifications', {
    query: { limit: 1, cursor: first.next_cursor ?? '' },
  });
  assert.equal(second.next_cursor, null);
  assert.notEqual(first.items[0]?.verification.id, second.items[0]?.verification.id);
});

test('list_refusesUnknownState', async () => {
  await admin.api.refusedFields('listAllVerifications', { query: { state: 'FINE' } }, 'state');
});

test('expiring_namesTheClaimsThatEndWithinTheGivenDays', async () => {
  const within = async (within_days: number) =>
    (await admin.api.call('listExpiringVerifications', { query: { within_days } })).items;
  assert.deepEqual(await within(364), []);
  const [item] = await within(366);
  assert.equal(item?.user_id, approved.user.id);
  assert.ok(item.verification.expires_at);
  assert.deepEqual((await admin.api.call('listExpiringVerifications')).items, []);
});

test('expiring_refusesWrongDays', async () => {
  for (const within_days of ['0', '3651', 'soon'])
    await admin.api.refusedFields('listExpiringVerifications', { query: { within_days } }, 'within_days');
});

test('history_tellsWhatHappenedAndWhatWasSent', async () => {
  const path = { user_id: approved.user.id };
  const story = await until('the transaction to be settled', async () => {
    const [found] = (await admin.api.call('getVerificationHistory', { path })).items;
    return found?.transactions[0]?.state === 'CONFIRMED' && found;
  });
  assert.deepEqual(
    story.history.map(({ state, cause }) => `${state} ${cause}`),
    ['STARTED person', 'APPROVED provider'],
  );
  const [transaction] = story.transactions;
  assert.equal(transaction?.step, 'ONBOARD');
  assert.equal(transaction?.wallet, approved.account.address);
  assert.equal(transaction?.expires_at, story.verification.expires_at);
});

test('history_keepsTheReasons', async () => {
  const path = { user_id: rejected.user.id };
  const [story] = (await admin.api.call('getVerificationHistory', { path })).items;
  assert.deepEqual(story?.history.at(-1)?.reasons, ['FORGERY']);
  assert.deepEqual(story?.transactions, []);
});

test('history_ofSomebodyWithout_isEmpty', async () => {
  const path = { user_id: admin.user.id };
  assert.deepEqual((await admin.api.call('getVerificationHistory', { path })).items, []);
});

test('reopen_letsSomebodyTryAgainWhomTheProviderRefusedForGood', async () => {
  const person = await newInvestor();
  await person.api.call('startVerification', { body: { level: 'identity' } });
  const { id } = await refuseForGood(person);
  await person.api.refused('startVerification', { body: { level: 'identity' } }, 409, 'wrong_state');

  const path = { verification_id: id };
  const answer = await admin.api.call('reopenVerification', { path });
  assert.equal(answer.verification.state, 'REJECTED');
  await sandbox.waitForMail(person.email, /again/);
  await verify(sandbox, person);
  const [story] = (await admin.api.call('getVerificationHistory', { path: { user_id: person.user.id } })).items;
  assert.ok(story?.history.some(({ state, cause }) => state === 'REJECTED' && cause === 'admin'));
  const { items } = await admin.api.call('listAuditLog', { query: { limit: 50 } });
  assert.ok(items.some(({ action, object_id }) => action === 'verification.reopened' && object_id === id));
});

test('reopen_isForRefusalsOnly', async () => {
  const [verification] = (await approved.api.call('listVerifications')).items;
  const path = { verification_id: verification?.id ?? '' };
  await admin.api.refused('reopenVerification', { path }, 409, 'wrong_state');
});

async function refuseForGood(person: Person): Promise<{ id: string }> {
  await sandbox.decide({
    externalUserId: person.user.id,
    reviewAnswer: 'RED',
    rejectLabels: ['FORGERY'],
    reviewRejectType: 'FINAL',
  });
  return waitForVerification(person, 'identity', ({ state }) => state === 'REJECTED');
}
