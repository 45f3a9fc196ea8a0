// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: investors link a wallet of their browser, buy shares with it, trade with each other and make orders void, all on pages; what
// the wallet refuses is told and changes nothing, and what one does the other sees without asking.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Visitor } from '../harness/browser.ts';
import { tokenizedProperty, verify } from '../harness/flows.ts';
import { waitForSettlement, waitForState } from '../harness/market_flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { logInOnPage } from '../harness/web_login.ts';
import { chooseWallet, signerAt, type Signer } from '../harness/web_signer.ts';

const localChain = 31337;
const routes = [
  '/overview',
  '/verification',
  '/trade',
  '/orders',
  '/orders/cancel',
  '/consents',
  '/transactions',
  '/dividends',
  '/statements',
  '/notifications',
  '/settings',
];

const site = await siteForFile();
const { world, web } = site;
let property: string;
let seller: Signer;
let buyer: Signer;

before(async () => {
  property = (await tokenizedProperty(world, await world.manager())).property_id;
  [seller, buyer] = await Promise.all([atTheBrowser(), atTheBrowser()]);
});

/** With a wallet in the browser that has money and is not linked. */
async function atTheBrowser(): Promise<Signer> {
  const person = await world.investor();
  await world.chain.mintUsdc(person.account.address, 100_000_000_000n);
  return signerAt(site, person, '/overview');
}

async function linkWallet({ person, visitor, wallet }: Signer): Promise<void> {
  const { page } = visitor;
  await visitor.open('/settings');
  await page.getByRole('button', { name: 'Link a wallet' }).click();
  await page.getByLabel('Your password').fill(person.password);
  wallet.declines = true;
  await chooseWallet(visitor);
  await page.getByText('You declined in the wallet. Nothing was sent.').waitFor();
  wallet.declines = false;
  await chooseWallet(visitor);
  await page.getByText('The wallet is linked.').waitFor();
}

async function reviewOrder({ page }: Visitor, side: 'Buy' | 'Sell', shares: number, price: string): Promise<void> {
  const ticket = page.locator('form').first();
  await ticket.getByLabel(side, { exact: true }).check();
  await ticket.getByLabel('Shares', { exact: true }).fill(String(shares));
  await ticket.getByLabel('Price', { exact: true }).fill(price);
  await ticket.getByRole('button', { name: 'Review and sign' }).click();
  await page.getByText('Your wallet shows this text:').waitFor();
}

async function order(investor: Signer, side: 'Buy' | 'Sell', shares: number, price: string): Promise<void> {
  await reviewOrder(investor.visitor, side, shares, price);
  await chooseWallet(investor.visitor);
  await investor.visitor.page.getByText('The order is placed.').first().waitFor();
}

async function newestOrder({ person }: Signer): Promise<string> {
  const { items } = await person.api.call('listOrders');
  return items[0]?.id ?? '';
}

test('wallet_isLinked_onceItHasSigned', async () => {
  for (const investor of [seller, buyer]) {
    await linkWallet(investor);
    const { items } = await investor.person.api.call('listWallets');
    assert.deepEqual(
      items.map(({ address }) => address),
      [investor.person.account.address],
    );
    assert.equal(investor.wallet.asked.at(-1)?.method, 'personal_sign');
  }
});

test('purchase_tellsWhyNot_beforeTheWalletOpens', async () => {
  const { visitor } = seller;
  await visitor.open('/properties');
  await visitor.page.getByRole('link', { name: 'Lindenhof' }).first().click();
  await visitor.page.waitForURL(`${web.url}/properties/${property}`);
  await visitor.page.getByLabel('Not passed').first().waitFor();
  assert.ok(await visitor.page.getByRole('button', { name: 'Review and sign' }).isDisabled());
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('buy_refused');
});

test('shares_areBoughtWithOneSignature', async () => {
  await Promise.all([seller, buyer].map(({ person }) => verify(world.sandbox, person)));
  const { visitor, wallet, person } = seller;
  const { page } = visitor;
  await visitor.open(`/properties/${property}`);
  await page.getByLabel('Shares', { exact: true }).fill('0.5');
  await page.getByText('Enter whole shares, one at least.').waitFor();
  await page.getByLabel('Shares', { exact: true }).fill('500');
  await page.getByRole('button', { name: 'Review and sign' }).click();

  wallet.declines = true;
  await chooseWallet(visitor);
  await page.getByText('You declined in the wallet. Nothing was sent.').waitFor();
  wallet.declines = false;
  wallet.chainId = 1;
  await chooseWallet(visitor);
  await page.getByText(`Switch it to network ${localChain}`).waitFor();
  wallet.chainId = localChain;
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('buy_review');

  await chooseWallet(visitor);
  await page.getByText('500 shares are yours.').waitFor();
  await page.getByText('500 of 10,000 shares are sold').waitFor();
  await visitor.shot('buy_done');
  const { holdings } = await person.api.call('getPortfolio');
  assert.deepEqual(
    holdings.map(({ shares }) => shares),
    ['500'],
  );
  await visitor.open('/overview');
  await page.getByText('Lindenhof').first().waitFor();
  await visitor.shot('overview');
});

test('twoInvestors_seeEachOther_andTrade', async () => {
  await Promise.all([seller, buyer].map(({ visitor }) => visitor.open(`/trade/${property}`)));
  await order(seller, 'Sell', 40, '101.50');
  const offered = buyer.visitor.page.getByRole('button', { name: '101.50: use this price' });
  await offered.waitFor();
  await buyer.visitor.shot('trade');
  await offered.click();
  assert.equal(await buyer.visitor.page.getByLabel('Price', { exact: true }).inputValue(), '101.50');
  await order(buyer, 'Buy', 25, '101.50');
  assert.equal(buyer.wallet.asked.at(-1)?.method, 'eth_signTypedData_v4');
  for (const { visitor } of [seller, buyer]) await visitor.page.getByText(/^25 of (25|40)$/).waitFor();
  await buyer.visitor.page.getByText('Filled', { exact: true }).last().waitFor();
  for (const { visitor } of [seller, buyer])
    await visitor.page
      .getByText('Nothing was traded in this span. Choose a longer one.')
      .waitFor({ state: 'detached' });
  await waitForSettlement(buyer.person, await newestOrder(buyer));
  const { holdings } = await buyer.person.api.call('getPortfolio');
  assert.deepEqual(
    holdings.map(({ shares }) => shares),
    ['25'],
  );
  assert.deepEqual(await seller.visitor.barriers(), []);
  await seller.visitor.shot('traded');
});

test('order_isMadeVoidOnChain_byASignatureOfItsHash', async () => {
  const id = await newestOrder(seller);
  const { visitor, person } = seller;
  const { page } = visitor;
  await visitor.open('/orders/cancel');
  await page
    .getByRole('button', { name: /^Cancel on chain: / })
    .first()
    .click();
  await page.getByText('Your wallet shows this text:').waitFor();
  assert.deepEqual(await visitor.barriers(), []);
  await visitor.shot('cancel_on_chain');
  await chooseWallet(visitor);
  await page.getByText('The orders are cancelled here; the chain follows.').waitFor();
  const cancelled = await waitForState(person, id, 'CANCELLED');
  assert.equal(cancelled.filled_shares, '25');
  await visitor.open(`/trade/${property}`);
  await page.getByText('Nobody offers or asks at the moment.').first().waitFor();
});

test('everyOrderOfAWallet_isMadeVoid', async () => {
  const { visitor, person } = seller;
  const { page } = visitor;
  await visitor.open(`/trade/${property}`);
  await order(seller, 'Sell', 10, '120');
  const id = await newestOrder(seller);
  await visitor.open('/orders/cancel');
  await page.getByRole('button', { name: 'Cancel all on chain' }).click();
  await page.getByText('Your wallet shows this text:').waitFor();
  await chooseWallet(visitor);
  await waitForState(person, id, 'CANCELLED');
});

test('sessionThatEnded_leadsToTheLogIn_andBack', async () => {
  const { visitor, person } = buyer;
  const { page } = visitor;
  await visitor.context.clearCookies();
  await visitor.open('/orders');
  await logInOnPage(visitor, person, '/orders');
  await page.getByText(/25 of 25/).waitFor();
});

for (const theme of ['light', 'dark'] as const)
  test(`axe_findsNoBarrier_onAnInvestorsPages_${theme}`, async () => {
    const { visitor } = buyer;
    const { page } = visitor;
    await page.emulateMedia({ colorScheme: theme });
    const found: Record<string, unknown> = {};
    for (const route of [...routes, `/trade/${property}`, `/properties/${property}`, '/properties', '/help']) {
      await visitor.open(route);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const barriers = await visitor.barriers();
      if (barriers.length > 0) found[route] = barriers;
      await visitor.shot(`${theme}${route.replaceAll('/', '_').slice(0, 24)}`);
    }
    assert.deepEqual(found, {});
  });

test('nothingWentWrong_inThePages', () => {
  for (const { visitor } of [seller, buyer]) assert.deepEqual(visitor.complaints, []);
});
