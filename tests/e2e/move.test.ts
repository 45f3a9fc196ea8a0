// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever moved to another country buys nothing by the old one, neither while the chain is late nor by keeping the new claim
// out of an identity that is theirs.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { encodeAbiParameters, keccak256, type Address } from 'viem';
import type { Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { startPurchase, tokenizedProperty, verifiedInvestor, waitForPurchase } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain, sandbox } = world;
const { identityRegistry, onboarding } = chain.deployment.contracts;
const spain = 724;
const claimPurpose = 3n;
let token: Token;
before(async () => {
  const rules = { country_mode: 'block' as const, countries: ['ES'], accredited_only: false, max_holding_bps: 10_000 };
  token = await tokenizedProperty(world, await world.manager(), { rules });
});

const registry = <T>(functionName: string, wallet: Address) =>
  chain.read<T>('IdentityRegistry', identityRegistry, functionName, [wallet]);
const moveToSpain = (person: Person) =>
  sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'ESP' });

async function stepsOf(person: Person): Promise<string[]> {
  const path = { user_id: person.user.id };
  const [story] = (await world.admin.api.call('getVerificationHistory', { path })).items;
  return (story?.transactions ?? []).map(({ step, state }) => `${step} ${state}`);
}

test('movedBeforeTheRelay_thePurchaseIsWithdrawn_andTheClaimGoesFirst', async () => {
  const person = await verifiedInvestor(world, { usdc: 500n });
  world.gate.hold('eth_estimateGas');
  const { id } = await startPurchase(person, token.property_id, 2);
  await world.gate.waitUntilHeld();
  await moveToSpain(person);
  const { state, failure_reason } = await waitForPurchase(person, id, 'FAILED', 'CONFIRMED');
  assert.equal(`${state} ${failure_reason}`, 'FAILED country_changed');
  world.gate.release();
  await until('the new country on chain', async () => {
    return (await registry<number>('investorCountry', person.account.address)) === spain;
  });
  assert.equal(await chain.usdcOf(person.account.address), 500_000_000n);
});

test('anIdentityThatTakesNoNewClaim_losesTheOldOne', async () => {
  const person = await verifiedInvestor(world);
  const { address } = person.account;
  const identity = await registry<Address>('identity', address);
  const ourKey = keccak256(encodeAbiParameters([{ type: 'address' }], [onboarding]));
  await chain.sendAs(address, 'OnchainIdentity', identity, 'removeKey', [ourKey, claimPurpose]);
  await moveToSpain(person);
  await until('the old claim to be barred', async () => !(await registry<boolean>('isVerified', address)));
  await until('the removal to be settled', async () => (await stepsOf(person)).includes('REMOVE CONFIRMED'));
  assert.ok((await stepsOf(person)).includes('ADD FAILED'));
});
