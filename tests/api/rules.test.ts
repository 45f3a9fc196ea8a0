// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: every rule of a token is set by its tokenization, shown, and refuses with its own reason and numbers, for buying and
// for handing on.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import type { EligibilityCheck, Token, TokenRules } from '../harness/api_types.ts';
import {
  approvedProperty,
  buy,
  purchaseRequest,
  tokenizationRequest,
  tokenizedProperty,
  verifiedInvestor,
  verify,
} from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const noRules: TokenRules = { country_mode: 'any', countries: [], accredited_only: false, max_holding_bps: 10000 };
let manager: Person;
let first: Person;
let second: Person;
before(async () => {
  manager = await world.manager();
  first = await verifiedInvestor(world);
  second = await verifiedInvestor(world);
});

const tokenWith = (rules: Partial<TokenRules>) =>
  tokenizedProperty(world, manager, { shares: '100', rules: { ...noRules, ...rules } });

function failedOf(checks: EligibilityCheck[]): EligibilityCheck | undefined {
  return checks.find(({ passed }) => !passed);
}

async function refusedToBuy(person: Person, token: Token, shares: number, rule: string, reason: string) {
  const path = { property_id: token.property_id };
  const query = { wallet: person.account.address, shares };
  const { checks } = await person.api.call('getEligibility', { path, query });
  const failed = failedOf(checks);
  assert.equal(`${failed?.rule} ${failed?.reason}`, `${rule} ${reason}`);
  const body = purchaseRequest(person, token.property_id, shares);
  await person.api.refused('createPurchase', { body }, 422, reason);
  return failed as EligibilityCheck;
}

async function transfer(person: Person, token: Token, shares: number, to?: Person) {
  const path = { property_id: token.property_id };
  const query = { wallet: person.account.address, shares, ...(to ? { to: to.account.address } : {}) };
  return person.api.call('getTransferEligibility', { path, query });
}

async function refusedToSend(person: Person, token: Token, shares: number, rule: string, reason: string, to?: Person) {
  const { eligible, checks } = await transfer(person, token, shares, to);
  const failed = failedOf(checks);
  assert.equal(eligible, false);
  assert.equal(`${failed?.rule} ${failed?.reason}`, `${rule} ${reason}`);
  return failed as EligibilityCheck;
}

test('rules_areShownAsTheyWereSet', async () => {
  const rules: TokenRules = {
    country_mode: 'block',
    countries: ['FR'],
    accredited_only: true,
    max_holding_bps: 2500,
    max_holders: 99,
    max_united_states_holders: null,
    max_non_accredited_holders: 35,
    minimum_holding: '2',
    holding_period_seconds: 31_536_000,
    manual_approval: true,
  };
  assert.deepEqual((await tokenWith(rules)).rules, rules);
});

test('rules_thatAreLeftOut_areOff', async () => {
  const { rules } = await tokenWith({});
  const { max_holders, minimum_holding, holding_period_seconds, manual_approval } = rules;
  assert.deepEqual([max_holders, minimum_holding, holding_period_seconds, manual_approval], [null, null, null, false]);
});

test('start_namesEveryWrongField', async () => {
  const { id } = await approvedProperty(world, manager);
  const path = { property_id: id };
  const wrong = { max_holders: 0, minimum_holding: 'few', holding_period_seconds: -1, manual_approval: 'yes' };
  const body = tokenizationRequest({ minimum_raise: 'all', rules: { ...noRules, ...wrong } as never });
  await world.admin.api.refusedFields(
    'startTokenization',
    { path, body },
    'minimum_raise',
    'rules.max_holders',
    'rules.minimum_holding',
    'rules.holding_period_seconds',
    'rules.manual_approval',
  );
  const refused = (changes: object, reason: string) =>
    world.admin.api.refused('startTokenization', { path, body: tokenizationRequest(changes) }, 422, reason);
  await refused({ minimum_raise: '1' }, 'deadline_required');
  const sale_deadline = new Date(Date.now() + 86_400_000).toISOString();
  const tooLarge = await refused({ minimum_raise: '500000.000001', sale_deadline }, 'minimum_raise_too_large');
  assert.equal(tooLarge.params.whole_raise, '500000.000000');
  const rules = { ...noRules, max_holding_bps: 100, minimum_holding: '101' };
  assert.equal((await refused({ rules }, 'minimum_holding_too_large')).params.largest_holding, '100');
});

test('holderCap_keepsOneTooManyOut', async () => {
  const token = await tokenWith({ max_holders: 1 });
  await buy(first, token.property_id, 3);
  const { params } = await refusedToBuy(second, token, 3, 'holder_cap', 'holder_cap_reached');
  assert.deepEqual(params, { category: 'all', max_holders: 1, left: 0 });
  await buy(first, token.property_id, 1);
  const receiver = await refusedToSend(first, token, 1, 'receiver', 'holder_cap_reached', second);
  assert.equal(receiver.params.max_holders, 1);
});

test('holderCap_countsItsCategoryOnly', async () => {
  const token = await tokenWith({ max_non_accredited_holders: 1 });
  await buy(first, token.property_id, 1);
  const { params } = await refusedToBuy(second, token, 1, 'holder_cap', 'holder_cap_reached');
  assert.equal(params.category, 'non_accredited');
  const rich = await verifiedInvestor(world);
  await verify(world.sandbox, rich, 'DEU', 'accredited');
  await buy(rich, token.property_id, 1);
});

test('holderCap_ofTheUnitedStates', async () => {
  const token = await tokenWith({ max_united_states_holders: 1 });
  const one = await verifiedInvestor(world, { country: 'USA' });
  const other = await verifiedInvestor(world, { country: 'USA' });
  await buy(one, token.property_id, 1);
  const { params } = await refusedToBuy(other, token, 1, 'holder_cap', 'holder_cap_reached');
  assert.equal(params.category, 'united_states');
  await buy(first, token.property_id, 1);
});

test('minimumHolding_holdsForBothSides', async () => {
  const token = await tokenWith({ minimum_holding: '5' });
  const { params } = await refusedToBuy(first, token, 4, 'minimum_holding', 'below_minimum_holding');
  assert.deepEqual(params, { minimum: '5', held: '0', at_least: '5' });
  await buy(first, token.property_id, 7);
  const kept = await refusedToSend(first, token, 3, 'minimum_holding', 'below_minimum_holding');
  assert.deepEqual(kept.params, { minimum: '5', kept: '4' });
  await refusedToSend(first, token, 2, 'receiver', 'below_minimum_holding', second);
  assert.equal((await transfer(first, token, 7, second)).eligible, true);
});

test('holdingPeriod_saysWhenSharesAreFree', async () => {
  const token = await tokenWith({ holding_period_seconds: 3600 });
  const before = Date.now();
  await buy(first, token.property_id, 2);
  const { params } = await refusedToSend(first, token, 1, 'holding_period', 'holding_period');
  const unlocksAt = Date.parse(params.unlocks_at);
  assert.ok(unlocksAt >= before + 3_590_000 && unlocksAt <= Date.now() + 3_610_000, params.unlocks_at);
  assert.equal(params.unlocked, '0');
  await buy(first, token.property_id, 1);
});

test('manualApproval_isNeededForEachTransfer', async () => {
  const token = await tokenWith({ manual_approval: true });
  await buy(first, token.property_id, 2);
  await refusedToSend(first, token, 1, 'manual_approval', 'approval_required');
  await refusedToSend(first, token, 1, 'manual_approval', 'approval_required', second);
  const { compliance, safe } = world.chain.deployment.contracts;
  const [from, to] = [first.account.address, second.account.address];
  const validUntil = Math.floor(Date.now() / 1000) + 3600;
  await world.chain.sendAs(safe, 'Compliance', compliance, 'approveTransfer', [
    token.address,
    from,
    to,
    1n,
    validUntil,
  ]);
  assert.equal((await transfer(first, token, 1, second)).eligible, true);
  await refusedToSend(first, token, 2, 'manual_approval', 'approval_required', second);
});

test('maxHolding_countsAllWalletsOfAnInvestor', async () => {
  const token = await tokenWith({ max_holding_bps: 1000 });
  const person = await verifiedInvestor(world);
  await buy(person, token.property_id, 8);
  const other = privateKeyToAccount(generatePrivateKey());
  await person.linkWallet(other);
  await person.giveConsent(other);
  await world.chain.mintUsdc(other.address, 1_000_000_000n);
  const path = { property_id: token.property_id };
  const check = await until('the second wallet to be verified', async () => {
    const query = { wallet: other.address, shares: 3 };
    const { checks } = await person.api.call('getEligibility', { path, query });
    const isKnown = checks.find(({ rule }) => rule === 'identity_verified')?.passed;
    return isKnown && checks.find(({ rule }) => rule === 'max_holding');
  });
  assert.equal(check?.reason, 'max_holding_exceeded');
  assert.deepEqual(check?.params, { max_shares: '10', held: '8', room: '2' });
});

test('betweenOnesOwnWallets_sharesMayMove_whateverTheRules', async () => {
  const rules = { holding_period_seconds: 3600, minimum_holding: '5', manual_approval: true };
  const token = await tokenWith(rules);
  const person = await verifiedInvestor(world);
  await buy(person, token.property_id, 8);
  const own = privateKeyToAccount(generatePrivateKey());
  await person.linkWallet(own);
  await person.giveConsent(own);
  const path = { property_id: token.property_id };
  const query = { wallet: person.account.address, shares: 4, to: own.address };
  const isEligible = async () => (await person.api.call('getTransferEligibility', { path, query })).eligible;
  await until('the second wallet to be verified', isEligible);
  await world.chain.sendAs(person.account.address, 'PropertyToken', token.address, 'transfer', [own.address, 4n]);
  await refusedToSend(person, token, 1, 'holding_period', 'holding_period', second);
});

test('sending_needsAVerifiedSenderAndReceiver', async () => {
  const token = await tokenWith({});
  const person = await verifiedInvestor(world);
  await buy(person, token.property_id, 2);
  const stranger = await world.investor();
  await refusedToSend(person, token, 1, 'receiver', 'receiver_not_verified', stranger);
  const tooMany = await refusedToSend(person, token, 3, 'shares_free', 'shares_not_free');
  assert.equal(tooMany.params.free, '2');
  assert.equal((await transfer(person, token, 2)).eligible, true);
  await world.sandbox.decide({ externalUserId: person.user.id, reviewAnswer: 'RED', reviewRejectType: 'FINAL' });
  await until('the revocation', async () => failedOf((await transfer(person, token, 1)).checks) !== undefined);
  await refusedToSend(person, token, 1, 'identity_verified', 'identity_revoked');
});

test('transferEligibility_refusesWrongFields', async () => {
  const token = await tokenWith({});
  const query = { wallet: 'me', shares: 'all', to: 'you' };
  await first.api.refusedFields(
    'getTransferEligibility',
    { path: { property_id: token.property_id }, query },
    'wallet',
    'shares',
    'to',
  );
});
