// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: whoever has a rent link pays on a phone, without an account, by card or from a bank account, and is told what became of
// it; tenants with an account find what is due, what they rent, and their receipts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PaymentLink } from '../harness/api_types.ts';
import type { Visitor } from '../harness/browser.ts';
import { createProperty, sampleJpeg, tokenize, upload, uploadDeed } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { chargesOf, createLease, dayIn, firstOfMonth, waitForCharge } from '../harness/rent_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { fillCard } from '../harness/web_checkout.ts';
import { logInOnPage } from '../harness/web_login.ts';
import { goodAccount, goodCard } from '../sandbox/stripe_payer.ts';

const declinedCard = '4000000000000002';
const emptyAccount = '000222222227';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const { world, web, browser } = await siteForFile();
let manager: Person;
let property: string;
before(async () => {
  manager = await world.manager();
  property = await tokenizedWithPhoto();
});

async function tokenizedWithPhoto(): Promise<string> {
  const { id } = await createProperty(manager);
  await uploadDeed(manager, id);
  await upload(manager, id, { kind: 'photo', name: 'front.jpg', type: 'image/jpeg', data: sampleJpeg });
  await manager.api.call('submitProperty', { path: { property_id: id } });
  await world.admin.api.call('approveProperty', { path: { property_id: id } });
  return (await tokenize(world, id)).property_id;
}

async function createLink(description: string): Promise<{ id: string; url: string; charge: { id: string } }> {
  const body = { unit: 'Garage', description, amount_usd: '1250', due_on: dayIn(3) };
  const link = await manager.api.call('createPaymentLink', { path: { property_id: property }, body });
  return link as PaymentLink & { url: string; charge: { id: string } };
}

async function onPhone(url: string): Promise<Visitor> {
  const visitor = await browser.visitor(web.url, phone);
  await visitor.open(url);
  return visitor;
}

/** Nothing is cut off, and nothing has to be moved sideways. */
async function assertFits({ page }: Visitor): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  assert.ok((width as number) <= 360, `the page is ${width} px wide`);
}

async function fillAccount({ page }: Visitor, number: string): Promise<void> {
  await page.getByLabel('Email').fill('tom@example.com');
  await page.getByLabel('Name').fill('Tom Tenant');
  await page.getByLabel('Pay this way: US bank account').check();
  await page.getByLabel('Routing number').fill('110000000');
  await page.getByLabel('Account number').fill(number);
  await page.getByRole('button', { name: /^Pay/ }).click();
}

async function toCheckout({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^Pay 1,250\.00/ }).click();
  await page.waitForURL((url) => url.href.startsWith(world.sandbox.url));
}

test('payer_paysByCard_atPhoneWidth', async () => {
  const link = await createLink('Rent for March 2027');
  const visitor = await onPhone(link.url);
  const { page } = visitor;
  await page.getByRole('heading', { name: 'Rent for March 2027' }).waitFor();
  await page.getByText('Lindenhof · Garage').waitFor();
  await page.getByRole('img', { name: 'Lindenhof' }).waitFor();
  await assertFits(visitor);
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('pay_due');

  await toCheckout(visitor);
  await fillCard(visitor, declinedCard);
  await page.getByRole('alert').waitFor();
  await fillCard(visitor, goodCard);
  await page.waitForURL(`${web.url}/pay/thanks`);
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  await assertFits(visitor);
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('pay_paid');

  await page.getByRole('link', { name: 'Back to the rent link' }).click();
  await page.getByText('The tenant gets the receipt').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Pay/ }).count(), 0);
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

test('payer_leavesTheProvidersPage_andGoesOnThere', async () => {
  const visitor = await onPhone((await createLink('Rent for April 2027')).url);
  const { page } = visitor;
  await toCheckout(visitor);
  await page.getByRole('link', { name: 'Back without paying' }).click();
  await page.waitForURL(`${web.url}/pay/cancelled`);
  await page.getByText('Nothing was taken').waitFor();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByText('A payment is under way').waitFor();
  await visitor.alive();
  await page.getByRole('button', { name: /Pay 1,250\.00/ }).click();
  await page.waitForURL((url) => url.href.startsWith(world.sandbox.url));
  await visitor.close();
});

test('payer_paysFromABankAccount_andWaits', async () => {
  const link = await createLink('Rent for May 2027');
  const visitor = await onPhone(link.url);
  const { page } = visitor;
  await toCheckout(visitor);
  await fillAccount(visitor, goodAccount);
  await page.waitForURL(`${web.url}/pay/thanks`);
  await page.getByRole('heading', { name: 'Waiting for the payment' }).waitFor();
  await page.goto(link.url);
  await visitor.alive();
  await page.getByText('A payment is under way').waitFor();
  await page.getByRole('button', { name: /Pay 1,250\.00/ }).click();
  await page.getByText('The bank has been asked').waitFor();
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('pay_bank');

  await world.sandbox.stripe.bankDay();
  await waitForCharge(manager, link.charge.id, 'PAID_UNSETTLED', 'SETTLED');
  await page.reload();
  await page.getByText('The tenant gets the receipt').waitFor();
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});

test('payer_isTold_whyTheBankRefused', async () => {
  const link = await createLink('Rent for June 2027');
  const visitor = await onPhone(link.url);
  const { page } = visitor;
  await toCheckout(visitor);
  await fillAccount(visitor, emptyAccount);
  await page.waitForURL(`${web.url}/pay/thanks`);
  await world.sandbox.stripe.bankDay();
  await waitForCharge(manager, link.charge.id, 'DUE');
  await page.goto(link.url);
  await page.getByText('The last payment did not go through').waitFor();
  await page.getByText('There is not enough money on the account.').waitFor();
  await page.getByRole('button', { name: /^Pay 1,250\.00/ }).waitFor();
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('pay_failed');
  await visitor.close();
});

test('link_thatWasWithdrawn_orIsUnknown_saysSo', async () => {
  const link = await createLink('Rent for July 2027');
  await manager.api.call('revokePaymentLink', { path: { link_id: link.id } });
  for (const url of [link.url, '/pay#token=unknown', '/pay']) {
    const visitor = await onPhone(url);
    await visitor.page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    assert.deepEqual(await visitor.barriers(), []);
    await visitor.shot('pay_dead');
    await visitor.close();
  }
});

test('tenant_seesWhatIsDue_pays_andSavesTheReceipt', async () => {
  const tenant = await world.tenant();
  const lastOfMonth = new Date(Date.parse(firstOfMonth(1)) - 86_400_000).toISOString().slice(0, 10);
  const terms = { tenant_email: tenant.email, rent_usd: '1250', ends_on: lastOfMonth };
  const lease = await createLease(manager, property, terms);
  const [rent] = await chargesOf(manager, lease);
  assert.ok(rent);
  const visitor = await onPhone('/login?next=/rent');
  const { page } = visitor;
  await logInOnPage(visitor, tenant, '/home');
  await page.getByText(rent.description).first().waitFor();
  await page.getByText('Flat 3').first().waitFor();
  await assertFits(visitor);
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('tenant_home');
  await page.getByRole('button', { name: /^Pay / }).first().click();
  await page.waitForURL((url) => url.href.startsWith(world.sandbox.url));
  await fillCard(visitor, goodCard);
  await page.waitForURL(`${web.url}/pay/thanks`);
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  await page.getByRole('link', { name: 'To what is due' }).click();
  await page.getByText('Nothing is due', { exact: true }).waitFor();
  await visitor.open('/receipts');
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Save the receipt for/ }).click(),
  ]);
  assert.match(receipt.suggestedFilename(), /^receipt-chg_\w+\.pdf$/);
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('tenant_receipts');
  assert.deepEqual(visitor.complaints, []);
  await visitor.close();
});
