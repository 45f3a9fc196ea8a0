// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the figures of the business are what the lists behind them add up to, month by month, and admins alone see them.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BusinessFigures, BusinessMonth, Distribution, Token } from '../harness/api_types.ts';
import { collectRent, distribute, newRentLink } from '../harness/dividend_flows.ts';
import { buy, createProperty, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { place, waitForSettlement } from '../harness/market_flows.ts';
import { micro, usdcText } from '../harness/money.ts';
import type { Person } from '../harness/person.ts';
import { firstOfMonth } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2, overrides: { payments: { poll_seconds: 1 } } });
const { admin, database } = world;
let ofNothing: BusinessFigures;
let manager: Person;
let seller: Person;
let buyer: Person;
let token: Token;
let done: Distribution;

const figures = () => admin.api.call('getBusinessFigures');
/** "2026-11", so many months ago. */
const month = (ago: number) => firstOfMonth(-ago).slice(0, 7);
/** The first moment of a month so many months ago. */
const start = (ago: number) => Date.parse(`${firstOfMonth(-ago)}T00:00:00Z`);
/** What the months have of one thing, without those that have nothing of it. */
const monthly = ({ months }: BusinessFigures, of: Exclude<keyof BusinessMonth, 'month'>) =>
  Object.fromEntries(months.map((one) => [one.month, one[of]] as const).filter(([, value]) => Number(value) > 0));

before(async () => {
  ofNothing = await figures();
  manager = await world.manager();
  [seller, buyer] = [await verifiedInvestor(world), await verifiedInvestor(world)];
  token = await tokenizedProperty(world, manager);
  await createProperty(manager, { valuation_usd: '123456.78' });
  await buy(seller, token.property_id, 500);
  await place(seller, token.property_id, 'sell', 30, 51);
  const order = await place(buyer, token.property_id, 'buy', 30, 51);
  await waitForSettlement(buyer, order.id);
  await collectRent(world, manager, token.property_id, 1000);
  done = await distribute(world, token);
});

test('figures_ofNothing_areNoughts', () => {
  const { months, properties, verifications, ...totals } = ofNothing;
  assert.deepEqual([properties, verifications], [[], []]);
  assert.deepEqual(totals, {
    tokenized: 0,
    raised: '0.000000',
    volume: '0.000000',
    trades: 0,
    dividends_paid: '0.000000',
    dividends_owed: { count: 0, amount: '0.000000' },
    rent_due: { count: 0, amount_usd: '0.00' },
    rent_late: { count: 0, amount_usd: '0.00' },
    verified: 0,
  });
  assert.deepEqual(
    months.map((one) => one.month),
    Array.from({ length: 12 }, (_, index) => month(11 - index)),
  );
});

test('figures_areWhatTheListsAddUpTo', async () => {
  const found = await figures();
  assert.deepEqual(found.properties, [
    { state: 'DRAFT', count: 1, valuation_usd: '123456.78' },
    { state: 'TOKENIZED', count: 1, valuation_usd: '500000.00' },
  ]);
  assert.equal(found.tokenized, 1);
  assert.equal(found.raised, '25000.000000');
  assert.deepEqual([found.volume, found.trades], ['1530.000000', 1]);
  assert.equal(found.dividends_paid, done.figures.paid);
  assert.ok(micro(found.dividends_paid) > 0n);
  assert.deepEqual(found.verifications, [{ state: 'APPROVED', count: 2, on_chain: 2 }]);
  assert.equal(found.verified, 2);
  assert.deepEqual(monthly(found, 'tokenized'), { [month(0)]: 1 });
  assert.deepEqual(monthly(found, 'volume'), { [month(0)]: found.volume });
  assert.deepEqual(monthly(found, 'trades'), { [month(0)]: 1 });
  assert.deepEqual(monthly(found, 'dividends_paid'), { [month(0)]: found.dividends_paid });
  assert.deepEqual(monthly(found, 'verified'), { [month(0)]: 2 });
});

test('verifications_areCountedByTheStateOfTheIdentityAlone', async () => {
  const starter = await world.investor();
  await starter.linkWallet();
  await starter.api.call('startVerification', { body: { level: 'identity' } });
  await seller.api.call('startVerification', { body: { level: 'accredited' } });
  const { verifications, verified } = await figures();
  assert.deepEqual(verifications, [
    { state: 'STARTED', count: 1, on_chain: 0 },
    { state: 'APPROVED', count: 2, on_chain: 2 },
  ]);
  assert.equal(verified, 2);
});

test('rent_isDueUntilItsDayAndLateBehindIt', async () => {
  await newRentLink(manager, token.property_id, 300);
  const late = await newRentLink(manager, token.property_id, 70);
  await database.execute(`UPDATE rent_charges SET due_on_day = due_on_day - 4 WHERE id = '${late.charge}'`);
  const { rent_due, rent_late } = await figures();
  assert.deepEqual(rent_due, { count: 2, amount_usd: '370.00' });
  assert.deepEqual(rent_late, { count: 1, amount_usd: '70.00' });
});

test('debts_areCountedByWalletAndAreNotPaid', async () => {
  const before = await figures();
  const { items } = await admin.api.call('listDistributionPayments', { path: { distribution_id: done.id } });
  const [owed] = items;
  assert.ok(owed?.net);
  const columns = `owed_reason = 'frozen', creditor = wallet, paid_to = NULL, paid_at = NULL, paid_transaction_hash = NULL`;
  await database.execute(`UPDATE distribution_payments SET ${columns} WHERE holder_number = ${owed.holder_number}`);
  const { dividends_owed, dividends_paid } = await figures();
  assert.deepEqual(dividends_owed, { count: 1, amount: owed.net });
  assert.equal(micro(dividends_paid), micro(before.dividends_paid) - micro(owed.net));
  assert.equal((await admin.api.call('listOwedDividends')).items.length, 1);
});

/** What happened is moved in time, to the edges of months. */
test('months_beginAndEndInUtc_andEndWithTheTwelve', async () => {
  const { dividends_paid, volume } = await figures();
  const move = (table: string, column: string, time: number) =>
    database.execute(`UPDATE ${table} SET ${column} = ${time} WHERE ${column} IS NOT NULL`);

  await move('trades', 'matched_at', start(3));
  await move('distribution_payments', 'paid_at', start(3) - 1);
  await move('property_tokens', 'tokenized_at', start(11));
  await move('kyc_verifications', 'decided_at', start(10) - 1);
  const inside = await figures();
  assert.deepEqual(monthly(inside, 'volume'), { [month(3)]: volume });
  assert.deepEqual(monthly(inside, 'trades'), { [month(3)]: 1 });
  assert.deepEqual(monthly(inside, 'dividends_paid'), { [month(4)]: dividends_paid });
  assert.deepEqual(monthly(inside, 'tokenized'), { [month(11)]: 1 });
  assert.deepEqual(monthly(inside, 'verified'), { [month(11)]: 2 });

  for (const [table, column] of [
    ['trades', 'matched_at'],
    ['distribution_payments', 'paid_at'],
    ['property_tokens', 'tokenized_at'],
    ['kyc_verifications', 'decided_at'],
  ] as const)
    await move(table, column, start(11) - 1);
  const outside = await figures();
  for (const figure of ['volume', 'trades', 'dividends_paid', 'tokenized', 'verified'] as const)
    assert.deepEqual(monthly(outside, figure), {}, figure);
  assert.deepEqual([outside.volume, outside.trades], [usdcText(0n), 0]);
  assert.deepEqual([outside.tokenized, outside.verified], [1, 2]);
  assert.equal(outside.dividends_paid, dividends_paid);
});

test('trades_thatFailedAreNotCounted', async () => {
  await database.execute(
    `UPDATE trades SET state = 'FAILED', failure_reason = 'reverted', fault = 'seller', matched_at = ${start(0)}`,
  );
  const { volume, trades } = await figures();
  assert.deepEqual([volume, trades], [usdcText(0n), 0]);
});

test('figures_areForAdminsAlone', async () => {
  for (const person of [manager, seller, await world.tenant()])
    await person.api.refused('getBusinessFigures', {}, 403, 'missing_permission');
  await world.person().api.refused('getBusinessFigures', {}, 401, 'no_session');
});
