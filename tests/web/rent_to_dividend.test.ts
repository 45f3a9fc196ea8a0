// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: rent becomes dividends on pages alone: a manager makes a link and books what the building costs, a tenant pays on a phone, an
// admin draws up the statement, two sign, and a holder follows the dividend back to that rent.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { availableAtOnce } from '../harness/collections.ts';
import { payThrough, waitForDistribution } from '../harness/dividend_flows.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { dayIn } from '../harness/rent_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { fillCard } from '../harness/web_checkout.ts';
import { logInOnPage } from '../harness/web_login.ts';
import { signerAt, signOnPage, type Signer } from '../harness/web_signer.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const site = await siteForFile({ overrides: { payments: { poll_seconds: 1 } } });
const { world, web, browser } = site;
let managing: Person;
let manager: Visitor;
let holder: Signer;
let property = '';
let charge = '';
let link = '';
let distribution = '';

before(async () => {
  managing = await world.manager();
  property = (await tokenizedProperty(world, managing)).property_id;
  const investor = await verifiedInvestor(world);
  await buy(investor, property, 40);
  holder = await signerAt(site, investor, '/overview');
  manager = await browser.visitor(web.url);
  await manager.open('/login');
  await logInOnPage(manager, managing, '/manager/overview');
});

test('manager_makesALink_andBooksAnExpense', async () => {
  const { page } = manager;
  await manager.open('/manager/rent-links');
  await manager.button('Make link').click();
  await manager.dialog.getByLabel('Unit').fill('Flat 3');
  await manager.dialog.getByLabel('What for').fill('Rent for March 2027');
  await manager.dialog.getByLabel('Amount in dollars').fill('twelve');
  await manager.dialog.getByRole('button', { name: 'Make link' }).click();
  await manager.dialog.getByText('This is not written as it should be.').waitFor();
  await manager.dialog.getByLabel('Amount in dollars').fill('1250');
  await manager.dialog.getByLabel('Due on').fill(dayIn(3));
  await manager.dialog.getByRole('button', { name: 'Make link' }).click();
  link = await manager.dialog.getByLabel('Address', { exact: true }).inputValue();
  assert.match(link, new RegExp(`^${web.url}/pay#`));
  await manager.requireGood('rent_link');

  await manager.open('/manager/expenses');
  await manager.button('Book expense').click();
  await manager.dialog.getByLabel('Amount in dollars').fill('150.50');
  await manager.dialog.getByLabel('Paid to').fill('Dach & Co');
  await manager.dialog.getByRole('button', { name: 'Book expense' }).click();
  await page.getByText('Booked: 150.50 USD to Dach & Co.').waitFor();
  await manager.requireGood('rent_expense');
});

test('manager_setsTheFeeAndTheReserve_andIsAskedBeforeHoldersGetLess', async () => {
  const { page } = manager;
  const form = page.getByRole('dialog').first();
  await manager.open('/manager/rent-terms');
  await page.getByText('Nothing is set yet').waitFor();
  await manager.button('Set fee and reserve').click();
  await form.getByLabel('From').fill(dayIn(0));
  await form.getByLabel('Management fee').fill('30.01');
  await form.getByLabel('Reserve').fill('five');
  await form.getByRole('button', { name: 'Set fee and reserve' }).click();
  await form.getByText('This has to be tomorrow or later.').waitFor();
  await form.getByText('This can be 30\u00a0% at most.').waitFor();
  await form.getByText('This is not written as it should be.').waitFor();
  await manager.requireGood('rent_terms_form');
  await form.getByLabel('From').fill(dayIn(1));
  await form.getByLabel('Management fee').fill('8,5');
  await form.getByLabel('Reserve').fill('5');
  await form.getByRole('button', { name: 'Set fee and reserve' }).click();
  const question = page.getByRole('dialog').last();
  await question.getByText(/of rent 135\.00\u00a0USD are taken instead of 0\.00\u00a0USD/).waitFor();
  await manager.requireGood('rent_terms_question');
  await question.getByRole('button', { name: 'Set fee and reserve' }).click();
  await page.getByRole('row', { name: /To come 8\.5\s% 5\s%/ }).waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
  const { items } = await managing.api.call('listRentTerms', { path: { property_id: property } });
  assert.deepEqual(
    items.map(({ effective_from: from, management_fee_basis_points: fee, reserve_basis_points: reserve }) => [
      ...[from, fee, reserve],
    ]),
    [[dayIn(1), 850, 500]],
  );
  await manager.requireGood('rent_terms');
});

test('tenant_paysOnAPhone', async () => {
  const tenant = await browser.visitor(web.url, phone);
  const { page } = tenant;
  await tenant.open(link);
  await page.getByRole('button', { name: /^Pay 1,250\.00/ }).click();
  await page.waitForURL((url) => url.href.startsWith(world.sandbox.url));
  await fillCard(tenant, availableAtOnce);
  await page.waitForURL(`${web.url}/pay/thanks`);
  await page.getByRole('heading', { name: 'Paid' }).waitFor();
  await tenant.close();
  const { items } = await managing.api.call('listCharges', { path: { property_id: property } });
  charge = items[0]?.id ?? '';
  await payThrough(world, managing, charge);
  await manager.open('/manager/payments');
  await manager.page.getByRole('row', { name: /Rent for March 2027/ }).waitFor();
  await manager.requireGood('rent_payments');
});

test('admins_drawUpTheStatement_andSign', async () => {
  const first = await signerAt(site, world.admins[0], '/admin/queue');
  const second = await signerAt(site, world.admins[1], '/admin/queue');
  const { visitor } = first;
  const { page } = visitor;
  await visitor.open(`/admin/distributions?property=${property}`);
  await visitor.button('Draw up the statement').click();
  await visitor.dialog.getByLabel('First day').fill('2020-01-01');
  await visitor.dialog.getByRole('button', { name: 'Draw up the statement' }).click();
  await page.waitForURL(/\/admin\/distributions\/dst_/);
  distribution = page.url().split('/').at(-1) ?? '';
  await page.getByText(/^Repairs, \d/).waitFor();
  await page
    .getByText(/150\.50/)
    .first()
    .waitFor();
  await visitor.requireGood('rent_statement');
  await visitor.button('Approve and propose').click();
  await visitor.dialog.getByRole('button', { name: 'Approve and propose' }).click();
  await page.waitForURL(/\/admin\/proposals\/prp_/);
  const proposal = page.url().split('/').at(-1) ?? '';
  await visitor.requireGood('rent_proposal');
  await signOnPage(first, proposal);
  await signOnPage(second, proposal);
  await waitForDistribution(world, distribution, 'COMPLETE');
  await visitor.open(`/admin/distributions/${distribution}`);
  await page.getByText('Complete', { exact: true }).first().waitFor();
  await visitor.requireGood('rent_distribution');
  await visitor.close();
  await second.visitor.close();
});

test('holder_followsTheDividend_backToTheRent', async () => {
  const { visitor, person } = holder;
  const { page } = visitor;
  const [dividend] = (await person.api.call('listMyDividends')).items;
  assert.ok(dividend?.net);
  await visitor.open('/dividends');
  await page
    .getByRole('row', { name: /Lindenhof/ })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(`${web.url}/dividends/${distribution}`);
  await page.getByText(/^Repairs, \d/).waitFor();
  await page.getByText('1,250.00').first().waitFor();
  await visitor.requireGood('rent_trail');
});
