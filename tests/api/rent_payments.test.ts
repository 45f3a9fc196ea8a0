// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: paying rent: over a link without an account, as a tenant with one, and what becomes of a charge that is paid, fails,
// is given back, disputed or waived. Receipts are read by somebody else's program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Charge, Lease, PaymentLink } from '../harness/api_types.ts';
import { createProperty, tokenizedProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import {
  chargesOf,
  checkoutOver,
  createLease,
  dayIn,
  firstOfMonth,
  getCharge,
  leaseRequest,
  pageOf,
  refund,
  tokenOf,
  waitForCharge,
} from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
let manager: Person;
let other: Person;
let tenant: Person;
let property: string;
before(async () => {
  [manager, other, tenant] = await Promise.all([world.manager(), world.manager(), world.tenant()]);
  property = (await tokenizedProperty(world, manager)).property_id;
});

const at = () => ({ path: { property_id: property } });
const of = (charge: { id: string }) => ({ path: { charge_id: charge.id } });
const linkRequest = { unit: 'Garage', description: 'Garage in May', amount_usd: '80', due_on: dayIn(3) };
const createLink = (): Promise<PaymentLink & { charge: Charge }> =>
  manager.api.call('createPaymentLink', { ...at(), body: linkRequest }) as Promise<PaymentLink & { charge: Charge }>;

/** A lease of the tenant's with the rent of this month. */
async function rented(): Promise<{ lease: Lease; rent: Charge }> {
  const lease = await createLease(manager, property, { tenant_email: tenant.email, tenant_name: 'Zoë Łukasz' });
  return { lease, rent: (await chargesOf(manager, lease))[0] as Charge };
}

test('link_showsWhatIsToBePaid_andNothingElse', async () => {
  const link = await createLink();
  const page = await pageOf(world, link.url);
  assert.deepEqual(page, {
    property_id: property,
    property_name: 'Lindenhof',
    unit: 'Garage',
    charges: [
      {
        id: link.charge.id,
        kind: 'other',
        period_from: null,
        period_to: null,
        description: 'Garage in May',
        amount_usd: '80.00',
        due_on: linkRequest.due_on,
        state: 'DUE',
        failure: null,
      },
    ],
  });
  assert.equal(link.charge.unit, 'Garage');
  const { lease } = await rented();
  const text = JSON.stringify(await pageOf(world, lease.payment_link.url));
  assert.ok(!text.includes('Zoë') && !text.includes(tenant.email));
});

test('link_isPaidByCardWithoutAnAccount', async () => {
  const link = await createLink();
  const [url, atOnce] = await Promise.all([checkoutOver(world, link.url), checkoutOver(world, link.url)]);
  assert.equal(atOnce, url);
  assert.equal(await checkoutOver(world, link.url), url);
  assert.equal((await getCharge(manager, link.charge.id)).state, 'PAYMENT_STARTED');
  await world.sandbox.stripe.payByCard(url);
  const paid = await waitForCharge(manager, link.charge.id, 'PAID_UNSETTLED');
  assert.equal(paid.payments.length, 1);
  assert.equal(paid.payments[0]?.last_digits, '4242');
  assert.deepEqual(
    paid.steps.map(({ state }) => state),
    ['DUE', 'PAYMENT_STARTED', 'PAID_UNSETTLED'],
  );
  assert.equal((await pageOf(world, link.url)).charges[0]?.state, 'PAID_UNSETTLED');
  const again = { path: { token: tokenOf(link.url) }, body: {} };
  await world.person().api.refused('startLinkCheckout', again, 409, 'charge_not_payable');
  await world.sandbox.waitForMail(manager.email, /Rent received: 80.00 USD for Garage/);
});

test('declinedCard_leavesTheCheckoutOpen', async () => {
  const link = await createLink();
  const url = await checkoutOver(world, link.url);
  await world.sandbox.stripe.payByCard(url, '4000000000009995');
  assert.equal((await getCharge(manager, link.charge.id)).state, 'PAYMENT_STARTED');
  assert.equal(await checkoutOver(world, link.url), url);
  await world.sandbox.stripe.payByCard(url);
  await waitForCharge(manager, link.charge.id, 'PAID_UNSETTLED');
});

test('debit_thatFailsLater_isDueAgain', async () => {
  const { lease, rent } = await rented();
  await world.sandbox.stripe.payByBank(await checkoutOver(world, lease.payment_link.url, rent.id), '000222222227');
  const path = { token: tokenOf(lease.payment_link.url) };
  const body = { charge_id: rent.id };
  const payment = await waitForPayment(rent.id, 'PROCESSING');
  await world.person().api.refused('startLinkCheckout', { path, body }, 409, 'payment_in_progress');
  const waiving = { ...of(rent), body: { reason: 'A mistake.' } };
  await manager.api.refused('waiveCharge', waiving, 409, 'charge_not_due');
  await world.sandbox.stripe.bankDay();
  const due = await waitForCharge(manager, rent.id, 'DUE');
  assert.equal(due.failure, 'insufficient_funds');
  assert.equal(due.payments.find(({ id }) => id === payment)?.state, 'FAILED');
  await world.sandbox.waitForMail(tenant.email, /Your payment did not go through/);
  await world.sandbox.waitForMail(manager.email, /A payment failed: .*, Flat 3/);
  await world.sandbox.stripe.payByCard(await checkoutOver(world, lease.payment_link.url, rent.id));
  assert.equal((await waitForCharge(manager, rent.id, 'PAID_UNSETTLED')).payments.length, 2);
});

async function waitForPayment(charge: string, state: string): Promise<string> {
  for (;;) {
    const payment = (await getCharge(manager, charge)).payments.find((one) => one.state === state);
    if (payment) return payment.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('tenant_seesLeasesAndPays_withAnAccountOfTheSameAddress', async () => {
  const { lease, rent } = await rented();
  const { items: leases } = await tenant.api.call('listMyLeases');
  const mine = leases.find(({ id }) => id === lease.id);
  assert.equal(mine?.property_name, 'Lindenhof');
  assert.ok(Number(mine?.unpaid_usd) >= 1200);
  assert.equal((await manager.api.call('getLease', { path: { lease_id: lease.id } })).tenant_id, tenant.user.id);

  const { items: unpaid } = await tenant.api.call('listMyCharges', { query: { part: 'unpaid' } });
  assert.ok(unpaid.some(({ id, unit }) => id === rent.id && unit === 'Flat 3'));
  const { checkout_url } = await tenant.api.call('startCheckout', of(rent));
  await world.sandbox.stripe.payByCard(checkout_url);
  await waitForCharge(manager, rent.id, 'PAID_UNSETTLED');
  const { items: history } = await tenant.api.call('listMyCharges', { query: { part: 'history' } });
  assert.ok(history.some(({ id }) => id === rent.id));
  await tenant.api.refused('startCheckout', of(rent), 409, 'charge_not_payable');
  await world.sandbox.waitForMail(tenant.email, /Receipt: 1200.00 USD/);
});

test('tenant_seesNobodyElses', async () => {
  const { rent } = await rented();
  const stranger = await world.tenant();
  assert.deepEqual((await stranger.api.call('listMyLeases')).items, []);
  assert.deepEqual((await stranger.api.call('listMyCharges')).items, []);
  await stranger.api.refused('startCheckout', of(rent), 404, 'not_found');
  await stranger.api.refused('getReceipt', of(rent), 404, 'not_found');
  await stranger.api.refused('getCharge', of(rent), 404, 'not_found');
});

test('receipt_isAPdfThatSaysWhatWasPaid', async () => {
  const { rent } = await rented();
  await tenant.api.refused('getReceipt', of(rent), 409, 'charge_not_paid');
  await world.sandbox.stripe.payByCard((await tenant.api.call('startCheckout', of(rent))).checkout_url);
  await waitForCharge(manager, rent.id, 'PAID_UNSETTLED');
  const answers = await Promise.all([tenant, manager, world.admin].map(({ api }) => api.send('getReceipt', of(rent))));
  const [first] = answers;
  assert.ok(first && answers.every(({ status, bytes }) => status === 200 && bytes.equals(first.bytes)));
  const file = join(world.directory, 'receipt.pdf');
  writeFileSync(file, first.bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of [rent.id, 'Lindenhof', 'Zoë Łukasz', 'Flat 3', '1200.00 USD', 'Card ending in 4242'])
    assert.ok(text.includes(words), `${words} is not in\n${text}`);
});

test('refund_isTold_andNothingIsDueAgain', async () => {
  const { lease, rent } = await rented();
  await tenant.api.call('listMyLeases');
  const checkout = await checkoutOver(world, lease.payment_link.url, rent.id);
  await world.sandbox.stripe.payByCard(checkout);
  await waitForCharge(manager, rent.id, 'PAID_UNSETTLED');
  await refund(world, checkout);
  const refunded = await waitForCharge(manager, rent.id, 'REFUNDED');
  assert.equal(refunded.refunded_usd, '1200.00');
  await world.sandbox.waitForMail(tenant.email, /Refund: 1200.00 USD/);
  await tenant.api.refused('startCheckout', of(rent), 409, 'charge_not_payable');
});

test('dispute_standsUntilItIsWon', async () => {
  const link = await createLink();
  await world.sandbox.stripe.payByCard(await checkoutOver(world, link.url), '4000000000000259');
  const disputed = await waitForCharge(manager, link.charge.id, 'DISPUTED');
  const [dispute] = disputed.payments[0]?.disputes ?? [];
  assert.equal(dispute?.status, 'OPEN');
  assert.equal(disputed.withdrawn_usd, '80.00');
  await world.sandbox.waitForMail(manager.email, /A payment is disputed/);
  await world.sandbox.stripe.endDispute(dispute?.id ?? '', 'won');
  const won = await waitForCharge(manager, link.charge.id, 'PAID_UNSETTLED', 'SETTLED');
  assert.equal(won.withdrawn_usd, '0.00');
});

test('waive_letsOff_andClosesAnOpenCheckout', async () => {
  const link = await createLink();
  const checkout = await checkoutOver(world, link.url);
  const options = { ...of(link.charge), body: { reason: 'Paid in cash.' } };
  await other.api.refused('waiveCharge', options, 404, 'not_found');
  const waived = await manager.api.call('waiveCharge', options);
  assert.equal(waived.state, 'WAIVED');
  const reply = await world.sandbox.stripe.payByCard(checkout);
  assert.notEqual(reply.status, 303);
  const { steps } = await getCharge(manager, link.charge.id);
  assert.equal(steps.at(-1)?.reason, 'Paid in cash.');
  assert.equal(steps.at(-1)?.actor_id, manager.user.id);
  await manager.api.refused('waiveCharge', options, 409, 'charge_not_due');
  await manager.api.refusedFields('waiveCharge', { ...of(link.charge), body: { reason: '' } }, 'reason');
});

test('link_thatIsRevokedOrReissued_leadsNowhere', async () => {
  const link = await createLink();
  const path = { link_id: link.id };
  await other.api.refused('revokePaymentLink', { path }, 404, 'not_found');
  await other.api.refused('reissuePaymentLink', { path }, 404, 'not_found');
  const reissued = await manager.api.call('reissuePaymentLink', { path });
  assert.notEqual(reissued.url, link.url);
  const page = (url: string | null) => ({ path: { token: tokenOf(url) } });
  await world.person().api.refused('getPaymentPage', page(link.url), 404, 'not_found');
  await pageOf(world, reissued.url);
  await manager.api.call('revokePaymentLink', { path });
  await manager.api.call('revokePaymentLink', { path });
  await world.person().api.refused('getPaymentPage', page(reissued.url), 404, 'not_found');
  const { items } = await manager.api.call('listPaymentLinks', { ...at(), query: { limit: 1 } });
  assert.equal(items[0]?.url, null);
  assert.notEqual(items[0]?.revoked_at, null);
  const seen = await world.admin.api.call('listPaymentLinks', at());
  assert.ok(seen.items.every(({ url }) => url === null));
  await other.api.refused('listPaymentLinks', at(), 404, 'not_found');
});

test('link_paysOnlyItsOwn_andRefusesWhatIsWrong', async () => {
  const [link, elsewhere] = [await createLink(), await createLink()];
  const path = { token: tokenOf(link.url) };
  const anothers = { path, body: { charge_id: elsewhere.charge.id } };
  await world.person().api.refused('startLinkCheckout', anothers, 404, 'not_found');
  await world.person().api.refusedFields('startLinkCheckout', { path, body: { charge_id: 'x' } }, 'charge_id');
  const wrong = { unit: '', description: 'x', amount_usd: '0', due_on: 'soon' };
  const options = { ...at(), body: wrong };
  await manager.api.refusedFields('createPaymentLink', options, 'unit', 'description', 'amount_usd', 'due_on');
  await other.api.refused('createPaymentLink', { ...at(), body: linkRequest }, 404, 'not_found');
  const draft = await createProperty(manager);
  const untokenized = { path: { property_id: draft.id }, body: linkRequest };
  await manager.api.refused('createPaymentLink', untokenized, 409, 'property_not_tokenized');
});

test('failingProvider_isSaid_andAskingAgainGoesOn', async () => {
  const { lease, rent } = await rented();
  await tenant.api.call('listMyLeases');
  const byLink = { path: { token: tokenOf(lease.payment_link.url) }, body: { charge_id: rent.id } };
  await world.sandbox.stripe.setFaults({ failNext: 1 });
  await tenant.api.refused('startCheckout', of(rent), 502, 'payment_provider_failed');
  await world.sandbox.stripe.setFaults({ failNext: 1 });
  await world.person().api.refused('startLinkCheckout', byLink, 502, 'payment_provider_failed');
  await tenant.api.call('startCheckout', of(rent));
  const path = { lease_id: lease.id };
  const { starts_on, charged_from } = lease;
  const { tenant_email, tenant_name } = lease;
  const changes = { tenant_email, tenant_name, starts_on, charged_from, ends_on: firstOfMonth() };
  const sooner = { path, body: leaseRequest(changes) };
  for (const [operation, options] of [
    ['waiveCharge', { ...of(rent), body: { reason: 'A mistake.' } }],
    ['editLease', sooner],
    ['terminateLease', { path, body: { ends_on: firstOfMonth() } }],
  ] as const) {
    await world.sandbox.stripe.setFaults({ failNext: 1 });
    await manager.api.refused(operation, options, 502, 'payment_provider_failed');
  }
  await manager.api.call('editLease', sooner);
  assert.equal((await getCharge(manager, rent.id)).period_to, firstOfMonth());
});

test('guessing_isSlowedDown', async () => {
  const stranger = world.person();
  const guess = (index: number) => ({ path: { token: String(index).padStart(43, 'A') } });
  const slowed = async (operation: 'getPaymentPage' | 'startLinkCheckout', most: number) => {
    for (let turn = 0; turn < most; ++turn) {
      const body = operation === 'startLinkCheckout' ? { body: {} } : {};
      const { status, json } = await stranger.api.send(operation, { ...guess(turn), ...body });
      if (status === 429) return json as { reason: string; params: { retry_after_seconds: number } };
    }
    throw new Error(`${operation} was answered ${most} times`);
  };
  const { reason, params } = await slowed('getPaymentPage', 40);
  assert.equal(reason, 'too_many_attempts');
  assert.ok(params.retry_after_seconds > 0);
  // The same guesses count, but for one that is allowed anew in between.
  assert.equal((await slowed('startLinkCheckout', 3)).reason, 'too_many_attempts');
  await pageOf(world, (await createLink()).url);
});
