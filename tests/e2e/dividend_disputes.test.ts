// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rent that is in dispute, or lost in one, is never distributed twice and never forgotten: held back, taken off the next
// statement, or paid out once it is won; and what is distributed is what the Treasury has.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Distribution, StatementLineKind, Token } from '../harness/api_types.ts';
import { availableAtOnce } from '../harness/collections.ts';
import { fundDistribution, newRentLink, payThrough, waitForDistribution } from '../harness/dividend_flows.ts';
import { buyers, micro, requireConserved } from '../harness/dividend_holders.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { chargeAtStripe, checkoutOver, dayIn, getCharge, waitForCharge } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ overrides: { payments: { poll_seconds: 1 } } });
const { admin, chain } = world;
const { stripe } = world.sandbox;
const day = 86_400_000;
let manager: Person;
before(async () => {
  manager = await world.manager();
});

async function earning(): Promise<Token> {
  const token = await tokenizedProperty(world, manager);
  await buyers(world, token, [['USA', 10]]);
  return token;
}

/** By card. */
async function paid({ property_id }: Token, dollars: number): Promise<{ charge: string; atStripe: string }> {
  const { url, charge } = await newRentLink(manager, property_id, dollars);
  const checkout = await checkoutOver(world, url);
  await stripe.payByCard(checkout, availableAtOnce);
  await waitForCharge(manager, charge, 'SETTLED');
  return { charge, atStripe: await chargeAtStripe(world, checkout) };
}

async function converted(token: Token, dollars: number): Promise<{ charge: string; atStripe: string }> {
  const payment = await paid(token, dollars);
  await payThrough(world, manager, payment.charge);
  return payment;
}

/** As if all rent until now had come so many days ago, so that it has a period of its own. */
async function letTimePass(token: Token, days: number): Promise<void> {
  const shifted = ['paid_at', 'converted_at'].map((column) => `${column} = ${column} - ${days * day}`).join(', ');
  for (const table of ['rent_charges', 'collections'])
    await world.database.execute(`UPDATE ${table} SET ${shifted} WHERE property_id = '${token.property_id}'`);
}

async function statementOf({ property_id }: Token, from: string, to: string): Promise<Distribution> {
  const body = { period_from: from, period_to: to };
  return admin.api.call('createDistribution', { path: { property_id }, body });
}
const before30Days = (token: Token) => statementOf(token, '2020-01-01', dayIn(-30));
const upToToday = (token: Token) => statementOf(token, dayIn(-29), dayIn(0));

const amounts = ({ statement: { lines } }: Distribution, kind: StatementLineKind) =>
  lines.filter((line) => line.kind === kind).map(({ amount_usd }) => amount_usd);

/** All that the Treasury has of this property's rent. */
async function requireAllOfIt(token: Token, { statement }: Distribution): Promise<void> {
  const cents = BigInt(statement.totals.distributable_usd.replace('.', ''));
  assert.equal(await chain.inTreasury(token.property_id), cents * 10_000n);
}

async function pay(token: Token, { id }: Distribution): Promise<Distribution> {
  await fundDistribution(world, id);
  const done = await waitForDistribution(world, id, 'COMPLETE');
  await requireConserved(world, [token], [done]);
  return done;
}

test('disputeBeforeTheConversion_holdsTheRentBack_untilItIsWon', async () => {
  const token = await earning();
  const { charge, atStripe } = await paid(token, 1000);
  const dispute = await stripe.openDispute(atStripe, { reason: 'fraudulent' });
  await waitForCharge(manager, charge, 'DISPUTED');
  const draft = await before30Days(token);
  assert.deepEqual([amounts(draft, 'rent'), draft.statement.totals.distributable_usd], [[], '0.00']);
  const options = { path: { distribution_id: draft.id }, body: { statement_hash: draft.statement_hash } };
  await admin.api.refused('approveDistribution', options, 422, 'nothing_to_distribute');

  // What the dispute costs comes off what others pay meanwhile.
  await converted(token, 2000);
  await letTimePass(token, 40);
  const first = await admin.api.call('getDistribution', { path: { distribution_id: draft.id } });
  assert.deepEqual([amounts(first, 'rent'), amounts(first, 'dispute_fee')], [['2000.00'], ['-15.00']]);
  assert.equal(first.statement.totals.distributable_usd, '1897.40');
  await requireAllOfIt(token, first);
  await pay(token, first);

  await stripe.endDispute(dispute.id, 'won');
  await payThrough(world, manager, charge);
  const second = await upToToday(token);
  assert.deepEqual(
    second.statement.lines.map(({ kind, amount_usd }) => [kind, amount_usd]),
    [['rent', '1000.00']],
  );
  await requireAllOfIt(token, second);
  await pay(token, second);
});

test('disputeAfterTheDistribution_thatIsLost_isTakenOffTheNextStatement', async () => {
  const token = await earning();
  const { charge, atStripe } = await converted(token, 1000);
  await letTimePass(token, 40);
  const first = await pay(token, await before30Days(token));
  assert.equal(first.amount, '970.700000');

  const dispute = await stripe.openDispute(atStripe, { reason: 'fraudulent' });
  await stripe.endDispute(dispute.id, 'lost');
  await until('the loss', async () =>
    (await getCharge(manager, charge)).payments.some(({ disputes }) => disputes[0]?.status === 'LOST'),
  );
  await converted(token, 3000);
  const second = await upToToday(token);
  assert.deepEqual(amounts(second, 'rent'), ['3000.00']);
  assert.deepEqual(amounts(second, 'reversal'), ['-1000.00']);
  assert.deepEqual(amounts(second, 'dispute_fee'), ['-15.00']);
  await requireAllOfIt(token, second);
  const done = await pay(token, second);
  assert.equal(micro(done.amount), 1_897_700_000n);
});

test('disputeAfterTheConversion_thatTookNothingYet_isHeldBack_andReleasedWhenItIsWon', async () => {
  const token = await earning();
  const { charge, atStripe } = await converted(token, 1000);
  await converted(token, 2000);
  await letTimePass(token, 40);
  const inquiry = { reason: 'fraudulent', isInquiry: true };
  const { id } = await stripe.openDispute(atStripe, inquiry);
  await waitForCharge(manager, charge, 'DISPUTED');
  const first = await before30Days(token);
  assert.deepEqual(amounts(first, 'holdback'), ['-1000.00']);
  assert.equal(first.statement.totals.distributable_usd, '1912.40');
  await pay(token, first);
  assert.equal(await chain.inTreasury(token.property_id), 1_000_000_000n);

  await stripe.endDispute(id, 'warning_closed');
  await waitForCharge(manager, charge, 'CONVERTED');
  const second = await upToToday(token);
  assert.deepEqual(amounts(second, 'holdback_released'), ['1000.00']);
  assert.deepEqual([amounts(second, 'rent'), amounts(second, 'holdback')], [[], []]);
  await requireAllOfIt(token, second);
  await pay(token, second);
  assert.equal(await chain.inTreasury(token.property_id), 0n);
});
