// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, every rent that a tenant paid is charged once, taken once by Stripe, sent
// once by Circle and booked once in the Treasury, and all books agree. The tenants' own notes are the judge.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { stringToHex, type Hex } from 'viem';
import type { Charge, Lease } from '../harness/api_types.ts';
import { campaign, requireNoNonceGap } from '../harness/campaign.ts';
import { chargesAtStripe, transfersAtCircle, whileDaysGoBy } from '../harness/campaign_money.ts';
import { availableAtOnce } from '../harness/collections.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import { Insistence, patiently } from '../harness/insistence.ts';
import { requireToldOnce } from '../harness/messages.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { createLease, dayIn, getCharge } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const tenantCount = 6;

// No server lives long enough to compare its books before the end.
const world = await worldForFile({
  expectedErrors: [troubleOutside],
  overrides: { payments: { poll_seconds: 1, reconcile_seconds: 5 } },
});
const { admin, chain } = world;
const { stripe } = world.sandbox;
const insistence = new Insistence();

interface Payer {
  tenant: Person;
  lease: Lease;
  /** Paid at Stripe. */
  paid: Charge[];
}
const payers: Payer[] = [];
const properties: string[] = [];
let manager: Person;
let nonceBefore: number;

before(async () => {
  manager = await world.manager();
  for (let index = 0; index < 2; ++index) properties.push((await tokenizedProperty(world, manager)).property_id);
  for (let index = 0; index < tenantCount; ++index) {
    const tenant = await world.tenant();
    const lease = await createLease(manager, properties[index % 2] ?? '', { tenant_email: tenant.email });
    payers.push({ tenant, lease, paid: [] });
  }
  nonceBefore = await chain.operatorNonce();
});

const extras = async ({ lease: { id, property_id } }: Payer): Promise<Charge[]> => {
  const query = { lease_id: id };
  const charges = await everyItem(manager.api, 'listCharges', { path: { property_id }, query });
  return charges.filter(({ kind }) => kind === 'other');
};

function charge(payer: Payer, description: string, amount_usd: string): Promise<Charge> {
  const options = { path: { lease_id: payer.lease.id }, body: { description, amount_usd, due_on: dayIn(5) } };
  return insistence.done(manager, 'addCharge', options, async () =>
    (await extras(payer)).find((one) => one.description === description),
  );
}

/** Asked again, it is the same checkout, so it needs no key. */
async function checkout({ tenant }: Payer, charge_id: string): Promise<string> {
  const path = { charge_id };
  return (await patiently(() => tenant.api.call('startCheckout', { path }))).checkout_url;
}

/** By card or, at every third turn, by bank debit. */
async function payOnce(payer: Payer, index: number, round: number): Promise<void> {
  const due = await charge(payer, `Heating ${index}-${String(round).padStart(3, '0')}`, String(50 + round));
  const url = await checkout(payer, due.id);
  const reply = round % 3 === 2 ? await stripe.payByBank(url) : await stripe.payByCard(url, availableAtOnce);
  assert.equal(reply.status, 303);
  payer.paid.push(due);
  const isConverted = async () => (await patiently(() => getCharge(manager, due.id))).state === 'CONVERTED';
  await until(`${due.description} to be converted`, isConverted, { timeoutMs: 120_000, everyMs: 100 });
}

const allPaid = () => payers.flatMap(({ paid }) => paid);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const cents = (usd: string) => Math.round(Number(usd) * 100);

test('kill_atRandomMomentsOfPayments', { timeout: 600_000 }, () =>
  whileDaysGoBy(world, () =>
    campaign(
      world,
      payers.map((payer, index) => (round) => payOnce(payer, index, round)),
    ),
  ),
);

test('everyCharge_wasMadeOnceAndIsConverted', async () => {
  for (const payer of payers) {
    const charges = await extras(payer);
    assert.deepEqual(charges.map(({ id }) => id).sort(), payer.paid.map(({ id }) => id).sort());
    assert.deepEqual([...new Set(charges.map(({ state }) => state))], ['CONVERTED']);
  }
});

test('everyPayment_wasTakenOnceByStripe', async () => {
  const taken = (await chargesAtStripe(world)).map(({ metadata }) => metadata.reference).sort();
  const payments: string[] = [];
  for (const { id } of allPaid()) {
    const { payments: own } = await getCharge(manager, id);
    payments.push(...own.filter(({ paid_at }) => paid_at !== null).map((payment) => payment.id));
  }
  assert.deepEqual(payments.sort(), taken);
  assert.equal(taken.length, allPaid().length);
});

test('everyConversion_wasSentOnceByCircle_andBookedOnceOnChain', async () => {
  const conversions = await everyItem(admin.api, 'listConversions');
  assert.deepEqual([...new Set(conversions.map(({ state }) => state))], ['CONVERTED']);
  const transfers = await transfersAtCircle(world);
  assert.deepEqual(
    transfers.map(({ id, status, amount }) => `${id} ${status} ${amount.amount}`).sort(),
    conversions.map(({ transfer_id, amount_usd }) => `${transfer_id} complete ${amount_usd}`).sort(),
  );
  const { treasury } = chain.deployment.contracts;
  const deposits = await chain.events<{ propertyId: Hex; amount: bigint }>('Treasury', treasury, 'Deposited');
  assert.equal(deposits.length, conversions.length);
  for (const property of properties) {
    const own = deposits.filter(({ propertyId }) => propertyId === stringToHex(property, { size: 32 }));
    const booked = own.reduce((total, { amount }) => total + amount, 0n);
    const payments = await everyItem(admin.api, 'listCollections');
    const net = payments.filter(({ property_id, paid_at }) => property_id === property && paid_at !== null);
    assert.equal(booked, BigInt(sum(net.map(({ net_usd }) => cents(net_usd)))) * 10_000n);
    assert.equal(await chain.inTreasury(property), booked);
  }
  assert.equal(await chain.read<bigint>('Treasury', treasury, 'unbooked'), 0n);
});

test('everyPayment_wasToldOnce', async () => {
  for (const { tenant, paid } of payers) {
    const subjects = paid.map(({ id }) => id);
    await requireToldOnce(world, tenant, { kind: 'rent_paid', param: 'charge_id', subjects, mailed: 'charge_id' });
  }
  const subjects = allPaid().map(({ id }) => id);
  await requireToldOnce(world, manager, {
    kind: 'rent_received',
    param: 'charge_id',
    subjects,
    mailed: 'description',
  });
});

test('books_agreeWithStripeCircleAndTreasury', async () => {
  const since = Date.now();
  const found = await until('a comparison', async () => {
    const { items } = await admin.api.call('getReconciliation');
    return items.find(({ compared_at }) => Date.parse(compared_at) > since);
  });
  assert.deepEqual([found.differences, found.contradictions, found.overdue], [[], [], []]);
});

test('jobs_allCameThrough', async () => {
  assert.deepEqual(await everyItem(admin.api, 'listTroubledJobs'), []);
});

test('nonces_haveNoGap', () => requireNoNonceGap(world, nonceBefore));

test('acknowledgedRequests_areAnsweredTheSameAgain', () => insistence.requireSameAnswers());

test('audit_agrees', async () => {
  for (const { agrees, output } of [await world.server.audit(), await world.server.verifyAudit()])
    assert.ok(agrees, output);
});
