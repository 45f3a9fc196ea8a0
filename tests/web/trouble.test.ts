// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a wallet that is set to another account or signs only half of what is needed, a browser without a network and a server that
// goes away in the middle: each is told in words, nothing is sent, what was typed stays, and it goes on afterwards.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { privateKeyToAccount } from 'viem/accounts';
import { localKey } from '../harness/accounts.ts';
import { tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { siteForFile } from '../harness/test_site.ts';
import { chooseWallet, signerAt, type Signer } from '../harness/web_signer.ts';

const site = await siteForFile();
const { world } = site;
let property = '';
let buyer: Signer;

before(async () => {
  property = (await tokenizedProperty(world, await world.manager())).property_id;
  buyer = await signerAt(site, await verifiedInvestor(world), '/overview');
});

const orders = async () => (await buyer.person.api.call('listOrders')).items;

async function review(): Promise<void> {
  const { page } = buyer.visitor;
  await buyer.visitor.open(`/trade/${property}`);
  const ticket = page.locator('form').first();
  await ticket.getByLabel('Buy', { exact: true }).check();
  await ticket.getByLabel('Shares', { exact: true }).fill('3');
  await ticket.getByLabel('Price', { exact: true }).fill('49');
  await ticket.getByRole('button', { name: 'Review and sign' }).click();
  await page.getByText('Your wallet shows this text:').waitFor();
  await page.getByRole('button', { name: 'Test Wallet' }).waitFor();
}

test('walletSetToAnotherAccount_isTold_andSignsNothing', async () => {
  const { visitor, wallet, person } = buyer;
  await review();
  wallet.account = privateKeyToAccount(localKey(8));
  await chooseWallet(visitor);
  await visitor.page.getByText('The wallet is set to').waitFor();
  await visitor.requireGood('trouble_account');
  assert.deepEqual(wallet.asked, []);
  wallet.account = person.account;
});

test('permitDeclined_sendsNothing', async () => {
  const { visitor, wallet } = buyer;
  wallet.declines = 'Permit';
  await chooseWallet(visitor);
  await visitor.page.getByText('You declined in the wallet. Nothing was sent.').waitFor();
  assert.deepEqual(await orders(), []);
  wallet.declines = false;
  await chooseWallet(visitor);
  await visitor.page.getByText('The order is placed.').first().waitFor();
  assert.equal((await orders()).length, 1);
});

test('browserWithoutANetwork_saysSo_andGoesOn', async () => {
  const { visitor } = buyer;
  const { page, context } = visitor;
  await visitor.open('/orders');
  const order = page.getByRole('row', { name: /49\.00/ });
  await order.waitFor();
  await context.setOffline(true);
  await page.getByText('There is no connection.').waitFor();
  assert.ok(await order.isVisible());
  await visitor.shot('trouble_offline');
  await context.setOffline(false);
  await page.getByText('There is no connection.').waitFor({ state: 'detached' });
  visitor.complaints.splice(0); // the browser's own, of requests without a network
});

test('serverGone_losesNothingTyped_andIsFoundAgain', async () => {
  const { visitor, wallet } = buyer;
  const { page } = visitor;
  await review();
  await world.server.kill();
  await chooseWallet(visitor);
  await page
    .getByText(/does not answer|no connection to the server/)
    .first()
    .waitFor();
  await visitor.shot('trouble_server');
  await world.server.start();
  const asked = wallet.asked.length;
  await chooseWallet(visitor);
  await page.getByText('The order is placed.').first().waitFor();
  assert.ok(wallet.asked.length > asked);
  assert.equal((await orders()).length, 2);
  visitor.complaints.splice(0); // the browser's own, of requests that nobody answered
  await visitor.open('/orders');
  await page
    .getByRole('row', { name: /49\.00/ })
    .nth(1)
    .waitFor();
  await visitor.requireGood('trouble_over');
});
