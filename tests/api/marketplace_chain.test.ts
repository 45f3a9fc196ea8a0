// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what happens on chain, orders here follow: fees, cancelled epochs, freezes, pauses and a node that is away.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { before, test } from 'node:test';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, verifiedInvestor } from '../harness/flows.ts';
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
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const { safe, marketplace } = chain.deployment.contracts;
let { token, id, seller, buyer } = {} as TestMarket;
before(async () => {
  ({ token, id, seller, buyer } = await openMarket(world));
});

test('place_refusesAFeeCapBelowTheFee', async () => {
  await chain.sendAs(safe, 'Marketplace', marketplace, 'setFees', [30, 40]);
  const body = orderTerms(seller, id, 'sell', 1, 50, { max_fee_bps: 39 });
  const { params } = await seller.api.refused('prepareOrder', { body }, 422, 'fee_cap_too_low');
  assert.deepEqual([params.max_fee_bps, params.fee_bps], [39, 40]);

  const sell = await place(seller, id, 'sell', 10, 50);
  const bought = await place(buyer, id, 'buy', 10, 50);
  await waitForSettlement(buyer, bought.id);
  const taken = await waitForTrade(buyer, ({ order_id, state }) => order_id === bought.id && state === 'SETTLED');
  const made = await waitForTrade(seller, ({ order_id, state }) => order_id === sell.id && state === 'SETTLED');
  assert.deepEqual([taken.fee, made.fee], ['2.000000', '1.500000']);
  await chain.sendAs(safe, 'Marketplace', marketplace, 'setFees', [0, 0]);
});

test('cancelAll_onChain_endsOrdersHere', async () => {
  const sell = await place(seller, id, 'sell', 2, 95);
  await chain.sendAs(seller.account.address, 'Marketplace', marketplace, 'cancelAll', []);
  assert.equal((await waitForState(seller, sell.id, 'CANCELLED')).reason, 'cancelled_on_chain');
  assert.equal((await seller.api.call('prepareOrder', { body: orderTerms(seller, id, 'sell', 1, 95) })).epoch, '1');
});

test('freeze_suspendsAndLetsGo', async () => {
  const sell = await place(seller, id, 'sell', 2, 96);
  const freeze = (isFrozen: boolean) =>
    chain.sendAs(safe, 'PropertyToken', token.address, 'setAddressFrozen', [seller.account.address, isFrozen]);
  await freeze(true);
  assert.equal((await waitForState(seller, sell.id, 'SUSPENDED')).reason, 'wallet_frozen');
  await seller.api.refused('prepareOrder', { body: orderTerms(seller, id, 'sell', 1, 96) }, 422, 'wallet_frozen');
  await freeze(false);
  await waitForState(seller, sell.id, 'OPEN');
  await seller.api.call('cancelOrder', { path: { order_id: sell.id } });
});

test('unlinkedWallet_losesItsOrders', async () => {
  const holder = await verifiedInvestor(world);
  await buy(holder, id, 10);
  const sell = await place(holder, id, 'sell', 2, 97);
  await waitForState(holder, sell.id, 'OPEN');
  const path = { address: holder.account.address };
  await holder.api.call('unlinkWallet', { path, body: await holder.proof() });
  assert.equal((await waitForState(holder, sell.id, 'CANCELLED')).reason, 'wallet_unlinked');
});

test('order_ofAnotherAccount_isNotTakenAgain', async () => {
  const holder = await verifiedInvestor(world);
  await buy(holder, id, 10);
  const terms = orderTerms(holder, id, 'sell', 2, 98);
  const body = await signedOrder(holder, terms, await holder.api.call('prepareOrder', { body: terms }));
  const placed = await holder.api.call('placeOrder', { body });
  const path = { address: holder.account.address };
  await holder.api.call('unlinkWallet', { path, body: await holder.proof() });
  await waitForState(holder, placed.id, 'CANCELLED');

  const heir = await world.investor({ account: holder.account });
  await heir.linkWallet();
  await heir.api.refused('placeOrder', { body }, 409, 'placed_by_another_account');
  assert.deepEqual((await heir.api.call('listOrders')).items, []);
});

test('wholeOrder_takesFromEightAtMost', async () => {
  const path = { property_id: id };
  for (let n = 0; n < 9; n++) await place(seller, id, 'sell', 1, 61);
  const whole = { time_in_force: 'fill_or_kill' } as const;
  const nine = await place(buyer, id, 'buy', 9, 61, whole);
  assert.equal((await waitForState(buyer, nine.id, 'CANCELLED')).reason, 'not_fillable');
  const eight = await place(buyer, id, 'buy', 8, 61, whole);
  await waitForSettlement(buyer, eight.id);
  assert.equal((await buyer.api.call('getOrderBook', { path })).best_ask, '61.000000');
  await seller.api.call('cancelOrders', { body: { property_id: id } });
});

test('pause_stopsOrders', async () => {
  await chain.sendAs(safe, 'Marketplace', marketplace, 'pause', []);
  await seller.api.refused('prepareOrder', { body: orderTerms(seller, id, 'sell', 1, 96) }, 422, 'market_paused');
  await chain.sendAs(safe, 'Marketplace', marketplace, 'unpause', []);
  await seller.api.call('prepareOrder', { body: orderTerms(seller, id, 'sell', 1, 96) });
});

/** So long an order is taken without asking the chain, where its reader has seen all that it needs; and a second more. */
const whatIsKnownIsGoodForMs = 11_000;

test('chain_thatDoesNotAnswer_isNamed', async () => {
  const terms = orderTerms(seller, id, 'sell', 1, 96);
  const signed = await signedOrder(seller, terms, await seller.api.call('prepareOrder', { body: terms }));
  await world.stopNode();
  await seller.api.refused('prepareOrder', { body: terms }, 502, 'chain_unreachable');
  await sleep(whatIsKnownIsGoodForMs);
  await seller.api.refused('placeOrder', { body: signed }, 502, 'chain_unreachable');
});
