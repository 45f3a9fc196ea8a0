// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: flows 4 and 3 through windows: one investor sells shares to another on the market; then rent is paid by card, the manager
// sees it, admins distribute it with their signatures, and both investors see their dividend arrive in the window that is open.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { localKey, safeOwnerIndexes } from '../harness/accounts.ts';
import { availableAtOnce } from '../harness/collections.ts';
import { chainPatienceMs, DesktopPerson } from '../harness/desktop_person.ts';
import { payThrough } from '../harness/dividend_flows.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import type { Person } from '../harness/person.ts';
import { checkoutOver } from '../harness/rent_flows.ts';
import { worldForFile } from '../harness/test_world.ts';
import { Xvfb } from '../harness/xvfb.ts';

const world = await worldForFile({ admins: 2, overrides: { payments: { poll_seconds: 1 } } });
const property = 'Lindenhof';
let screen: Xvfb;
let manager: Person;
let managerThere: DesktopPerson;
let seller: DesktopPerson;
let buyer: DesktopPerson;
let admins: DesktopPerson[];
let propertyId: string;
const open: DesktopPerson[] = [];

function at(person: Person): DesktopPerson {
  const one = new DesktopPerson(world, screen.display, person.name, person);
  open.push(one);
  return one;
}

/** Verified with USDC, with the key in the wallet of the machine. */
async function investorAt(name: string, shares: number): Promise<DesktopPerson> {
  const key = generatePrivateKey();
  const person = await verifiedInvestor(world, { name, account: privateKeyToAccount(key) });
  if (shares > 0) await buy(person, propertyId, shares);
  const there = at(person);
  await there.logIn();
  await there.importKey(key);
  return there;
}

before(async () => {
  screen = await Xvfb.start(1440, 1000);
  manager = await world.manager();
  propertyId = (await tokenizedProperty(world, manager)).property_id;
  seller = await investorAt('Sina Seller', 40);
  buyer = await investorAt('Bo Buyer', 0);
});
after(async () => {
  for (const person of open) await person.desktop.kill();
  await screen?.stop();
});

async function order(person: DesktopPerson, side: 'Buy' | 'Sell', shares: number): Promise<void> {
  const { desktop } = person;
  await person.go('trade');
  await desktop.choose('ticketSide', side);
  await desktop.type('ticketShares', String(shares));
  await desktop.type('ticketPrice', '51.20');
  await desktop.sees('ticketTotal', /\d/);
  await desktop.click('ticketReview');
  await person.sign(new RegExp(`${side} ${shares} shares`));
}

test('orderWithoutTheShares_isRefusedInWords_andTheTicketKept', async () => {
  await buyer.go('trade');
  const { desktop } = buyer;
  await desktop.choose('ticketSide', 'Sell');
  await desktop.type('ticketShares', '10');
  await desktop.type('ticketPrice', '51.20');
  await desktop.click('ticketReview');
  await desktop.sees('ticketProblem', /share/);
  await desktop.sees('ticketShares', '10');
});

test('seller_placesAnOrder', async () => {
  await order(seller, 'Sell', 10);
  await seller.desktop.seesRow('ordersTable/table', 'Open');
});

test('buyer_takesIt_andBothSeeItSettled', async () => {
  await order(buyer, 'Buy', 10);
  await buyer.sign(/Allow .* to spend/);
  for (const { desktop } of [buyer, seller]) {
    await desktop.seesRow('ordersTable/table', 'Traded');
    await desktop.tab('ordersTabs', 'My trades');
    await desktop.seesRow('tradesTable/table', 'Settled', chainPatienceMs);
  }
  await buyer.go('overview');
  const row = await buyer.desktop.seesRow('holdings/table', property, chainPatienceMs);
  assert.ok(
    row.some((cell) => cell.startsWith('10')),
    row.join(' | '),
  );
});

test('manager_makesARentLink_whichTheTenantPaysByCard', async () => {
  managerThere = at(manager);
  await managerThere.logIn();
  await managerThere.go('manager-rent-links');
  const { desktop } = managerThere;
  await desktop.click('rent-links-add');
  await desktop.type('charge-unit', 'Flat 3');
  await desktop.type('charge-description', 'Rent');
  await desktop.type('charge-amount_usd', '1200');
  await desktop.click('charge-submit');
  const url = await desktop.sees('rent-link-address', /#token=/);
  await world.sandbox.stripe.payByCard(await checkoutOver(world, url), availableAtOnce);
  const { items } = await manager.api.call('listCharges', { path: { property_id: propertyId } });
  const [charge] = items;
  assert.ok(charge);
  await payThrough(world, manager, charge.id);
  await managerThere.go('manager-payments');
  await desktop.seesRow('payments-table', 'Paid');
});

test('admin_drawsUpTheStatement_andTwoSign', async () => {
  admins = world.admins.map(at);
  for (const [index, admin] of admins.entries()) {
    await admin.logIn();
    await admin.importKey(localKey(safeOwnerIndexes[index] ?? 0));
  }
  const [first, second] = admins as [DesktopPerson, DesktopPerson];
  const { desktop } = first;
  await first.go('admin-distributions');
  await desktop.choose('distributions-property', property);
  await desktop.click('distributions-create');
  await desktop.type(
    'period-to',
    new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
  );
  await desktop.click('period-create');
  await desktop.click('distribution-approve');
  await desktop.click('confirm');
  await desktop.sees('proposal-count', '0 of 2');
  await desktop.click('proposal-sign');
  await first.sign(/./);
  await desktop.sees('proposal-count', '1 of 2');
  for (const investor of [seller, buyer]) await investor.go('dividends');
  await second.go('admin-proposals');
  await second.desktop.openRow('proposals-table', property);
  await second.desktop.click('proposal-sign');
  await second.sign(/./);
});

test('dividend_arrivesInTheWindowsThatAreOpen', async () => {
  for (const investor of [seller, buyer])
    await investor.desktop.seesRow('dividends/table', 'Paid', 2 * chainPatienceMs);
  await buyer.desktop.openRow('dividends/table', property);
  await buyer.desktop.sees('trail', /To your wallet/);
  // Of a link without a lease; investors read what kind of payment it was, not what its tenant was told.
  await buyer.desktop.sees('trail', /Other income\s+1,?200\.00\sUSD/);
});

test('programs_endCleanly', async () => {
  for (const person of open) await person.close();
});
