// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a POST repeated with its key happens once.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { draft, samplePhoto } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 1 });
let manager: Person;
let other: Person;
before(async () => {
  [manager, other] = await Promise.all([world.manager(), world.manager()]);
});

const withKey = (key: string, body: unknown = draft()) => ({ body, headers: { 'idempotency-key': key } });

test('sameKeyAndBody_getTheSameAnswer', async () => {
  const first = await manager.api.call('createProperty', withKey('key-1'));
  const again = await manager.api.send('createProperty', withKey('key-1'));
  assert.equal(again.status, 201);
  assert.deepEqual(again.json, first);
  const { items } = await manager.api.call('listProperties', { query: { mine: true } });
  assert.equal(items.length, 1);
});

test('sameKeyOtherBody_isAConflict', async () => {
  await manager.api.call('createProperty', withKey('key-2'));
  await manager.api.refused(
    'createProperty',
    withKey('key-2', draft({ name: 'Another' })),
    409,
    'idempotency_key_reused',
  );
});

test('sameKeyOfAnotherPerson_isAnotherKey', async () => {
  const mine = await manager.api.call('createProperty', withKey('key-3'));
  const theirs = await other.api.call('createProperty', withKey('key-3'));
  assert.notEqual(mine.id, theirs.id);
});

test('sameKeyAtOnce_happensOnce', async () => {
  const before = (await manager.api.call('listProperties', { query: { mine: true } })).items.length;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => manager.api.send('createProperty', withKey('key-4'))),
  );
  assert.ok(answers.every(({ status }) => status === 201 || status === 409));
  const after = (await manager.api.call('listProperties', { query: { mine: true } })).items.length;
  assert.equal(after - before, 1);
});

test('aRefusal_isRepeatedToo', async () => {
  await manager.api.refusedFields('createProperty', withKey('key-5', draft({ name: 'X' })), 'name');
  await manager.api.refusedFields('createProperty', withKey('key-5', draft({ name: 'X' })), 'name');
});

test('sameKeyOfAnotherOperation_isAConflict', async () => {
  await manager.api.call('createProperty', withKey('key-8'));
  const body = { address: manager.account.address };
  await manager.api.refused('createWalletChallenge', withKey('key-8', body), 409, 'idempotency_key_reused');
});

test('replay_isNamedInAHeader', async () => {
  await manager.api.call('createProperty', withKey('key-6'));
  const { headers } = await manager.api.send('createProperty', withKey('key-6'));
  assert.equal(headers.get('idempotency-replayed'), 'true');
});

test('sameKeyOtherQuery_isAConflict', async () => {
  const { id } = await manager.api.call('createProperty', { body: draft() });
  const upload = (name: string) => ({
    path: { property_id: id },
    query: { kind: 'photo', name },
    raw: { type: 'image/png', data: samplePhoto },
    headers: { 'idempotency-key': 'key-7' },
  });
  await manager.api.call('uploadDocument', upload('front.png'));
  await manager.api.refused('uploadDocument', upload('back.png'), 409, 'idempotency_key_reused');
});

const none = (prefix: string) => `${prefix}_${'0'.repeat(26)}`;
const token = { path: { property_id: none('prp'), address: `0x${'11'.repeat(20)}` } };

for (const [operation, options] of [
  ['addCharge', { path: { lease_id: none('lse') }, body: {} }],
  ['reissuePaymentLink', { path: { link_id: none('lnk') } }],
  ['setRentTerms', { path: token.path, body: {} }],
  ['markNotificationRead', { path: { notification_id: none('ntf') } }],
  ['revokeOtherSessions', {}],
  ['logOut', {}],
  ['retryJob', { path: { job_id: '1' } }],
  ['proposeOwedRedirection', { ...token, body: {} }],
] as const)
  test(`keyOfSomethingElse_isAConflictIn_${operation}`, async () => {
    const person = ['retryJob', 'proposeOwedRedirection'].includes(operation) ? world.admin : manager;
    const headers = { 'idempotency-key': `key-of-${operation}` };
    await person.api.call('createWalletChallenge', { body: { address: person.account.address }, headers });
    await person.api.refused(operation, { ...options, headers }, 409, 'idempotency_key_reused');
  });
