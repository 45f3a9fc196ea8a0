// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an investor finds a property, links a wallet of the browser, signs a purchase with it, and sees the shares.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Token } from '../harness/api_types.ts';
import { Browser, type Visitor } from '../harness/browser.ts';
import { installWallet, type WalletState } from '../harness/browser_wallet.ts';
import { samplePhoto, tokenizedProperty, upload, verify } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { Web, worldBehind } from '../harness/web.ts';

const port = await Web.freePort();
const world = await worldForFile(worldBehind(port));
let web: Web;
let browser: Browser;
let token: Token;
let investor: Person;
let visitor: Visitor;
let wallet: WalletState;

before(async () => {
  web = await Web.start({ apiUrl: world.url, port, logFile: join(world.directory, 'web.log') });
  browser = await Browser.start();
  const manager = await world.manager();
  token = await tokenizedProperty(world, manager);
  await upload(manager, token.property_id, { kind: 'photo', name: 'yard.png', type: 'image/png', data: samplePhoto });
  investor = await world.investor();
  await world.chain.mintUsdc(investor.account.address, 5_000_000_000n);
  visitor = await browser.visitor(web.url);
  wallet = await installWallet(visitor.context, investor.account, (await investor.api.call('getChain')).chain_id);
});
after(async () => {
  await browser?.close();
  await web?.stop();
});

test('catalogue_isFiltered_byItsAddress', async () => {
  const { page } = visitor;
  await visitor.open('/properties');
  await page.getByLabel('Search').fill('courtyard leipzig');
  await page.getByLabel('Kind').selectOption('residential');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/q=courtyard/);
  await page.getByRole('link', { name: 'Lindenhof' }).waitFor();
  await visitor.shot('catalogue');
  await visitor.open('/properties?q=nothing-of-the-kind');
  await page.getByText('Nothing fits these filters').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).first().click();
  await page.getByRole('link', { name: 'Lindenhof' }).click();
  await page.getByRole('heading', { name: 'Lindenhof' }).waitFor();
  await page.getByRole('link', { name: 'Log in to buy' }).waitFor();
  await visitor.shot('property');
});

test('logIn_leadsBackToTheProperty', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Log in to buy' }).click();
  await page.waitForURL(/\/login\?next=/);
  await visitor.alive();
  await page.getByLabel('Email').fill(investor.email);
  await page.getByLabel('Password').fill(investor.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL(`${web.url}/properties/${token.property_id}`);
  await page.getByText('Link a wallet first').waitFor();
});

test('wallet_isLinked_byItsSignature_afterAWrongPassword', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Link a wallet' }).click();
  await page.getByRole('button', { name: 'Link a wallet' }).click();
  await page.getByLabel('Your password').fill('not this one');
  await page.getByRole('button', { name: 'Test Wallet' }).click();
  await page.getByText('The password is wrong.').waitFor();
  wallet.declines = true;
  await page.getByRole('button', { name: 'Test Wallet' }).click();
  await page.getByText('You declined in the wallet.').waitFor();
  wallet.declines = false;
  await page.getByLabel('Your password').fill(investor.password);
  await page.getByRole('button', { name: 'Test Wallet' }).click();
  await page.getByText('The wallet is linked.').waitFor();
  await visitor.shot('settings');
});

test('purchase_isRefused_inWords_untilTheInvestorIsVerified', async () => {
  const { page } = visitor;
  await visitor.open(`/properties/${token.property_id}`);
  await page.getByText('You are not verified yet.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Review and sign' }).isDisabled(), true);
  await visitor.open('/verification');
  await page.getByText('Not started').first().waitFor();
  await investor.logIn();
  await verify(world.sandbox, investor);
  await page.getByText('Registered on the chain').waitFor();
});

test('shares_areBought_withOneSignature', async () => {
  const { page } = visitor;
  wallet.asked.length = 0;
  await visitor.open(`/properties/${token.property_id}`);
  await page.getByLabel('Shares', { exact: true }).fill('40');
  await page.getByText('2,000.00 USDC').waitFor();
  await page.getByRole('button', { name: 'Review and sign' }).click();
  await page.getByText('40 shares for 2,000.00 USDC').waitFor();
  await page.getByRole('button', { name: 'Test Wallet' }).click();
  await page.getByText('40 shares are yours.').waitFor();
  assert.deepEqual(
    wallet.asked.map(({ method }) => method),
    ['eth_signTypedData_v4'],
  );
  const { holdings } = await investor.api.call('getPortfolio');
  assert.deepEqual(
    holdings.map(({ shares, cost }) => `${shares} ${cost}`),
    ['40 2000.000000'],
  );
});

test('overview_showsTheHolding', async () => {
  const { page } = visitor;
  await visitor.open('/overview');
  await page.getByRole('cell', { name: '40 shares' }).waitFor();
  await visitor.shot('overview');
  await visitor.open('/notifications');
  await page.getByText('You bought 40 shares of Lindenhof').waitFor();
  await visitor.shot('notifications');
});

test('wallet_signsIn', async () => {
  const other = await browser.visitor(web.url);
  await installWallet(other.context, investor.account, wallet.chainId);
  await other.open('/login');
  await other.page.getByRole('button', { name: 'Log in with a wallet' }).click();
  await other.page.getByRole('button', { name: 'Test Wallet' }).click();
  await other.page.waitForURL(`${web.url}/overview`);
  assert.deepEqual(other.complaints, []);
  await other.close();
});

test('axe_findsNoBarrier', async () => {
  const paths = ['/', '/properties', '/help', `/properties/${token.property_id}`, '/overview', '/verification'];
  for (const path of [...paths, '/notifications', '/settings']) {
    await visitor.open(path);
    await visitor.page.waitForTimeout(500);
    assert.deepEqual(await visitor.barriers(), [], path);
  }
  assert.deepEqual(visitor.complaints, []);
});
