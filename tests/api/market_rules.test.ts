// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: other rules of a token suspend the orders that they stand against, and let them go on once they do not, by themselves.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { encodeAbiParameters } from 'viem';
import type { Token } from '../harness/api_types.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { place, waitForState } from '../harness/market_flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain } = world;
const { safe, compliance } = chain.deployment.contracts;

interface Rule {
  rule: number;
  config: `0x${string}`;
}
const accreditedOnly: Rule = { rule: 8, config: '0x' };
const holdingPeriod = (seconds: number): Rule => ({
  rule: 14,
  config: encodeAbiParameters([{ type: 'uint32' }], [seconds]),
});

let token: Token;
let seller: Person;
let buyer: Person;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  [seller, buyer] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  await setRules(holdingPeriod(1)); // lots are remembered while there is such a rule
  await buy(seller, token.property_id, 50);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await chain.mintUsdc(seller.account.address, 1n); // a block, in which they have been held for long enough
});

/** As the token was made with, and these. */
let first: Rule[] | undefined;
async function setRules(...more: Rule[]): Promise<void> {
  first ??= await chain.read<Rule[]>('Compliance', compliance, 'rulesOf', [token.address]);
  await chain.sendAs(safe, 'Compliance', compliance, 'setRules', [
    token.address,
    [...first, ...more].sort((one, other) => one.rule - other.rule),
  ]);
}

test('rules_suspendWhatTheyStandAgainst_andLetItGoOn', async () => {
  const sell = await place(seller, token.property_id, 'sell', 10, 60);
  const bid = await place(buyer, token.property_id, 'buy', 10, 40);
  await setRules(holdingPeriod(1), accreditedOnly);
  assert.equal((await waitForState(buyer, bid.id, 'SUSPENDED')).reason, 'accreditation_required');
  assert.equal((await waitForState(seller, sell.id, 'OPEN')).reason, null);
  await setRules(holdingPeriod(1));
  await waitForState(buyer, bid.id, 'OPEN');

  await setRules(holdingPeriod(86_400));
  assert.equal((await waitForState(seller, sell.id, 'SUSPENDED')).reason, 'holding_period');
  // Turns of the review that say nothing of rules leave it so.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  assert.equal((await waitForState(seller, sell.id, 'SUSPENDED')).reason, 'holding_period');
  assert.equal((await waitForState(buyer, bid.id, 'OPEN')).reason, null);
  await setRules(holdingPeriod(1));
  await waitForState(seller, sell.id, 'OPEN');
});
