// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every rule refuses with its own reason and number, before the wallet opens, and eligibility says the same.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount } from '../harness/accounts.ts';
import type { Token, TokenizationRequest, TokenRules } from '../harness/api_types.ts';
import {
  approvedProperty,
  buy,
  purchaseRequest,
  signatures,
  tokenizedProperty,
  verifiedInvestor,
  verify,
  waitForPurchase,
  waitForVerification,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain } = world;
/** GUARDIAN of contracts/src/access/Roles.sol. */
const guardianRole = 3n;
const rules: TokenRules = { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 };
let manager: Person;
let german: Person;
let open: Token;
before(async () => {
  manager = await world.manager();
  german = await verifiedInvestor(world, { usdc: 1_000n });
  open = await tokenized({ shares: '100', price_per_share: '10', rules: { ...rules, max_holding_bps: 2500 } });
});

const tokenized = (request: Partial<TokenizationRequest>) => tokenizedProperty(world, manager, request);

/** By a guardian that the Safe appoints for it, so that the server's operator key is left alone. */
async function freeze(token: Token, person: Person): Promise<void> {
  const { safe, accessManager } = chain.deployment.contracts;
  const guardian = localAccount(6).address;
  await chain.sendAs(safe, 'AccessManager', accessManager, 'grantRole', [guardianRole, guardian, 0]);
  await chain.send(6, 'PropertyToken', token.address, 'setAddressFrozen', [person.account.address, true]);
}

/** The purchase is refused with this reason, and the named check of eligibility is the one that does not pass. */
async function refused(person: Person, token: Token, shares: number, rule: string, reason: string) {
  const query = { wallet: person.account.address, shares };
  const eligibility = await person.api.call('getEligibility', { path: { property_id: token.property_id }, query });
  const failed = eligibility.checks.filter(({ passed }) => !passed);
  assert.equal(eligibility.eligible, false);
  assert.ok(
    failed.some((check) => check.rule === rule && check.reason === reason),
    JSON.stringify(failed),
  );
  const body = purchaseRequest(person, token.property_id, shares);
  const problem = await person.api.refused('createPurchase', { body }, 422, failed[0]?.reason ?? reason);
  return { problem, check: failed.find((check) => check.rule === rule) };
}

test('eligible_listsEveryCheckInItsOrder', async () => {
  const query = { wallet: german.account.address, shares: 5 };
  const answer = await german.api.call('getEligibility', { path: { property_id: open.property_id }, query });
  assert.equal(answer.eligible, true);
  assert.equal(answer.cost, '50.000000');
  assert.deepEqual(
    answer.checks.map(({ rule }) => rule),
    [
      'sale_open',
      'wallet_linked',
      'identity_verified',
      'not_frozen',
      'country_policy',
      'accredited_only',
      'max_holding',
      'holder_cap',
      'minimum_holding',
      'shares_available',
      'usdc_balance',
    ],
  );
  assert.ok(answer.checks.every(({ passed, reason, message }) => passed && reason === null && message === null));
});

test('eligibility_refusesWrongFields', async () => {
  const path = { property_id: open.property_id };
  await german.api.refusedFields(
    'getEligibility',
    { path, query: { wallet: 'me', shares: 'all' } },
    'wallet',
    'shares',
  );
});

test('notVerified_isRefused', async () => {
  const person = await world.investor();
  await person.linkWallet();
  await chain.mintUsdc(person.account.address, 1_000_000_000n);
  await refused(person, open, 1, 'identity_verified', 'identity_not_verified');
});

test('verificationOnItsWayToTheChain_isRefusedAsPending', async () => {
  const person = await world.investor();
  await person.linkWallet();
  await chain.mintUsdc(person.account.address, 1_000_000_000n);
  await person.api.call('startVerification', { body: { level: 'identity' } });
  await refused(person, open, 1, 'identity_verified', 'identity_not_verified');
  world.gate.hold('eth_estimateGas');
  await world.sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'GREEN', country: 'DEU' });
  await waitForVerification(person, 'identity', ({ state }) => state === 'APPROVED');
  await refused(person, open, 1, 'identity_verified', 'verification_pending');
  world.gate.release();
  await waitForVerification(person, 'identity', ({ on_chain }) => on_chain);
  await buy(person, open.property_id, 1);
});

test('walletNotLinked_isRefused', async () => {
  const person = await world.investor();
  await refused(person, open, 1, 'wallet_linked', 'wallet_not_linked');
});

test('country_blockedIsRefusedByName', async () => {
  const token = await tokenized({ rules: { ...rules, country_mode: 'block', countries: ['DE', 'US'] } });
  const { problem } = await refused(german, token, 1, 'country_policy', 'country_not_allowed');
  assert.equal(problem.params.country, 'DE');
});

test('country_allowedListLetsOthersOut', async () => {
  const token = await tokenized({ rules: { ...rules, country_mode: 'allow', countries: ['DE'] } });
  const french = await verifiedInvestor(world, { country: 'FRA' });
  await refused(french, token, 1, 'country_policy', 'country_not_allowed');
  await buy(german, token.property_id, 1);
});

test('accreditedOnly_isRefusedUntilAccredited', async () => {
  const token = await tokenized({ rules: { ...rules, accredited_only: true } });
  const person = await verifiedInvestor(world);
  await refused(person, token, 1, 'accredited_only', 'accreditation_required');
  await verify(world.sandbox, person, 'DEU', 'accredited');
  await buy(person, token.property_id, 1);
});

test('cap_isRefusedWithTheRoomLeft', async () => {
  const person = await verifiedInvestor(world, { usdc: 10_000n });
  await buy(person, open.property_id, 20);
  const { check } = await refused(person, open, 6, 'max_holding', 'max_holding_exceeded');
  assert.deepEqual(check?.params, { max_shares: '25', held: '20', room: '5' });
  await buy(person, open.property_id, 5);
});

test('soldOut_isRefusedWithWhatIsLeft', async () => {
  const token = await tokenized({ shares: '10', price_per_share: '1' });
  await buy(german, token.property_id, 7);
  const { check } = await refused(german, token, 4, 'shares_available', 'sold_out');
  assert.deepEqual(check?.params, { remaining: '3' });
  await buy(german, token.property_id, 3);
  await refused(german, token, 1, 'shares_available', 'sold_out');
});

test('tooLittleUsdc_isRefusedWithBothAmounts', async () => {
  const poor = await verifiedInvestor(world, { usdc: 9n });
  const { check } = await refused(poor, open, 1, 'usdc_balance', 'usdc_balance_too_low');
  assert.deepEqual(check?.params, { needed: '10.000000', balance: '9.000000' });
});

test('frozenWallet_isRefused', async () => {
  const person = await verifiedInvestor(world);
  const token = await tokenized({});
  await freeze(token, person);
  await refused(person, token, 1, 'not_frozen', 'wallet_frozen');
});

test('moneyGoneBeforeSigning_isRefusedOrFails', async () => {
  const person = await verifiedInvestor(world, { usdc: 100n });
  const offer = await person.api.call('createPurchase', { body: purchaseRequest(person, open.property_id, 2) });
  await chain.sendAs(person.account.address, 'TestUsdc', chain.deployment.contracts.usdc, 'transfer', [
    chain.deployment.contracts.safe,
    100_000_000n,
  ]);
  const path = { purchase_id: offer.purchase.id };
  const answer = await person.api.send('signPurchase', { path, body: await signatures(person, offer) });
  if (answer.status === 202) {
    const purchase = await waitForPurchase(person, offer.purchase.id, 'FAILED', 'CONFIRMED');
    assert.equal(purchase.state, 'FAILED');
    assert.ok(purchase.failure_reason);
  } else assert.equal(answer.status, 422, answer.bytes.toString());
  assert.equal(await chain.sharesOf(open.address, person.account.address), 0n);
});

test('untokenized_cannotBeBought', async () => {
  const both = await world.manager();
  const roles = ['property_manager', 'investor'];
  await world.setRoles(both, roles);
  const { id } = await approvedProperty(world, both);
  await german.api.refused('createPurchase', { body: purchaseRequest(german, id, 1) }, 404, 'not_found');
  await both.api.refused('createPurchase', { body: purchaseRequest(both, id, 1) }, 409, 'wrong_state');
});

test('eligibility_isBoundedPerAccount', async () => {
  const [person, other] = [await world.investor(), await world.investor()];
  const query = { wallet: person.account.address, shares: 1 };
  const path = { property_id: open.property_id };
  const ask = () => person.api.send('getEligibility', { path, query });
  let last = await ask();
  for (let turn = 0; turn < 400 && last.status !== 429; ++turn) last = await ask();
  assert.equal(last.json.reason, 'too_many_requests');
  assert.ok(Number(last.headers.get('retry-after')) >= 1);
  await person.api.refused('getTransferEligibility', { path, query }, 429, 'too_many_requests');
  await other.api.call('getEligibility', { path, query });
});
