// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: blocks with settlements and cancellations disappear from the chain; whatever comes instead, every trade ends once, and
// orders, book, chain and balances say the same.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Order, OwnTrade } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { place, waitForOrder, waitForState } from '../harness/market_flows.ts';
import { placedOnChain } from '../harness/market_orders.ts';
import { highTip, SettledMarket, type Pair } from '../harness/market_settlement.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { reorganiseAbove, resumeMining } from '../harness/transactions.ts';

/** Orders are looked at when something is heard of their wallets: one whose money is there again may match once more. */
const overrides = { market: { settle_ms: 100, standing_seconds: 3600 } };
const world = await worldForFile({ providers: 2, expectedErrors: [troubleOutside], overrides });
const { chain } = world;
const { marketplace } = chain.deployment.contracts;
let market: SettledMarket;

before(async () => {
  market = await SettledMarket.open(world);
});

const isFailed = ({ state }: OwnTrade) => state === 'FAILED';
/** It has failed, but no log says so any more. Its orders may have matched once more by then. */
const isUndone = (trade: OwnTrade) => isFailed(trade) && trade.transaction_hash === null;

/** Settled on chain, and the number of the block before. */
async function settledPair(price: number): Promise<Pair & { base: bigint }> {
  const base = await chain.blockNumber();
  const pair = await market.pair(5, price);
  await market.waitUntilSettled(pair);
  return { ...pair, base };
}

/** Failed on chain for want of money, which went away in the same block; and the number of the block before. */
async function failedPair(price: number): Promise<Pair & { base: bigint; money: bigint }> {
  const base = await chain.blockNumber();
  const { selling, buying } = await market.pairInPool(5, price);
  const money = await market.moveMoneyAway();
  await resumeMining(world);
  await market.waitForTrade({ selling, buying }, isFailed);
  await waitForState(market.market.buyer, buying.id, 'SUSPENDED');
  return { selling, buying, base, money };
}

const cancelOnChain = (order: Order) => {
  const args = [placedOnChain(order)];
  return chain.submitSigned(market.market.seller.account, 'Marketplace', marketplace, 'cancel', args, highTip);
};

/** Failed on chain, as the seller had cancelled in the same block; and the number of the block before. */
async function cancelledPair(price: number): Promise<Pair & { base: bigint }> {
  const base = await chain.blockNumber();
  const { selling, buying } = await market.pairInPool(5, price);
  await cancelOnChain(selling);
  await resumeMining(world);
  await market.waitForTrade({ selling, buying }, isFailed);
  return { selling, buying, base };
}

test('settledTrade_isUndone_andSettledAgain', async () => {
  const { base, ...pair } = await settledPair(50);
  const goOn = await reorganiseAbove(world, base);
  const undone = await market.waitForTrade(pair, ({ state }) => state === 'SETTLING');
  assert.deepEqual([undone.transaction_hash, undone.settled_at], [null, null]);
  const { state, settled_shares } = await waitForState(market.market.seller, pair.selling.id, 'FILLED');
  assert.deepEqual([state, settled_shares], ['FILLED', '0']);
  goOn();
  await market.waitUntilSettled(pair);
  await market.requireConserved();
});

test('settledTrade_isUndone_andFails', async () => {
  const { base, ...pair } = await settledPair(51);
  const { seller, buyer } = market.market;
  const goOn = await reorganiseAbove(world, base);
  await waitForOrder(buyer, pair.buying.id, ({ settled_shares }) => settled_shares === '0');
  const money = await market.moveMoneyAway();
  goOn();
  const failed = await market.waitForTrade(pair, isFailed);
  assert.equal(failed.failure_reason, 'insufficient_usdc');
  await waitForState(buyer, pair.buying.id, 'SUSPENDED');
  assert.equal((await waitForState(seller, pair.selling.id, 'OPEN')).filled_shares, '0');
  await market.cancel(pair);
  await market.moveMoneyBack(money);
  await market.requireConserved();
});

test('failedTrade_isUndone_andFailsAgain', async () => {
  const { base, money, ...pair } = await failedPair(52);
  const goOn = await reorganiseAbove(world, base);
  const undone = await market.waitForTrade(pair, isUndone);
  await market.moveMoneyAway();
  goOn();
  await market.waitForTrade(pair, (trade) => isFailed(trade) && !isUndone(trade));
  await market.cancel(pair);
  await market.moveMoneyBack(money);
  await market.requireConserved();
  assert.equal(await market.toldOf(undone, 'trade_failed'), 1);
});

test('failedTrade_isUndone_andSettled', async () => {
  const { base, ...pair } = await failedPair(53);
  const goOn = await reorganiseAbove(world, base);
  await market.waitForTrade(pair, isUndone);
  goOn();
  await market.waitUntilSettled(pair);
  const settled = await market.waitForTrade(pair, ({ state }) => state === 'SETTLED');
  assert.equal(settled.failure_reason, null);
  await market.requireConserved();
});

test('cancellationOnChain_betweenMatchAndSettlement_endsTheOrder_andTheOtherWaitsOn', async () => {
  const { selling, buying } = await cancelledPair(54);
  const { seller, buyer } = market.market;
  const cancelled = await waitForState(seller, selling.id, 'CANCELLED');
  assert.deepEqual([cancelled.reason, cancelled.filled_shares], ['cancelled_on_chain', '0']);
  assert.equal((await waitForState(buyer, buying.id, 'OPEN')).filled_shares, '0');
  await market.requireConserved();
  await buyer.api.call('cancelOrder', { path: { order_id: buying.id } });
});

test('cancellationOnChain_isUndone_andTheTradeIsSettled', async () => {
  const { base, ...pair } = await cancelledPair(55);
  await waitForState(market.market.seller, pair.selling.id, 'CANCELLED');
  const goOn = await reorganiseAbove(world, base);
  await market.waitForTrade(pair, isUndone);
  goOn();
  await market.waitUntilSettled(pair);
  await market.requireConserved();
});

test('cancellationOnChain_ofWhatWaits_isUndone_andStands', async () => {
  const { seller, buyer, id } = market.market;
  const waiting = await place(seller, id, 'sell', 5, 60);
  const base = await chain.blockNumber();
  await cancelOnChain(waiting);
  await waitForState(seller, waiting.id, 'CANCELLED');
  const goOn = await reorganiseAbove(world, base);
  goOn();
  // Its maker wanted so: nobody takes it any more.
  const taking = await place(buyer, id, 'buy', 5, 60, { time_in_force: 'immediate_or_cancel' });
  assert.equal((await waitForState(buyer, taking.id, 'CANCELLED')).reason, 'not_filled_at_once');
  assert.equal((await waitForState(seller, waiting.id, 'CANCELLED')).reason, 'cancelled_on_chain');
});

test('cancellationOnChain_ofWhatIsSettled_changesNothing', async () => {
  const { base, ...pair } = await settledPair(57);
  await cancelOnChain(pair.selling);
  await until('the cancellation to be read', async () => {
    const { read_block } = await world.admin.api.call('getChainStatus');
    return BigInt(read_block) >= base + 2n;
  });
  await market.waitUntilSettled(pair);
  await market.requireConserved();
});

test('nothingRingsAfterwards', async () => {
  await until('quiet', async () => (await world.admin.api.call('getChainStatus')).alarms.length === 0);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
