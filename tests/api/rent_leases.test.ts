// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: who makes leases, what they say and refuse, and what they charge when: parts of months, ends, fees for being late.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Charge, Lease, LeaseRequest } from '../harness/api_types.ts';
import { createProperty, tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import {
  chargesOf,
  checkoutOver,
  createLease,
  dayIn,
  firstOfMonth,
  getCharge,
  leaseRequest,
  tokenOf,
  waitForCharge,
} from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ overrides: { rent: { poll_seconds: 1 } } });
let manager: Person;
let other: Person;
let property: string;
before(async () => {
  [manager, other] = await Promise.all([world.manager(), world.manager()]);
  property = (await tokenizedProperty(world, manager)).property_id;
});

const at = () => ({ path: { property_id: property } });
const of = (lease: Lease) => ({ path: { lease_id: lease.id } });
const lastOfMonth = (monthsFromNow = 0) =>
  new Date(Date.parse(firstOfMonth(monthsFromNow + 1)) - 86_400_000).toISOString().slice(0, 10);
const requestOf = ({ starts_on, ends_on, charged_from }: Lease, changes: Partial<LeaseRequest>) =>
  leaseRequest({ starts_on, ends_on, charged_from, ...changes });

test('create_chargesThisMonth_andInvitesByMailWithTheLink', async () => {
  const email = 'anna@example.com';
  const lease = await createLease(manager, property, { tenant_email: email, tenant_name: 'Anna' });
  assert.equal(lease.tenant_email, email);
  assert.equal(lease.charged_from, firstOfMonth());
  const [rent] = await chargesOf(manager, lease);
  assert.equal(rent?.kind, 'rent');
  assert.equal(rent?.amount_usd, '1200.00');
  assert.equal(rent?.due_on, firstOfMonth());
  assert.equal(rent?.state, 'DUE');
  const mail = await world.sandbox.waitForMail(email, /Your rent for Flat 3/);
  assert.ok(mail.text.includes(tokenOf(lease.payment_link.url)));
  assert.match(mail.text, /Hello Anna,/);
  assert.deepEqual(await manager.api.call('getLease', of(lease)), lease);
});

test('create_chargesDaysOfAPartialMonth', async () => {
  const starts_on = firstOfMonth(-1).replace(/01$/, '21');
  const lease = await createLease(manager, property, { starts_on, charged_from: starts_on, ends_on: lastOfMonth(-1) });
  const charges = await chargesOf(manager, lease);
  assert.equal(charges.length, 1);
  const days = Number(lastOfMonth(-1).slice(8));
  assert.equal(charges[0]?.amount_usd, (Math.round((120_000 * (days - 20)) / days) / 100).toFixed(2));
  assert.equal(charges[0]?.period_from, starts_on);
  assert.equal(charges[0]?.due_on, starts_on);
});

test('create_namesEveryWrongField', async () => {
  const body = {
    unit: '',
    tenant_name: '',
    tenant_email: 'nobody',
    starts_on: '2026-02-30',
    ends_on: 'never',
    charged_from: '1969-01-01',
    rent_usd: '0',
    due_day: '29',
    late_fee: { kind: 'fixed', amount_usd: '-1', grace_days: 31, cap_usd: '1' },
  };
  await manager.api.refusedFields(
    'createLease',
    { ...at(), body },
    ...['unit', 'tenant_name', 'tenant_email', 'starts_on', 'ends_on', 'charged_from', 'rent_usd', 'due_day'],
    ...['late_fee.amount_usd', 'late_fee.grace_days', 'late_fee.cap_usd'],
  );
  const wrongOrder = leaseRequest({ starts_on: '2026-05-01', ends_on: '2026-04-30', charged_from: '2026-04-01' });
  await manager.api.refusedFields('createLease', { ...at(), body: wrongOrder }, 'ends_on', 'charged_from');
  const feeAboveRent = leaseRequest({ late_fee: { kind: 'fixed', amount_usd: '1201', grace_days: 0 } });
  await manager.api.refusedFields('createLease', { ...at(), body: feeAboveRent }, 'late_fee.amount_usd');
  const everyMonth = leaseRequest({
    due_day: 'last',
    late_fee: { kind: 'percent', basis_points: 2001, grace_days: 0 },
  });
  await manager.api.refusedFields('createLease', { ...at(), body: everyMonth }, 'late_fee.basis_points');
});

test('create_refusesTooLongAgo_andAPropertyWithoutToken', async () => {
  const starts_on = '2020-01-01';
  const body = leaseRequest({ starts_on, charged_from: starts_on });
  await manager.api.refused('createLease', { ...at(), body }, 422, 'charged_from_too_early');
  const draft = await createProperty(manager);
  const options = { path: { property_id: draft.id }, body: leaseRequest() };
  await manager.api.refused('createLease', options, 409, 'property_not_tokenized');
});

test('leases_areForTheManagerAndAdmins', async () => {
  const lease = await createLease(manager, property);
  for (const person of [other, await world.investor()]) {
    await person.api.refused('listLeases', at(), 404, 'not_found');
    await person.api.refused('getLease', of(lease), 404, 'not_found');
    await person.api.refused('listCharges', at(), 404, 'not_found');
  }
  await other.api.refused('createLease', { ...at(), body: leaseRequest() }, 404, 'not_found');
  await other.api.refused('editLease', { ...of(lease), body: leaseRequest() }, 404, 'not_found');
  await other.api.refused('terminateLease', { ...of(lease), body: { ends_on: dayIn(0) } }, 404, 'not_found');
  const seen = await world.admin.api.call('getLease', of(lease));
  assert.equal(seen.tenant_name, 'Tom Tenant');
  assert.equal(seen.payment_link.url, null);
  const { items } = await world.admin.api.call('listLeases', { ...at(), query: { limit: 1 } });
  assert.equal(items[0]?.id, lease.id);
});

test('edit_changesWhatComes', async () => {
  const lease = await createLease(manager, property);
  const body = requestOf(lease, { rent_usd: '1300', unit: 'Flat 4', tenant_name: 'Tom T. Tenant' });
  const edited = await manager.api.call('editLease', { ...of(lease), body });
  assert.equal(edited.rent_usd, '1300.00');
  assert.equal(edited.tenant_name, 'Tom T. Tenant');
  assert.equal(edited.payment_link.url, lease.payment_link.url);
  const [rent] = await chargesOf(manager, lease);
  assert.equal(rent?.amount_usd, '1200.00');
  const moved = requestOf(lease, { starts_on: firstOfMonth(-1) });
  await manager.api.refused('editLease', { ...of(lease), body: moved }, 422, 'lease_start_fixed');
  const anothers = requestOf(lease, { tenant_email: 'berta@example.com' });
  await manager.api.refused('editLease', { ...of(lease), body: anothers }, 409, 'tenant_charged');
});

test('edit_givesAnotherTenantAnotherLink_whileNothingIsCharged', async () => {
  const lease = await createLease(manager, property, { starts_on: firstOfMonth(2) });
  assert.deepEqual(await chargesOf(manager, lease), []);
  const body = requestOf(lease, { unit: 'Flat 4', tenant_email: 'berta@example.com' });
  const edited = await manager.api.call('editLease', { ...of(lease), body });
  assert.notEqual(edited.payment_link.url, lease.payment_link.url);
  const gone = { path: { token: tokenOf(lease.payment_link.url) } };
  await world.person().api.refused('getPaymentPage', gone, 404, 'not_found');
  const mail = await world.sandbox.waitForMail('berta@example.com', /Your rent for Flat 4/);
  assert.ok(mail.text.includes(tokenOf(edited.payment_link.url)));
});

test('terminate_cancelsLaterMonths_andSharesTheLastOne', async () => {
  const starts_on = firstOfMonth(-2);
  const lease = await createLease(manager, property, { starts_on, charged_from: starts_on });
  assert.ok((await chargesOf(manager, lease)).length >= 3);
  const middle = firstOfMonth(-1).replace(/01$/, '15');
  const ended = await manager.api.call('terminateLease', { ...of(lease), body: { ends_on: middle } });
  assert.equal(ended.ends_on, middle);
  assert.notEqual(ended.terminated_at, null);
  const [first, second, ...later] = await chargesOf(manager, lease);
  assert.equal(first?.state, 'DUE');
  const days = Number(lastOfMonth(-1).slice(8));
  assert.equal(second?.amount_usd, (Math.round((120_000 * 15) / days) / 100).toFixed(2));
  assert.equal(second?.period_to, middle);
  assert.ok(later.length > 0 && later.every(({ state }) => state === 'CANCELLED'));
  const steps = (await getCharge(manager, (later[0] as Charge).id)).steps;
  assert.deepEqual(
    steps.map(({ state, reason }) => `${state} ${reason}`),
    ['DUE null', 'CANCELLED lease_end_changed'],
  );
  await manager.api.refused('terminateLease', { ...of(lease), body: { ends_on: middle } }, 409, 'lease_over');
  await manager.api.refused('editLease', { ...of(lease), body: requestOf(ended, {}) }, 409, 'lease_over');
});

test('end_thatAddsDaysToAPaidMonth_isRefused', async () => {
  const nextDay = dayIn(1);
  const ends_on = nextDay.endsWith('-01') ? nextDay : dayIn(0); // not the last of its month
  const lease = await createLease(manager, property, { ends_on });
  const last = (await chargesOf(manager, lease)).at(-1) as Charge;
  assert.equal(last.period_to, ends_on);
  await world.sandbox.stripe.payByCard(await checkoutOver(world, lease.payment_link.url, last.id));
  await waitForCharge(manager, last.id, 'PAID_UNSETTLED');
  const longer = { ...of(lease), body: requestOf(lease, { ends_on: null }) };
  const problem = await manager.api.refused('editLease', longer, 409, 'month_paid_already');
  assert.equal(problem.params.period_to, ends_on);
});

test('terminate_refusesALaterEnd_andAnEndBeforeTheStart', async () => {
  const lease = await createLease(manager, property, { ends_on: dayIn(90) });
  for (const ends_on of [dayIn(91), firstOfMonth(-1)])
    await manager.api.refused('terminateLease', { ...of(lease), body: { ends_on } }, 422, 'not_an_earlier_end');
  await manager.api.refusedFields('terminateLease', { ...of(lease), body: { ends_on: 'soon' } }, 'ends_on');
});

/** As if the lease had been charged so many days earlier, and nobody had been told today. */
async function daysAgo(lease: Lease, days: number): Promise<void> {
  const charged = `owed_since_day = owed_since_day - ${days}`;
  await world.database.execute(`UPDATE rent_charges SET ${charged} WHERE lease_id = '${lease.id}'`);
  await world.database.execute("DELETE FROM jobs WHERE queue = 'rent.remind' AND done_at IS NOT NULL");
}

test('late_rentIsToldOf_andCostsOneFee', async () => {
  const starts_on = firstOfMonth(-1);
  const tenant_email = 'late@example.com';
  const late_fee = { kind: 'percent' as const, basis_points: 1000, cap_usd: '50', grace_days: 3 };
  const lease = await createLease(manager, property, {
    ...{ starts_on, charged_from: starts_on, ends_on: lastOfMonth(-1) },
    ...{ tenant_email, late_fee },
  });
  // The days of grace begin when it is charged: nobody is late for what they could not know of.
  await world.sandbox.waitForMail(tenant_email, /is due/);
  assert.equal((await chargesOf(manager, lease)).length, 1);
  await daysAgo(lease, 4);
  const fee = await until('the late fee', async () =>
    (await chargesOf(manager, lease)).find(({ kind }) => kind === 'late_fee'),
  );
  assert.equal(fee.amount_usd, '50.00');
  const mail = await world.sandbox.waitForMail(tenant_email, /is late, and costs a fee/);
  assert.match(mail.text, /late fee of 50\.00 USD/);
  assert.ok(mail.text.includes(tokenOf(lease.payment_link.url)));
  await new Promise((resolve) => setTimeout(resolve, 2500)); // two more turns of the calendar
  const charges = await chargesOf(manager, lease);
  assert.deepEqual(charges.map(({ kind }) => kind).sort(), ['late_fee', 'rent']);
  const rent = charges.find(({ kind }) => kind === 'rent');
  assert.equal(fee.late_for, rent?.id);
  assert.deepEqual([fee.period_from, fee.period_to, fee.unit], [starts_on, lastOfMonth(-1), lease.unit]);
  const payer = { path: { token: tokenOf(lease.payment_link.url) } };
  const page = await world.person().api.call('getPaymentPage', payer);
  assert.deepEqual(
    page.charges.map(({ kind, period_from, period_to }) => [kind, period_from, period_to]).sort(),
    ['late_fee', 'rent'].map((kind) => [kind, starts_on, lastOfMonth(-1)]),
  );
  const mails = await world.sandbox.mailsTo(tenant_email);
  assert.equal(mails.filter(({ subject }) => /late/.test(subject)).length, 1);
});

test('addCharge_isOwedBesideTheRent', async () => {
  const lease = await createLease(manager, property);
  const body = { description: 'A second key', amount_usd: '35.5', due_on: dayIn(14) };
  const charge = await manager.api.call('addCharge', { ...of(lease), body });
  assert.equal(charge.kind, 'other');
  assert.equal(charge.unit, lease.unit);
  assert.equal(charge.amount_usd, '35.50');
  await other.api.refused('addCharge', { ...of(lease), body }, 404, 'not_found');
  const wrong = { description: 'x', amount_usd: '1000000', due_on: '2200-01-01' };
  const options = { ...of(lease), body: wrong };
  await manager.api.refusedFields('addCharge', options, 'description', 'amount_usd', 'due_on');
  const tooLittle = { ...of(lease), body: { ...body, amount_usd: '0.49' } }; // for a checkout
  await manager.api.refusedFields('addCharge', tooLittle, 'amount_usd');
  const { items } = await world.admin.api.call('listAllCharges', { query: { state: 'DUE', limit: 1 } });
  assert.equal(items[0]?.id, charge.id);
});
