// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: flow 2 through the window, from nothing: somebody signs up, makes a wallet, links it, is verified and buys in a first
// sale; and what goes wrong on the way loses nothing. Every act of theirs is a click or a key.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chainPatienceMs, DesktopPerson } from '../harness/desktop_person.ts';
import { tokenizedProperty } from '../harness/flows.ts';
import { worldForFile } from '../harness/test_world.ts';
import { walletSecrets } from '../harness/wallet_secrets.ts';
import { Wire } from '../harness/wire.ts';
import { Xvfb } from '../harness/xvfb.ts';

const world = await worldForFile({ admins: 2 });
let screen: Xvfb;
let wire: Wire;
let askedOfTheNode: (() => Buffer)[];
let investor: DesktopPerson;
let propertyId: string;

before(async () => {
  screen = await Xvfb.start();
  const rules = { country_mode: 'any' as const, countries: [], accredited_only: false, max_holding_bps: 1000 };
  propertyId = (await tokenizedProperty(world, await world.manager(), { rules })).property_id;
  wire = await Wire.start(world.server.url);
  askedOfTheNode = world.gates.map((gate) => gate.record());
  investor = new DesktopPerson(world, screen.display, 'Ines Investor', undefined, wire.url);
});
after(async () => {
  await investor?.desktop.kill();
  await wire?.stop();
  await screen?.stop();
});

async function openSale(): Promise<void> {
  await investor.go('properties');
  await investor.desktop.selectRow('property-cards', 'Lindenhof');
}

test('signUp_byTheLinkOfTheMail_endsSignedIn', async () => {
  await investor.signUp('investor');
  const { user } = await (await investor.api()).call('getSession');
  assert.equal(user.email_verified, true);
  assert.equal(user.name, 'Ines Investor');
});

test('verification_beforeAWallet_saysThatOneIsNeeded', async () => {
  await investor.go('verification');
  await investor.desktop.sees('verification-no-wallet', /wallet/);
  assert.equal(await investor.desktop.isUsable('verification-identity-action'), false);
});

test('wallet_isMadeFromNewWords_andLinked', async () => {
  await investor.createWallet();
  await investor.linkWallet();
});

test('buying_unverified_isRefusedInWords_andLeadsToTheVerification', async () => {
  const { desktop } = investor;
  await openSale();
  await desktop.sees('property-reason', /not verified/);
  assert.equal(await desktop.isUsable('property-buy'), false);
});

test('verification_isRefused_triedAgain_andSeenUntilItIsOnChain', async () => {
  const { desktop } = investor;
  await investor.go('verification');
  await desktop.click('verification-identity-action');
  const page = await desktop.opensPage();
  const post = (address: string, answer: string) =>
    fetch(address, { method: 'POST', body: new URLSearchParams({ answer, country: 'DEU' }) });
  await desktop.sees('verification-identity-state', 'Started');
  assert.equal((await post(page, 'RED')).status, 200);
  await desktop.sees('verification-identity-state', 'Rejected');
  await desktop.click('verification-identity-action');
  const again = await desktop.opensPage(page);
  await world.sandbox.decide({
    externalUserId: (await (await investor.api()).call('getSession')).user.id,
    reviewAnswer: 'GREEN',
    country: 'DEU',
  });
  assert.notEqual(again, page);
  await desktop.sees('verification-identity-state', 'Verified', chainPatienceMs);
});

test('buying_withoutUsdc_saysHowMuchIsMissing', async () => {
  const { desktop } = investor;
  await openSale();
  await desktop.sees('property-reason', /USDC; the wallet has/);
  await world.chain.mintUsdc(await investor.address(), 100_000n * 1_000_000n);
});

test('moreThanARuleAllows_isRefusedWithItsNumbers_beforeAnySignature', async () => {
  const { desktop } = investor;
  await investor.go('wallet');
  await desktop.click('walletLock'); // what is signed after this opens it again
  await openSale();
  await desktop.click('property-buy');
  await desktop.type('buy-shares', '1001');
  await desktop.sees('buy-total', /50,?050\.00/);
  await desktop.sees('buy-checks', /at most 1,?000/);
  assert.equal(await desktop.isUsable('buy-review'), false);
});

test('walletThatIsLocked_isOpenedInTheSheet_andTheSharesArrive', async () => {
  const { desktop } = investor;
  await desktop.type('buy-shares', '40');
  await desktop.sees('buy-total', /2,?000\.00/);
  await desktop.click('buy-review');
  await investor.sign(/Buy 40 shares of Lindenhof for 2,?000\.00 USDC/, { isLocked: true });
  await investor.sign(/Allow .* to spend 2,?000\.00 USDC/);
  await desktop.sees('purchase-state', /40\sshares are in your wallet/, chainPatienceMs);
  await desktop.click('purchase-holdings');
  const row = await desktop.seesRow('holdings/table', 'Lindenhof');
  assert.ok(
    row.some((cell) => cell.startsWith('40')),
    row.join(' | '),
  );
});

test('sessionThatEndsInTheMiddle_losesNothing', async () => {
  const { desktop } = investor;
  await openSale();
  await desktop.click('property-buy');
  await desktop.type('buy-shares', '10');
  await desktop.click('buy-review');
  await desktop.sees('signTitle', /Buy 10 shares/);
  await (await investor.api()).call('revokeOtherSessions');
  await investor.sign(/Buy 10 shares/);
  await investor.sign(/Allow/);
  await investor.logInAgain();
  await desktop.sees('buy-shares', '10');
  await desktop.click('buy-review');
  await investor.sign(/Buy 10 shares/);
  await investor.sign(/Allow/);
  await desktop.sees('purchase-state', /10\sshares are in your wallet/, chainPatienceMs);
  const { holdings } = await (await investor.api()).call('getPortfolio');
  assert.equal(holdings.find((holding) => holding.property_id === propertyId)?.shares, '50');
});

test('program_endsCleanly', async () => {
  await investor.close();
});

test('whatItSent_holdsNothingOfTheWalletsSecrets', async () => {
  const { words, walletPassword, email, password } = investor;
  const { address, forms } = walletSecrets(words);
  assert.equal(address, await investor.address(), 'these are the words of the wallet that signed');
  const sent = Buffer.concat([wire.sent(), ...askedOfTheNode.map((bytes) => bytes())])
    .toString('latin1')
    .toLowerCase();
  // What has to be in there, by each of the ways: requests, the socket, the node.
  for (const known of [email, password, 'me:notifications', 'eth_estimateGas', address.slice(2)])
    assert.ok(sent.includes(known.toLowerCase()), `${known} is not in what was kept`);
  for (const secret of [walletPassword, encodeURIComponent(walletPassword), ...forms])
    assert.ok(!sent.includes(secret), 'a secret of the wallet was sent');
});
