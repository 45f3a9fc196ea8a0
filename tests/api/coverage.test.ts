// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: no operation and no described refusal is left untried. Runs after the other files and reads what they recorded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedCalls } from '../harness/calls.ts';
import { openApi } from '../harness/client.ts';

/** Described statuses that a test cannot bring about, each with the reason. */
const unreachable: Record<string, string> = {
  'register 429': 'needs 1,200 requests in a minute from one address; the limiter has unit tests',
  'getProposal 400': 'shared description of all calls on a proposal; reading one has no input to be wrong',
  'getProposal 409': 'shared description; reading has no state',
  'getProposal 422': 'shared description; reading has no rule',
  'refuseProposal 422': 'shared description; refusing has no rule beyond the state',
  'requestPropertyChanges 422': 'shared description; sending back has no rule beyond the state',
  'rejectProperty 422': 'shared description; rejecting has no rule beyond the state',
  'approveProperty 422':
    'a property without a deed cannot be submitted, so none reaches approval; a second check for safety',
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

test('unreachable_isStillDescribedAndStillUnreached', () => {
  for (const key of Object.keys(unreachable)) {
    const [id = '', status] = key.split(' ');
    assert.ok(openApi.get(id).responses.has(Number(status)), `${key} is not described any more`);
    assert.ok(!statusesOf(id).has(Number(status)), `${key} was reached: take it off the list`);
  }
});
