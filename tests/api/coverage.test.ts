// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: no operation, no described refusal and no reason for one is left untried. Runs after the other files and reads what
// they recorded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedCalls } from '../harness/calls.ts';
import { openApi } from '../harness/client.ts';
import { reasonsOfRefusals } from './refusals.ts';

/** Described statuses that a test cannot bring about, each with the reason. */
const unreachable: Record<string, string> = {
  'getProposal 400': 'shared description of all calls on a proposal; reading one has no input to be wrong',
  'getProposal 409': 'shared description; reading has no state',
  'getProposal 422': 'shared description; reading has no rule',
  'refuseProposal 422': 'shared description; refusing has no rule beyond the state',
  'requestPropertyChanges 422': 'shared description; sending back has no rule beyond the state',
  'rejectProperty 422': 'shared description; rejecting has no rule beyond the state',
  'approveProperty 422':
    'a property without a deed cannot be submitted, so none reaches approval; a second check for safety',
};

/** Reasons that no test of the API brings about, unless by chance; each with why. */
const rareReasons: Record<string, string> = {
  challenge_expired: 'five minutes; with a clock of their own the unit tests of auth have it',
  changed_meanwhile: 'two writers within one transaction; the unit tests of kyc have it',
  idempotency_answer_lost: 'a server that dies between commit and answer; in the unit tests of idempotency',
  idempotency_in_progress: 'the same moment; in the unit tests of idempotency',
  job_already_done: 'a job done between being shown and being retried; in the unit tests of jobs',
  purchase_expired: 'takes longer than a test; in the unit tests of token',
  token_expired: 'a day; in the unit tests of auth',
  too_many_documents: 'fifty uploads; in the unit tests of documents',
  unreachable: 'what the store of documents hears of S3, and answers as storage_unavailable; in its unit tests',
  too_many_requests: 'the limits are lifted for tests; the limiter has unit tests',
};

const calls = recordedCalls();
const statusesOf = (id: string) =>
  new Set(calls.filter(({ operation }) => operation === id).map(({ status }) => status));

for (const { id, responses } of openApi.operations.values())
  test(`${id}_isTriedInEveryDescribedWay`, () => {
    const seen = statusesOf(id);
    const missing = [...responses.keys()].filter((status) => !seen.has(status) && !(`${id} ${status}` in unreachable));
    assert.deepEqual(missing, [], `${id} was never answered with ${missing.join(', ')}`);
  });

const reasonsSeen = new Set(calls.map(({ reason }) => reason));

for (const reason of reasonsOfRefusals().filter((reason) => !(reason in rareReasons)))
  test(`${reason}_isGivenToSomebody`, () => {
    assert.ok(reasonsSeen.has(reason), 'no test met it');
  });

test('rareReasons_existStill', () => {
  const reasons = reasonsOfRefusals();
  assert.deepEqual(
    Object.keys(rareReasons).filter((reason) => !reasons.includes(reason)),
    [],
  );
});

test('unreachable_isStillDescribedAndStillUnreached', () => {
  for (const key of Object.keys(unreachable)) {
    const [id = '', status] = key.split(' ');
    assert.ok(openApi.get(id).responses.has(Number(status)), `${key} is not described any more`);
    assert.ok(!statusesOf(id).has(Number(status)), `${key} was reached: take it off the list`);
  }
});
