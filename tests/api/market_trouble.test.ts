// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an admin sees what nobody else would: trades that do not settle whatever is tried, and trades that others settled.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { maxUint256, zeroHash } from 'viem';
import { packBatch } from '../../contracts/test/support/packed_batch.ts';
import type { Token } from '../harness/api_types.ts';
import { chainAlarms } from '../harness/expected_errors.ts';
import { buy, inSeconds, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { place, waitForSettlement } from '../harness/market_flows.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const world = await worldForFile({ expectedErrors: [chainAlarms, /"event":"trade_unknown"/] });
const { chain } = world;
const { safe, marketplace, usdc } = chain.deployment.contracts;
let token: Token;
let seller: Person;
let buyer: Person;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  [seller, buyer] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  await buy(seller, token.property_id, 50);
  await chain.sendAs(buyer.account.address, 'TestUsdc', usdc, 'approve', [marketplace, maxUint256]);
});

const status = () => world.admin.api.call('getMarketStatus');
const alarm = async () =>
  (await world.admin.api.call('getChainStatus')).alarms.find(({ name }) => name === 'settlement_stuck');

test('settlement_thatComesToNothingAgainAndAgain_ringsAnAlarm_untilItIsThrough', async () => {
  assert.deepEqual((await status()).stuck, { trades: 0, oldest_matched_at: null });
  await place(seller, token.property_id, 'sell', 4, 51);
  const known = await allTransactions(world);
  await holdMining(world);
  await chain.submitAs(safe, 'Marketplace', marketplace, 'pause', [], 500_000_000_000n);
  const bought = await place(buyer, token.property_id, 'buy', 4, 51);
  await waitForNewTransaction(world, known, 'FAILED');
  await resumeMining(world);
  assert.equal(await alarm(), undefined, 'once is no alarm');

  const rung = await until('the alarm', alarm, { timeoutMs: 60_000 });
  assert.equal(rung.params.trades, 1);
  const { stuck } = await status();
  assert.deepEqual([stuck.trades, stuck.oldest_matched_at], [1, rung.params.oldest_matched_at]);
  await chain.sendAs(safe, 'Marketplace', marketplace, 'unpause', []);
  await until('the trade to be settled', async () => (await alarm()) === undefined, { timeoutMs: 60_000 });
  await waitForSettlement(buyer, bought.id);
  assert.equal((await status()).stuck.trades, 0);
});

test('trade_thatOthersSettled_isShown', async () => {
  const expiry = BigInt(Math.floor(Date.parse(inSeconds(3600)) / 1000));
  const summary = 'An order that this server never saw';
  const orders = [seller, buyer].map((person) => ({
    maker: person.account.address,
    token: token.address,
    side: person === seller ? 1 : 0,
    shares: 3n,
    price: 50_000_000n,
    timeInForce: 0,
    maxFeeBps: 0,
    expiry,
    epoch: 0n,
    salt: 7n << 40n, // a page of its own
  }));
  const { order_typed_data } = await seller.api.call('prepareOrder', {
    body: {
      property_id: token.property_id,
      wallet: seller.account.address,
      side: 'sell',
      shares: '1',
      price: '50',
      time_in_force: 'good_til_cancelled',
      max_fee_bps: 0,
      expires_at: inSeconds(3600),
    },
  });
  const words = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([name, member]) => [name, String(member)]));
  const signed = await Promise.all(
    [seller, buyer].map(async (person, index) => {
      const order = { summary, ...orders[index]! };
      return { order, signature: await person.signTypedData({ ...order_typed_data, message: words(order) }) };
    }),
  );
  const batch = packBatch(signed, [{ resting: 0n, taking: 1n, shares: 3n }]);
  const hash = await chain.sendAs(safe, 'Marketplace', marketplace, 'settle', [...batch, []]);
  assert.notEqual(hash, zeroHash);

  const { count, newest } = await until('the trade to be seen', async () => {
    const { unknown_trades } = await status();
    return unknown_trades.count > 0 && unknown_trades;
  });
  assert.equal(count, 1);
  const [seen] = newest;
  assert.deepEqual(
    [seen?.transaction_hash, seen?.kind, seen?.token, seen?.shares],
    [hash, 'EXECUTED', token.address, '3'],
  );
});
