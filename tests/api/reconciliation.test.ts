// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whatever is at Stripe, at Circle or in the Treasury and not in the books, or the other way round, is shown to admins and
// reported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Collections } from '../harness/collections.ts';
import type { Reconciliation } from '../harness/api_types_payments.ts';
import { approvedProperty } from '../harness/flows.ts';
import { transferAtCircle } from '../harness/payment_accounts.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({
  admins: 1,
  overrides: { payments: { poll_seconds: 1, reconcile_seconds: 1 } },
  expectedErrors: [/"event":"ledger_differs"/, /"event":"money_overdue"/, /"event":"ledger_contradicts_itself"/],
});
const { admin, sandbox, database } = world;
const { stripe, circle } = sandbox;
const payments = new Collections(world);

const shown = async (isIt: (found: Reconciliation) => boolean) =>
  until('a comparison', async () => {
    const { items } = await admin.api.call('getReconciliation');
    return items.find(isIt);
  });
const differenceOf = (found: Reconciliation, name: string) => found.differences.find(({ book }) => book === name);

test('books_agreeAtFirst', async () => {
  const found = await shown(() => true);
  assert.deepEqual([found.differences, found.contradictions, found.overdue], [[], [], []]);
});

test('moneyOfOthersAtStripe_isADifference_andReported', async () => {
  const { url } = await payments.checkout('somebody-elses');
  await stripe.payByCard(url);
  const found = await shown((each) => differenceOf(each, 'stripe') !== undefined);
  assert.deepEqual(differenceOf(found, 'stripe'), {
    book: 'stripe',
    currency: 'USD',
    property_id: null,
    ledger: '0',
    actual: '97070',
  });
  await until('the report', () =>
    Promise.resolve(/"event":"ledger_differs".*"book":"stripe"/.test(world.server.log())),
  );
});

test('depositAtCircle_isBookedAndNone', async () => {
  await circle.deposit('12.00');
  await until('the deposit in the books', async () => {
    const changed = await database.execute(
      "UPDATE ledger_accounts SET balance = balance WHERE book = 'circle' AND balance = 1200",
    );
    return changed === 1;
  });
  const since = Date.now();
  await shown((each) => Date.parse(each.compared_at) > since && differenceOf(each, 'circle') === undefined);
});

test('transferPastTheServer_isADifference', async () => {
  await transferAtCircle(sandbox.url, '2.00');
  const found = await shown((each) => differenceOf(each, 'circle') !== undefined);
  assert.deepEqual([differenceOf(found, 'circle')?.ledger, differenceOf(found, 'circle')?.actual], ['1200', '1000']);
});

test('booksThatContradictThemselves_areShown', async () => {
  await database.execute("UPDATE ledger_accounts SET balance = balance + 1 WHERE book = 'in_transit'");
  const found = await shown((each) => each.contradictions.length > 0);
  assert.match(found.contradictions[0] ?? '', /^in_transit USD/);
  await database.execute("UPDATE ledger_accounts SET balance = balance - 1 WHERE book = 'in_transit'");
});

test('paymentThatStandsStill_isOverdue', async () => {
  const propertyId = (await approvedProperty(world, await world.manager())).id;
  const { id, url } = await payments.begin(propertyId);
  await stripe.payByBank(url);
  await payments.waitForState(id, 'PROCESSING');
  const long = 11 * 86_400_000;
  await database.execute(`UPDATE collections SET created_at = created_at - ${long} WHERE id = '${id}'`);
  const { overdue } = await shown((each) => each.overdue.length > 0);
  assert.deepEqual(
    overdue.map(({ what, id: which, state }) => [what, which, state]),
    [['payment', id, 'PROCESSING']],
  );
});
