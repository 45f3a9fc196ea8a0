// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what makers do on chain suspends and resumes their orders as soon as its block is read, and an order by somebody of whom
// nothing has changed is taken without asking the chain. Nobody's orders are looked at by the clock here.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount } from '../harness/accounts.ts';
import {
  openMarket,
  orderTerms,
  place,
  signedOrder,
  type TestMarket,
  waitForSettlement,
  waitForState,
  waitForTrade,
} from '../harness/market_flows.ts';
import { placedOnChain } from '../harness/market_orders.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ overrides: { market: { settle_ms: 100, standing_seconds: 86_400 } } });
const { chain } = world;
const { safe, marketplace, usdc } = chain.deployment.contracts;
const away = localAccount(9).address;
let { id, seller, buyer, token } = {} as TestMarket;
before(async () => {
  ({ id, seller, buyer, token } = await openMarket(world));
  await approve(50_000_000_000n);
});

const asBuyer = (name: string, args: unknown[]) => chain.sendAs(buyer.account.address, 'TestUsdc', usdc, name, args);
const approve = (amount: bigint) => asBuyer('approve', [marketplace, amount]);

test('transfer_ofTheMoney_suspendsAndResumes', async () => {
  const order = await place(buyer, id, 'buy', 10, 40);
  const balance = await chain.usdcOf(buyer.account.address);
  await asBuyer('transfer', [away, balance]);
  assert.equal((await waitForState(buyer, order.id, 'SUSPENDED')).reason, 'usdc_balance_too_low');
  await chain.sendAs(away, 'TestUsdc', usdc, 'transfer', [buyer.account.address, balance]);
  await waitForState(buyer, order.id, 'OPEN');
  await buyer.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('approval_suspendsAndResumes', async () => {
  const order = await place(buyer, id, 'buy', 10, 40);
  await approve(1n);
  assert.equal((await waitForState(buyer, order.id, 'SUSPENDED')).reason, 'usdc_allowance_too_low');
  await approve(50_000_000_000n);
  await waitForState(buyer, order.id, 'OPEN');
  await buyer.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('pauseOfTheShares_suspendsAndResumes', async () => {
  const order = await place(seller, id, 'sell', 5, 90);
  await chain.sendAs(safe, 'PropertyToken', token.address, 'pause', []);
  assert.equal((await waitForState(seller, order.id, 'SUSPENDED')).reason, 'token_paused');
  await chain.sendAs(safe, 'PropertyToken', token.address, 'unpause', []);
  await waitForState(seller, order.id, 'OPEN');
  await seller.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('pauseOfTheMarket_letsNothingBeMatched', async () => {
  const marker = await place(seller, id, 'sell', 1, 90);
  const bought = await place(buyer, id, 'buy', 5, 60);
  await approve(1n);
  await waitForState(buyer, bought.id, 'SUSPENDED');
  const sold = await place(seller, id, 'sell', 5, 60);

  await chain.sendAs(safe, 'Marketplace', marketplace, 'pause', []);
  await chain.sendAs(seller.account.address, 'Marketplace', marketplace, 'cancel', [placedOnChain(marker)]);
  await waitForState(seller, marker.id, 'CANCELLED'); // so the pause is known as well: logs are applied in their order
  await approve(50_000_000_000n);
  await waitForState(buyer, bought.id, 'OPEN');
  const another = { body: orderTerms(seller, id, 'sell', 1, 91) };
  await seller.api.refused('prepareOrder', another, 422, 'market_paused');
  assert.equal((await seller.api.call('getOrder', { path: { order_id: sold.id } })).filled_shares, '0');
  const unpausedAt = Date.now();
  await chain.sendAs(safe, 'Marketplace', marketplace, 'unpause', []);
  await waitForSettlement(buyer, bought.id);
  const trade = await waitForTrade(buyer, ({ order_id }) => order_id === bought.id);
  assert.ok(Date.parse(trade.matched_at) >= unpausedAt);
});

test('place_asksTheChainOnlyWhereSomethingMayHaveChanged', async () => {
  const terms = orderTerms(buyer, id, 'buy', 1, 41);
  const others = orderTerms(buyer, id, 'buy', 2, 42);
  const first = await signedOrder(buyer, terms, await buyer.api.call('prepareOrder', { body: terms }));
  const second = await signedOrder(buyer, others, await buyer.api.call('prepareOrder', { body: others }));
  world.gate.hold('eth_call');
  let order;
  try {
    order = await buyer.api.call('placeOrder', { body: first });
  } finally {
    world.gate.release();
  }

  await approve(1n);
  await waitForState(buyer, order.id, 'SUSPENDED');
  const { params } = await buyer.api.refused('placeOrder', { body: second }, 422, 'usdc_allowance_too_low');
  assert.equal(params.have, '0.000001');
  // Nobody is refused by what is known, so this need not wait until the log is read.
  await approve(50_000_000_000n);
  await buyer.api.call('placeOrder', { body: second });
  await buyer.api.call('cancelOrders', { body: {} });
});
