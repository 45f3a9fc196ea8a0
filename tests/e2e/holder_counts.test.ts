// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the chain counts a holder in the groups that the person belongs to now, not in those of the day the shares came; and
// nothing is sent while the count is right.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import { buy, levelNames, tokenizedProperty, verifiedInvestor, verify, waitForVerification } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { allTransactions, crash } from '../harness/transactions.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain, sandbox } = world;
const { compliance } = chain.deployment.contracts;
let tokens: Token[];
let holder: Person;
before(async () => {
  const manager = await world.manager();
  tokens = [await tokenizedProperty(world, manager), await tokenizedProperty(world, manager)];
  holder = await verifiedInvestor(world);
  for (const { property_id } of tokens) await buy(holder, property_id, 2);
});

/** Anybody, from the United States, not accredited. */
const countsOf = async ({ address }: Token) =>
  (await chain.read<readonly bigint[]>('Compliance', compliance, 'holderCounts', [address])).map(Number);

async function waitForCounts(...wanted: number[]): Promise<void> {
  for (const token of tokens)
    await until(`${token.symbol} to count ${wanted}`, async () => String(await countsOf(token)) === String(wanted));
}

const recounts = async () =>
  (await allTransactions(world)).filter(({ purpose }) => purpose === 'holder_recount').map(({ state }) => state);

/** Every one final, and no other comes behind it. */
async function requireRecounts(count: number): Promise<void> {
  await until('the recounts to be final', async () => (await recounts()).every((state) => state === 'CONFIRMED'));
  assert.equal((await recounts()).length, count);
}

test('aHolderWhoIsCountedRight_costsNothing', async () => {
  await waitForCounts(1, 0, 1);
  await requireRecounts(0);
});

test('whoBecomesAccredited_isCountedAnewInEveryToken', async () => {
  await verify(sandbox, holder, 'DEU', 'accredited');
  await waitForCounts(1, 0, 0);
  await requireRecounts(tokens.length);
});

test('whoLosesTheAccreditation_isCountedAnew_alsoWhenTheServerIsKilled', async () => {
  world.gate.hold('eth_estimateGas');
  await sandbox.decide({
    externalUserId: holder.user.id,
    levelName: levelNames.accredited,
    reviewAnswer: 'RED',
    reviewRejectType: 'FINAL',
  });
  await world.gate.waitUntilHeld();
  await crash(world, async () => world.gate.release());
  await waitForVerification(holder, 'accredited', ({ state }) => state === 'REVOKED');
  await waitForCounts(1, 0, 1);
  await requireRecounts(2 * tokens.length);
});
