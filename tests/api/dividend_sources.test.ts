// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what changes after it was in a statement is made up for by the next: a voided expense, a refund, a dispute, a cancelled
// distribution. Nothing is distributed twice, and the Treasury has what the statements promise.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Distribution, Proposal, Token } from '../harness/api_types.ts';
import { availableAtOnce } from '../harness/collections.ts';
import {
  adjust,
  collectRent,
  distribute,
  draftDistribution,
  fundDistribution,
  getDistribution,
  newRentLink,
  payThrough,
  waitForDistribution,
} from '../harness/dividend_flows.ts';
import { buy, signProposal, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { chargeAtStripe, checkoutOver, dayIn, getCharge, refund, waitForCharge } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 2,
  expectedErrors: [/"event":"dividend_attempt_failed"/],
  overrides: { payments: { poll_seconds: 1 } },
});
const { admin, chain } = world;
const { safe } = chain.deployment.contracts;
let manager: Person;
let holder: Person;
before(async () => {
  manager = await world.manager();
  holder = await verifiedInvestor(world);
});

async function tokenized(): Promise<Token> {
  const token = await tokenizedProperty(world, manager);
  await buy(holder, token.property_id, 10);
  return token;
}

const of = ({ id }: { id: string }) => ({ path: { distribution_id: id } });
const linesOf = ({ statement }: Distribution) =>
  statement.lines.map(({ kind, amount_usd }) => `${kind} ${amount_usd}`).sort();

/** Everything until yesterday; as rent is of today, it has so many dollars by an adjustment. */
async function draftOfThePast(token: Token, dollars: number): Promise<Distribution> {
  const body = { period_from: '2020-01-01', period_to: dayIn(-1) };
  const { id } = await admin.api.call('createDistribution', { path: { property_id: token.property_id }, body });
  return adjust(world, id, dollars);
}

async function signByAll(proposal: Proposal) {
  for (const owner of world.admins.slice(0, proposal.threshold)) await signProposal(owner, proposal);
}

const draftOfToday = (token: Token) => draftDistribution(world, token, dayIn(0));

async function pay(token: Token, dollars: number) {
  const { url, charge } = await newRentLink(manager, token.property_id, dollars);
  const checkout = await checkoutOver(world, url);
  await world.sandbox.stripe.payByCard(checkout, availableAtOnce);
  await waitForCharge(manager, charge, 'PAID_UNSETTLED', 'SETTLED');
  return { checkout, charge };
}

test('voidedExpense_comesBack_andItsSuccessorIsDeducted', async () => {
  const token = await tokenized();
  await collectRent(world, manager, token.property_id, 1000);
  const book = (amount_usd: string) =>
    manager.api.call('bookExpense', {
      path: { property_id: token.property_id },
      body: { category: 'repairs', spent_on: dayIn(-1), amount_usd, vendor: 'Roofs & Sons', note: 'Leak' },
    });
  const wrong = await book('240.50');
  const past = await draftOfThePast(token, 500);
  assert.deepEqual(linesOf(past), ['adjustment 500.00', 'expense -240.50']);
  await fundDistribution(world, past.id);
  await waitForDistribution(world, past.id, 'COMPLETE');

  await manager.api.call('voidExpense', { path: { expense_id: wrong.id }, body: { reason: 'Wrong amount.' } });
  await book('204.50');
  const { id } = await draftOfToday(token);
  const draft = await adjust(world, id, -500);
  assert.deepEqual(linesOf(draft), [
    'adjustment -500.00',
    'expense -204.50',
    'expense_returned 240.50',
    'processing_fee -29.30',
    'rent 1000.00',
  ]);
  await fundDistribution(world, id);
  const done = await waitForDistribution(world, id, 'COMPLETE');
  // Both together: 1000 less what Stripe kept and the one expense that stands.
  assert.equal(done.amount, '506.700000');
  assert.equal(past.statement.totals.distributable_usd, '259.50');
});

test('refundBeforeTheConversion_isDeductedOnce_withItsRent', async () => {
  const token = await tokenized();
  const { checkout, charge } = await pay(token, 1000);
  await refund(world, checkout, 20_000);
  await until('the refund', async () => (await getCharge(manager, charge)).refunded_usd === '200.00');
  await payThrough(world, manager, charge);
  const done = await distribute(world, token);
  assert.deepEqual(linesOf(done), ['processing_fee -29.30', 'rent 1000.00', 'reversal -200.00']);
  assert.equal(done.amount, '770.700000');
  assert.deepEqual(done.contradictions, []);
});

test('paymentThatCameToNothing_isPaidForByTheNextRent', async () => {
  const token = await tokenized();
  const { checkout, charge } = await pay(token, 1000);
  const atStripe = await chargeAtStripe(world, checkout);
  const dispute = await world.sandbox.stripe.openDispute(atStripe, { reason: 'fraudulent' });
  await waitForCharge(manager, charge, 'DISPUTED');
  await world.sandbox.stripe.endDispute(dispute.id, 'lost');
  await collectRent(world, manager, token.property_id, 1000);
  const done = await distribute(world, token);
  assert.deepEqual(linesOf(done), [
    'dispute_fee -15.00',
    'processing_fee -29.30',
    'processing_fee -29.30',
    'rent 1000.00',
  ]);
  assert.equal(done.amount, '926.400000');
});

/** As if the rent until now, and the terms that begin tomorrow, were of the day before yesterday. */
async function letTwoDaysPass({ property_id }: Token): Promise<void> {
  const ofProperty = `WHERE property_id = '${property_id}'`;
  await world.database.execute(`UPDATE collections SET converted_at = converted_at - ${2 * 86_400_000} ${ofProperty}`);
  await world.database.execute(`UPDATE rent_terms SET effective_from_day = effective_from_day - 3 ${ofProperty}`);
}

test('cancelledDistribution_isDistributedByTheNext_whichMovesNoFeeAgain', async () => {
  const token = await tokenized();
  const path = { property_id: token.property_id };
  const terms = { effective_from: dayIn(1), management_fee_basis_points: 800, reserve_basis_points: 500 };
  await manager.api.call('setRentTerms', { path, body: terms });
  await collectRent(world, manager, token.property_id, 1000);
  await letTwoDaysPass(token);
  const body = { period_from: '2020-01-01', period_to: dayIn(-1) };
  const first = await admin.api.call('createDistribution', { path, body });
  assert.deepEqual(linesOf(first), ['processing_fee -29.30', 'rent 1000.00']);
  const looked = { body: { statement_hash: first.statement_hash } };
  const proposal = await admin.api.call('approveDistribution', { ...of(first), ...looked });
  await chain.sendAs(safe, 'PropertyToken', token.address, 'pause', []);
  await signByAll(proposal);
  const funded = await waitForDistribution(world, first.id, 'FUNDED');
  assert.deepEqual([funded.amount, funded.fee, funded.reserve], ['840.700000', '80.000000', '50.000000']);

  const { id, statement_hash } = await adjust(world, (await draftOfToday(token)).id, 1);
  const tooEarly = { ...of({ id }), body: { statement_hash } };
  const open = await admin.api.refused('approveDistribution', tooEarly, 409, 'distribution_open');
  assert.equal(open.params.distribution_id, funded.id);

  const reason = { body: { reason: 'The token stays paused.' } };
  await signByAll(await admin.api.call('proposeDistributionCancellation', { ...of(first), ...reason }));
  await waitForDistribution(world, first.id, 'CANCELLED');
  await chain.sendAs(safe, 'PropertyToken', token.address, 'unpause', []);
  await admin.api.call('setDistributionAdjustments', { ...of({ id }), body: { adjustments: [] } });
  const draft = await getDistribution(admin, id);
  assert.deepEqual(linesOf(draft), [
    'fee_moved -80.00',
    'processing_fee -29.30',
    'rent 1000.00',
    'reserve_moved -50.00',
  ]);
  assert.deepEqual([draft.statement.totals.already_moved_usd, draft.statement.reserve_ahead_usd], ['-130.00', '50.00']);
  await fundDistribution(world, id);
  const done = await waitForDistribution(world, id, 'COMPLETE');
  assert.deepEqual([done.amount, done.fee, done.reserve], ['840.700000', '0.000000', '0.000000']);
  assert.equal(await chain.inTreasury(token.property_id), 0n);
  assert.deepEqual(done.contradictions, []);
  assert.deepEqual((await admin.api.call('getDividendBooks', { path })).differences, []);
});
