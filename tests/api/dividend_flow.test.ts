// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rent becomes dividends: each holder gets the right part less the tax of their country, sees the whole trail of it, and can
// have it verified; nobody else sees anything.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Distribution, Token } from '../harness/api_types.ts';
import { collectRent, distribute, getDistribution } from '../harness/dividend_flows.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { micro } from '../harness/money.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { dayIn } from '../harness/rent_flows.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ admins: 2, overrides: { payments: { poll_seconds: 1 } } });
const { admin } = world;
let manager: Person;
let german: Person;
let spaniard: Person;
let outsider: Person;
let token: Token;
let charge: string;
let done: Distribution;
before(async () => {
  manager = await world.manager();
  [german, spaniard] = [await verifiedInvestor(world), await verifiedInvestor(world, { country: 'ESP' })];
  outsider = await world.investor();
  token = await tokenizedProperty(world, manager);
  await buy(german, token.property_id, 30);
  await buy(spaniard, token.property_id, 40);
  charge = await collectRent(world, manager, token.property_id, 1000);
  const path = { property_id: token.property_id };
  const body = { category: 'repairs', spent_on: dayIn(0), amount_usd: '70.70', vendor: 'Roofs & Sons', note: 'Leak' };
  await manager.api.call('bookExpense', { path, body });
  usdcBefore = await Promise.all([german, spaniard].map(({ account }) => world.chain.usdcOf(account.address)));
  done = await distribute(world, token);
});
let usdcBefore: bigint[];

const at = () => ({ path: { property_id: token.property_id } });
const of = ({ id }: { id: string }) => ({ path: { distribution_id: id } });

test('statement_isRentLessWhatItCost', () => {
  const { totals, lines } = done.statement;
  assert.deepEqual(
    lines.map(({ kind, amount_usd }) => [kind, amount_usd]),
    [
      ['rent', '1000.00'],
      ['processing_fee', '-29.30'],
      ['expense', '-70.70'],
    ],
  );
  assert.equal(lines[0]?.source, charge);
  assert.equal(totals.distributable_usd, '900.00');
  assert.equal(done.amount, '900.000000');
  assert.ok(!JSON.stringify(done.statement).includes('Roofs'));
});

test('holders_getTheirPart_lessTheTaxOfTheirCountry', async () => {
  const items = await everyItem(admin.api, 'listDistributionPayments', of(done));
  const pot = micro(done.snapshot?.pot ?? '');
  const due = (shares: bigint, bps: bigint) => {
    const gross = (pot * shares) / 70n;
    const tax = (gross * bps) / 10_000n;
    return [gross, tax, gross - tax];
  };
  assert.deepEqual(
    items.map((item) => [item.wallet, item.state, [item.gross, item.withheld, item.net].map(micro)]),
    [
      [german.account.address, 'PAID', due(30n, 2_638n)],
      [spaniard.account.address, 'PAID', due(40n, 1_900n)],
    ],
  );
  for (const [index, person] of [german, spaniard].entries()) {
    const paid = (await world.chain.usdcOf(person.account.address)) - (usdcBefore[index] as bigint);
    assert.equal(paid, micro(items[index]?.net ?? null));
  }
});

test('sums_areThePot_hereAndOnChain', async () => {
  const { figures, contradictions, snapshot } = done;
  assert.deepEqual(contradictions, []);
  const parts = [figures.paid, figures.owed, figures.withheld, figures.carried, figures.pending].map(micro);
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0n),
    micro(snapshot?.pot ?? null),
  );
  assert.equal(figures.pending, '0.000000');
  const { tables, chain, differences } = await admin.api.call('getDividendBooks', at());
  assert.deepEqual(differences, []);
  assert.deepEqual(tables, chain);
  assert.equal(tables.deposited, '900.000000');
  assert.deepEqual((await manager.api.call('getDividendBooks', at())).differences, []);
  await outsider.api.refused('getDividendBooks', at(), 404, 'not_found');
});

test('investor_seesWhatCame_andIsToldByMail', async () => {
  const [dividend] = await everyItem(spaniard.api, 'listMyDividends');
  assert.equal(dividend?.distribution_id, done.id);
  assert.equal(dividend?.property_name, 'Lindenhof');
  const { items, totals } = await spaniard.api.call('getMyDividend', of(done));
  assert.deepEqual(items, [dividend]);
  assert.equal(totals.paid, dividend?.net);
  await world.sandbox.waitForMail(spaniard.email, /Your dividend of .* USDC from Lindenhof/);
  assert.deepEqual(await everyItem(outsider.api, 'listMyDividends'), []);
  await outsider.api.refused('getMyDividend', of(done), 404, 'not_found');
});

test('trail_leadsFromTheDividendToTheRent_withoutTenants', async () => {
  const trail = await german.api.call('getDistributionTrail', of(done));
  assert.equal(`0x${createHash('sha256').update(trail.statement).digest('hex')}`, trail.statement_hash);
  const [rent] = trail.lines;
  assert.equal(rent?.source, charge);
  const subjects = ({ kind, charge, expense }: (typeof trail.lines)[number]) => [kind, charge, expense];
  assert.deepEqual(trail.lines.map(subjects), [
    ['rent', { kind: 'other', month: null }, undefined],
    ['processing_fee', { kind: 'other', month: null }, undefined],
    ['expense', undefined, { category: 'repairs', spent_on: dayIn(0) }],
  ]);
  for (const hash of [rent?.transfer_transaction_hash, rent?.booking_transaction_hash])
    assert.ok(hash && (await world.chain.isMined(hash)));
  assert.ok(rent?.circle_transfer_id && rent.paid_at && rent.converted_at);
  assert.deepEqual(
    trail.payments.map(({ wallet }) => wallet),
    [german.account.address],
  );
  assert.ok(trail.funded && (await world.chain.isMined(trail.funded.transaction_hash)));
  const text = JSON.stringify(trail);
  assert.ok(!text.includes('Flat 3') && !text.includes('4242') && !text.includes('0077'));
  assert.deepEqual((await manager.api.call('getDistributionTrail', of(done))).payments, []);
  await outsider.api.refused('getDistributionTrail', of(done), 404, 'not_found');
});

test('year_isAFile', async () => {
  const year = String(new Date().getUTCFullYear());
  const csv = await german.api.send('getDividendStatement', { path: { statement_file: `${year}.csv` } });
  assert.equal(csv.status, 200);
  const [head, line] = csv.bytes.toString('utf8').split('\r\n');
  assert.match(head ?? '', /^date,property,period,wallet,/);
  assert.ok(line?.includes(german.account.address) && line.includes('PAID'));
  const pdf = await german.api.send('getDividendStatement', { path: { statement_file: `${year}.pdf` } });
  assert.equal(pdf.status, 200);
  assert.ok(pdf.bytes.toString('latin1').startsWith('%PDF-'));
});

test('verification_recomputesItFromTheChain', async () => {
  const { statement } = await german.api.call('getDistributionTrail', of(done));
  const verify = (text: string) => {
    const file = join(world.directory, 'statement.json');
    writeFileSync(file, text);
    return world.server.verifyDistribution(done.id, file);
  };
  const right = await verify(statement);
  assert.ok(right.agrees, right.output);
  assert.match(right.output, /2 holders, 0 faults/);
  const wrong = await verify(statement.replace('1000.00', '1000.01'));
  assert.equal(wrong.agrees, false);
  assert.match(wrong.output, /fault: the statement's SHA-256/);
});

test('withheldTax_goesToTheTreasury', async () => {
  world.gate.hold('eth_estimateGas');
  const { amount } = await admin.api.call('releaseWithheldDividends', at());
  await admin.api.refused('releaseWithheldDividends', at(), 409, 'payment_in_progress');
  world.gate.release();
  assert.equal(amount, done.figures.withheld);
  await until('the release', async () => (await admin.api.call('getDividendBooks', at())).tables.released === amount);
  await admin.api.refused('releaseWithheldDividends', at(), 422, 'nothing_withheld');
});

test('nextPeriod_startsAfterThisOne_andTakesNothingTwice', async () => {
  const body = { period_from: done.period_to, period_to: done.period_to };
  const taken = await admin.api.refused('createDistribution', { ...at(), body }, 409, 'period_taken');
  assert.equal(taken.params.until, done.period_to);
  assert.deepEqual(
    (await everyItem(manager.api, 'listDistributions', at())).map(({ id }) => id),
    [done.id],
  );
  assert.equal((await getDistribution(manager, done.id)).state, 'COMPLETE');
  await outsider.api.refused('getDistribution', of(done), 404, 'not_found');
});
