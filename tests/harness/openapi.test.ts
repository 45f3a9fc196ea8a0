// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the judge of answers really judges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenApi } from './openapi.ts';

const api = new OpenApi();
const json = 'application/json';
const problemJson = 'application/problem+json';
const user = {
  id: `usr_${'0'.repeat(26)}`,
  email: 'a@example.com',
  name: 'A',
  roles: ['investor'],
  email_verified: true,
  totp_enabled: false,
  disabled: false,
  created_at: '2026-01-01T00:00:00.000Z',
};
const problem = {
  type: 'x',
  title: 'x',
  status: 409,
  detail: 'x',
  code: 'conflict',
  reason: 'x',
  params: {},
  request_id: 'x',
};

test('problems_acceptsADescribedAnswer', () => {
  assert.deepEqual(api.problems('register', 201, json, user, false), []);
  assert.deepEqual(api.problems('linkWallet', 409, problemJson, problem, true), []);
  assert.deepEqual(api.problems('logOut', 204, '', undefined, true), []);
});

test('problems_findsAnUnknownField', () => {
  assert.match(api.problems('register', 201, json, { ...user, password_hash: 'x' }, false).join(), /password_hash/);
});

test('problems_findsAMissingField', () => {
  const { email: _email, ...rest } = user;
  assert.match(api.problems('register', 201, json, rest, false).join(), /email/);
});

test('problems_findsAnUnknownFieldInsideAPage', () => {
  const page = { items: [user, { ...user, extra: 1 }], next_cursor: null };
  assert.match(api.problems('listUsers', 200, json, page, false).join(), /items\/1/);
});

test('problems_findsAWrongFormat', () => {
  assert.match(api.problems('register', 201, json, { ...user, created_at: 'yesterday' }, false).join(), /created_at/);
  assert.match(api.problems('register', 201, json, { ...user, id: 'prop_1' }, false).join(), /id/);
});

test('problems_findsAnUndescribedStatus', () => {
  assert.match(api.problems('register', 418, problemJson, problem, false).join(), /418/);
});

test('problems_findsAWrongContentTypeAndAnUnwantedBody', () => {
  assert.notDeepEqual(api.problems('register', 201, 'text/html', user, false), []);
  assert.notDeepEqual(api.problems('register', 409, json, problem, false), []);
  assert.notDeepEqual(api.problems('logOut', 204, json, {}, false), []);
});

test('problems_findsAReasonOutsideTheClosedCodes', () => {
  assert.notDeepEqual(api.problems('register', 409, problemJson, { ...problem, code: 'oops' }, false), []);
});

test('needsSession_isReadFromTheDescription', () => {
  assert.equal(api.needsSession('logIn'), false);
  assert.equal(api.needsSession('listProperties'), false);
  assert.equal(api.needsSession('createProperty'), true);
});
