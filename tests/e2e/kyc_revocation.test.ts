// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the provider takes back ends buying and receiving at once, even when it is never told, when a transaction
// fails, or when a purchase is already signed.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { getAbiItem, toFunctionSelector, type AbiFunction } from 'viem';
import { abiOf } from '../harness/abis.ts';
import { localAccount, localKey, operatorIndex } from '../harness/accounts.ts';
import type { Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import {
  purchaseRequest,
  signatures,
  startPurchase,
  tokenizedProperty,
  verifiedInvestor,
  verify,
  waitForPurchase,
  waitForVerification,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  kycPollSeconds: 1,
  kycRecheckSeconds: 1,
  expectedErrors: [troubleOutside],
});
const { chain, sandbox } = world;
const { accessManager, identityRegistry, onboarding, safe } = chain.deployment.contracts;
const funds = 500n;
const nobodysKeyIndex = 9;
let token: Token;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
});

const isVerified = ({ account }: Person) =>
  chain.read<boolean>('IdentityRegistry', identityRegistry, 'isVerified', [account.address]);
const revoke = (person: Person) =>
  sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'RED', reviewRejectType: 'FINAL' });

async function relayOf(purchaseId: string) {
  const query = { purpose: 'purchase', reference: purchaseId };
  return (await world.admin.api.call('listChainTransactions', { query })).items[0];
}

async function requireNothingPaid(person: Person): Promise<void> {
  assert.equal(await chain.usdcOf(person.account.address), funds * 1_000_000n);
  assert.equal(await chain.sharesOf(token.address, person.account.address), 0n);
}

test('aRedWhoseWebhooksAreLost_isNoticedByTheTimer', async () => {
  const person = await verifiedInvestor(world);
  await sandbox.setWebhooks({ drop: 2 });
  await revoke(person);
  assert.equal((await sandbox.webhooks()).switches.drop, 0);
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  assert.equal(await isVerified(person), false);
});

test('revokedAfterThePurchaseWasSigned_isRefusedWithTheReason', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  const offer = await person.api.call('createPurchase', { body: purchaseRequest(person, token.property_id, 2) });
  const body = await signatures(person, offer);
  await revoke(person);
  await waitForVerification(person, 'identity', ({ state }) => state === 'REVOKED');
  const path = { purchase_id: offer.purchase.id };
  await person.api.refused('signPurchase', { path, body }, 422, 'identity_revoked');
  await requireNothingPaid(person);
});

test('revokedBeforeTheRelay_isWithdrawnAtOnce_andTold', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  world.gate.hold('eth_estimateGas');
  const { id } = await startPurchase(person, token.property_id, 2);
  await world.gate.waitUntilHeld();
  await revoke(person);
  const failed = await waitForPurchase(person, id, 'FAILED', 'CONFIRMED');
  assert.equal(`${failed.state} ${failed.failure_reason}`, 'FAILED identity_revoked');

  world.gate.release();
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  const relay = await relayOf(id);
  assert.equal(`${relay?.state} ${relay?.failure_reason} ${relay?.nonce}`, 'FAILED identity_revoked null');
  await requireNothingPaid(person);
  assert.match((await sandbox.waitForMail(person.email, /did not go through/)).text, /No USDC was taken/);
});

test('revokedOnceTheRelayIsSigned_theSharesArrive_andStayWhereTheyAre', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  world.gate.hold('eth_sendRawTransaction');
  const { id } = await startPurchase(person, token.property_id, 2);
  await world.gate.waitUntilHeld();
  await revoke(person);
  await waitForVerification(person, 'identity', ({ state }) => state === 'REVOKED');
  world.gate.release();

  assert.equal((await waitForPurchase(person, id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
  await waitForVerification(person, 'identity', ({ on_chain }) => !on_chain);
  assert.equal(await chain.sharesOf(token.address, person.account.address), 2n);
  const path = { property_id: token.property_id };
  const query = { wallet: person.account.address, shares: '1' };
  const { checks } = await person.api.call('getTransferEligibility', { path, query });
  assert.ok(checks.some(({ reason }) => reason === 'identity_revoked'));
});

test('revokedBeforeTheClaimWasSent_isNeverVerified', async () => {
  const person = await world.investor();
  await person.linkWallet();
  world.gate.hold('eth_estimateGas');
  await person.api.call('startVerification', { body: { level: 'identity' } });
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'DEU' });
  await world.gate.waitUntilHeld();
  await revoke(person);
  const path = { user_id: person.user.id };
  const [claim] = await until('the claim to be withdrawn', async () => {
    const [story] = (await world.admin.api.call('getVerificationHistory', { path })).items;
    return story?.transactions.some(({ state }) => state === 'FAILED') && story.transactions;
  });
  assert.equal(claim?.failure_reason, 'overtaken_by_revocation');
  world.gate.release();

  // The next claim on its way shows that the queue went on without this one.
  await verifiedInvestor(world);
  assert.equal(await isVerified(person), false);
  const [story] = (await world.admin.api.call('getVerificationHistory', { path })).items;
  assert.equal(story?.transactions.length, 1);
});

test('aClaimThatTheOperatorMayNotSend_waitsVisibly_andIsSentOnce', async () => {
  const person = await world.investor();
  await person.linkWallet();
  const operator = localAccount(operatorIndex).address;
  const onboard = toFunctionSelector(getAbiItem({ abi: abiOf('InvestorOnboarding'), name: 'onboard' }) as AbiFunction);
  const role = await chain.read<bigint>('AccessManager', accessManager, 'getTargetFunctionRole', [onboarding, onboard]);
  await chain.sendAs(safe, 'AccessManager', accessManager, 'revokeRole', [role, operator]);
  await person.api.call('startVerification', { body: { level: 'identity' } });
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'DEU' });
  const waiting = await until('the claim to wait', async () => {
    const { items } = await world.admin.api.call('listChainTransactions', { query: { waiting: true } });
    return items[0];
  });
  assert.equal(waiting.waiting_reason, 'operator_not_authorized');
  const { alarms } = await world.admin.api.call('getChainStatus');
  assert.ok(alarms.some(({ name }) => name === waiting.waiting_reason));

  await chain.sendAs(safe, 'AccessManager', accessManager, 'grantRole', [role, operator, 0]);
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  const path = { user_id: person.user.id };
  const [story] = (await world.admin.api.call('getVerificationHistory', { path })).items;
  assert.deepEqual(
    story?.transactions.map(({ state }) => state),
    ['CONFIRMED'],
  );
  assert.equal(await isVerified(person), true);
});

test('aClaimKeyThatTheIssuerDoesNotKnow_sendsNothingAndLosesNothing', async () => {
  const person = await world.investor();
  await person.linkWallet();
  await world.server.stop();
  await world.server.start({ FREEHOLD_CHAIN_CLAIM_KEY: localKey(nobodysKeyIndex) });
  await person.api.call('startVerification', { body: { level: 'identity' } });
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'DEU' });
  // The alarm rings for claims that waited before, too: what it says of this one is true once it is approved.
  await waitForVerification(person, 'identity', ({ state }) => state === 'APPROVED');
  await until('the alarm', () => world.server.log().includes('"event":"claim_key_not_trusted"'));
  const path = { user_id: person.user.id };
  const [story] = (await world.admin.api.call('getVerificationHistory', { path })).items;
  assert.deepEqual(story?.transactions, []);

  await world.server.stop();
  await world.server.start();
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  assert.equal(await isVerified(person), true);
});

test('revokedAndApprovedAgain_mayBuyAgain', async () => {
  const person = await verifiedInvestor(world, { usdc: funds });
  await revoke(person);
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'REVOKED' && !on_chain);
  await sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN' });
  await waitForVerification(person, 'identity', ({ state, on_chain }) => state === 'APPROVED' && on_chain);
  const { id } = await startPurchase(person, token.property_id, 1);
  assert.equal((await waitForPurchase(person, id, 'CONFIRMED', 'FAILED')).state, 'CONFIRMED');
});

test('accreditedToo_isVerifiedOnItsOwn', async () => {
  const person = await verifiedInvestor(world);
  await verify(sandbox, person, 'DEU', 'accredited');
  assert.equal(await isVerified(person), true);
});
