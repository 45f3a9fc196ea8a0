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
