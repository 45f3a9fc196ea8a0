// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a building becomes shares on pages alone: its manager describes it and hands it in, an admin asks for changes and then
// approves, and two admins sign with the wallets of their browsers; what a wallet refuses is told and signs nothing.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { draft, sampleDeed, samplePhoto, waitForProperty } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';
import { chooseWallet, signerAt, type Signer } from '../harness/web_signer.ts';

const facts = draft({ name: 'Brunnenhof' });

const site = await siteForFile();
const { world, web, browser } = site;
let manager: Visitor;
let managing: Person;
let first: Signer;
let second: Signer;
let property = '';
let proposal = '';

before(async () => {
  managing = await world.manager();
  manager = await browser.visitor(web.url);
  await manager.open('/login');
  await logInOnPage(manager, managing, '/manager/overview');
  first = await signerAt(site, world.admins[0], '/admin/queue');
  second = await signerAt(site, world.admins[1], '/admin/queue');
});

const step = ({ page }: Visitor, name: string) => page.getByRole('button', { name: new RegExp(`^\\d\\. ${name}$`) });

async function upload({ page }: Visitor, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles({ name, mimeType, buffer });
}

test('manager_describesABuilding_stepByStep', async () => {
  const { page } = manager;
  await manager.open('/manager/properties/new');
  await page.getByLabel('Name', { exact: true }).fill('B');
  await manager.button('Save').click();
  await page.getByText('at least 3 characters').waitFor();
  await page.getByLabel('Name', { exact: true }).fill(facts.name);
  await page.getByLabel('Year built').fill(String(facts.year_built));
  await page.getByLabel('Floor area').fill(String(facts.area_square_meters));
  await page.getByLabel('Description').fill(facts.description);
  await manager.button('Next').click();
  await page.getByLabel('Street and number').fill(facts.address.street);
  await page.getByLabel('Postal code').fill(facts.address.postal_code);
  await page.getByLabel('City').fill(facts.address.city);
  await page.getByLabel('Country').selectOption(facts.address.country);
  await manager.button('Next').click();
  await page.getByLabel('Value in dollars').fill(facts.valuation_usd);
  await manager.button('Save').click();
  await page.waitForURL(/\/manager\/properties\/prop_[^?]+\?step=documents$/);
  property = /prop_[0-9a-z]+/.exec(page.url())?.[0] ?? '';
  const stored = await managing.api.call('getProperty', { path: { property_id: property } });
  assert.deepEqual(
    [stored.name, stored.address, stored.valuation_usd, stored.state],
    [facts.name, facts.address, facts.valuation_usd, 'DRAFT'],
  );
  await manager.requireGood('tokenize_documents');
});

test('deed_isAskedFor_beforeItIsHandedIn', async () => {
  const { page } = manager;
  await step(manager, 'Review and submit').click();
  await manager.button('Submit for approval').click();
  await manager.dialog.getByRole('button', { name: 'Submit for approval' }).click();
  await manager.dialog.getByRole('alert').waitFor();
  await manager.requireGood('tokenize_without_deed');
  await manager.dialog.getByRole('button', { name: 'Cancel' }).click();

  await step(manager, 'Documents').click();
  await upload(manager, 'deed.pdf', 'application/pdf', sampleDeed);
  await page.getByLabel('What it is').first().selectOption('deed');
  await page.getByLabel('Parcel').fill('LE-04105-12/7');
  await page.getByLabel("Recorder's reference").fill('Grundbuch Leipzig 2291');
  await manager.button('Upload').click();
  await page.getByRole('link', { name: 'deed.pdf' }).waitFor();
  await upload(manager, 'front.png', 'image/png', samplePhoto);
  await manager.button('Upload').click();
  await page.getByRole('link', { name: 'front.png' }).waitFor();
  await manager.requireGood('tokenize_deed');
});

test('photos_areMoved_andTheFirstIsTheCover', async () => {
  const { page } = manager;
  await upload(manager, 'yard.png', 'image/png', samplePhoto);
  await manager.button('Upload').click();
  await page.getByRole('link', { name: 'yard.png' }).waitFor();
  const order = async () => {
    const { items } = await managing.api.call('listDocuments', { path: { property_id: property } });
    return items.filter(({ kind }) => kind === 'photo').map(({ name }) => name);
  };
  const shown = () => page.getByRole('list').filter({ hasText: 'Cover' }).getByRole('listitem').allInnerTexts();
  assert.deepEqual(await order(), ['front.png', 'yard.png']);
  const up = manager.button('Move photo 2, yard.png, up');
  await up.press('Enter');
  await page.getByRole('status').getByText('yard.png is the cover now: photo 1 of 2.').waitFor();
  // Whoever moves it with the keyboard is still there, at the button that does nothing now.
  const focused = () => page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
  await until('the order to be stored', async () => (await order())[0] === 'yard.png');
  assert.equal(await focused(), 'Move photo 1, yard.png, up');
  assert.deepEqual(
    (await shown()).map((text) => text.split(/\s/)[0]),
    ['yard.png', 'front.png'],
  );
  await manager.requireGood('tokenize_photos');
  await manager.button('Move photo 1, yard.png, down').click();
  await until('the order to be as before', async () => (await order())[0] === 'front.png');
});

async function handIn(): Promise<void> {
  await step(manager, 'Review and submit').click();
  await manager.button('Submit for approval').click();
  await manager.dialog.getByRole('button', { name: 'Submit for approval' }).click();
  await manager.page.getByText('Submitted. You are told when an admin has looked at it.').waitFor();
}

test('admin_asksForChanges_andThenApproves', async () => {
  await handIn();
  const { visitor } = first;
  await visitor.open('/admin/queue');
  await visitor.page
    .getByRole('link', { name: new RegExp(facts.name) })
    .first()
    .click();
  await visitor.page.waitForURL(`${web.url}/admin/review/${property}`);
  await visitor.page.getByText('The deed is here').waitFor();
  await visitor.requireGood('tokenize_review');
  await visitor.button('Request changes').click();
  await visitor.dialog.getByLabel('What has to change').fill('The year is that of the back building.');
  await visitor.dialog.getByRole('button', { name: 'Request changes' }).click();
  await visitor.page.getByText(`The manager of ${facts.name} is asked for changes.`).waitFor();

  await manager.open(`/manager/properties/${property}`);
  await manager.page.getByText('The year is that of the back building.').waitFor();
  await manager.page.getByLabel('Year built').fill('1911');
  await manager.button('Save').click();
  await manager.page.getByText('Saved.').waitFor();
  await handIn();

  await visitor.open(`/admin/review/${property}`);
  await visitor.page.getByText('1911').waitFor();
  await visitor.button('Approve').click();
  await visitor.dialog.getByRole('button', { name: 'Approve' }).click();
  await visitor.page.getByText(`${facts.name} is approved.`).waitFor();
});

test('tokenization_isProposed_withItsTerms', async () => {
  const { visitor } = first;
  const { page } = visitor;
  await visitor.open(`/admin/tokenization/${property}`);
  await page.getByLabel('Symbol').fill('BRU12');
  await visitor.button('Propose tokenization').click();
  await page.getByText('This is needed.').first().waitFor();
  await page.getByLabel('Shares', { exact: true }).fill('10000');
  await page.getByLabel('Price per share').fill('50');
  await page.getByLabel('Countries of investors').selectOption('block');
  await page.getByLabel('Country codes').fill('US');
  await page.getByLabel('Largest holding of one investor').fill('20');
  await visitor.requireGood('tokenize_terms');
  await visitor.button('Propose tokenization').click();
  await page.waitForURL(/\/admin\/proposals\/prp_/);
  proposal = page.url().split('/').at(-1) ?? '';
  const { items } = await world.admin.api.call('listProposals');
  assert.equal(items[0]?.id, proposal);
  await page.getByText('0 of 2 signatures').waitFor();
  await visitor.requireGood('tokenize_proposal');
});

test('twoAdmins_sign_andItIsTokenized', async () => {
  await first.visitor.button('Sign').click();
  first.wallet.declines = true;
  await chooseWallet(first.visitor);
  await first.visitor.page.getByText('You declined in the wallet. Nothing was sent.').waitFor();
  first.wallet.declines = false;
  await first.visitor.requireGood('tokenize_sign');
  await chooseWallet(first.visitor);
  await first.visitor.page.getByText('Signed: 1 of 2 signatures.').waitFor();
  await first.visitor.page.getByText('1 of 2 signatures').first().waitFor();

  await second.visitor.open('/admin/proposals');
  await second.visitor.page
    .getByRole('link', { name: /Brunnenhof|BRU12/ })
    .first()
    .click();
  await second.visitor.page.waitForURL(`${web.url}/admin/proposals/${proposal}`);
  await second.visitor.button('Sign').click();
  await chooseWallet(second.visitor);
  await second.visitor.page.getByText('Signed: 2 of 2 signatures.').waitFor();
  // The first admin's page follows by itself.
  for (const { visitor } of [first, second])
    await visitor.page.getByText('Executed', { exact: true }).first().waitFor();
  await waitForProperty(managing, property, 'TOKENIZED');
  await first.visitor.requireGood('tokenize_executed');
});

test('everybody_seesTheSale', async () => {
  await manager.open('/manager/properties');
  await manager.page
    .getByRole('row', { name: /Brunnenhof/ })
    .getByText('Tokenized')
    .waitFor();
  const anybody = await browser.visitor(web.url);
  await anybody.open(`/properties/${property}`);
  await anybody.page.getByText('0 of 10,000 shares are sold').waitFor();
  await anybody.requireGood('tokenize_sale');
  await anybody.close();
  const token = await managing.api.call('getToken', { path: { property_id: property } });
  assert.equal(token.authorized_shares, '10000');
  assert.equal(token.rules.country_mode, 'block');
  assert.deepEqual(token.rules.countries, ['US']);
  assert.equal(token.rules.max_holding_bps, 2000);
});

test('admin_findsInTheLog_whatAPersonDid', async () => {
  const { visitor, person } = first;
  const { page } = visitor;
  await visitor.open('/admin/audit');
  await page.getByLabel('Who').fill('nobody of this name');
  await visitor.button('Search').click();
  await page.getByText('Nothing has this name, mail address or id.').waitFor();
  await page.getByLabel('Who').fill(person.email);
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Property approved' });
  await page.getByLabel('To what').fill(facts.name);
  await visitor.button('Search').click();
  const found = page.getByRole('row', { name: /Property approved/ });
  await found.getByText(facts.name).waitFor();
  assert.equal(await page.getByRole('row').count(), 2);
  await visitor.requireGood('tokenize_audit');
  await visitor.button('Clear filters').click();
  await page.getByRole('row', { name: /Proposal executed/ }).waitFor();
});
