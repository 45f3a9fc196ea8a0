// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: both sides of a trade, and whoever's order waits, hear of it by mail, each of their own.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount } from '../harness/accounts.ts';
import type { Token } from '../harness/api_types.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { place, waitForSettlement, waitForState, waitForTrade } from '../harness/market_flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const world = await worldForFile();
const { chain } = world;
const { safe, usdc } = chain.deployment.contracts;
let token: Token;
let id: string;
let seller: Person;
let buyer: Person;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  id = token.property_id;
  [seller, buyer] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  await buy(seller, id, 100);
});

const mailTo = async (person: Person, subject: RegExp) => {
  const { text } = await world.sandbox.waitForMail(person.email, subject);
  assert.ok(text.startsWith(`Hello ${person.name},`), text);
  assert.doesNotMatch(text, /\{\{|\}\}/);
  return text;
};

test('trade_isMailedToBothSides', async () => {
  await place(seller, id, 'sell', 10, 52);
  const bought = await place(buyer, id, 'buy', 10, 52);
  await waitForSettlement(buyer, bought.id);
  const { transaction_hash } = await waitForTrade(buyer, ({ state }) => state === 'SETTLED');
  for (const text of [
    await mailTo(buyer, /You bought 10 shares of Lindenhof/),
    await mailTo(seller, /You sold 10 shares of Lindenhof/),
  ]) {
    assert.match(text, /at 52\.000000 USDC each: 520\.000000 USDC/);
    assert.match(text, new RegExp(`Transaction: ${transaction_hash}`));
  }
});

test('order_thatWaits_isMailed', async () => {
  const order = await place(seller, id, 'sell', 2, 96);
  const freeze = (isFrozen: boolean) =>
    chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [seller.account.address, isFrozen]);
  await freeze(true);
  const waits = await mailTo(seller, /Your order for Lindenhof waits/);
  assert.match(waits, /could not be settled at present: the wallet is frozen for these shares\./);
  assert.ok(waits.includes(order.summary));
  await freeze(false);
  assert.ok((await mailTo(seller, /Your order for Lindenhof goes on/)).includes(order.summary));
  await seller.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('failure_isMailedToBoth_theReasonToWhoeverHasIt', async () => {
  const resting = await place(buyer, id, 'buy', 5, 60);
  await waitForState(buyer, resting.id, 'OPEN');
  const balance = await chain.usdcOf(buyer.account.address);
  const known = await allTransactions(world);
  await holdMining(world);
  const away = [localAccount(9).address, balance];
  await chain.submitAs(buyer.account.address, 'TestUsdc', usdc, 'transfer', away, 500_000_000_000n);
  await place(seller, id, 'sell', 5, 60);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await resumeMining(world);
  const subject = /A trade of Lindenhof did not go through/;
  assert.match(await mailTo(buyer, subject), /did not go through: the wallet had too little USDC\./);
  assert.match(await mailTo(seller, subject), /did not go through: the other side could not settle it\./);
});
