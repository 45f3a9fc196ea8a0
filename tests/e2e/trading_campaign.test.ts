// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: however often and whenever the server is killed, every order that was acknowledged is there once, nothing is matched or
// settled twice, and books, orders, trades and the chain agree to the unit.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { troubleOutside } from '../harness/expected_errors.ts';
import { MarketCampaign } from '../harness/market_campaign.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
let market: MarketCampaign;

before(async () => {
  market = await MarketCampaign.prepare(world, 6);
});

test('kill_atRandomMomentsOfTrading', { timeout: 600_000 }, async () => {
  await market.run();
  await market.settle();
});

test('everyAcknowledgedOrder_isThereOnce', () => market.requireAcknowledgedOrders());

test('everyTrade_endedAndIsCountedOnce', async () => {
  const count = await market.audit.requireTrades();
  console.log(`${count} trades`);
  assert.ok(count > 0);
});

test('book_isWhatTheOrdersSay', () => market.audit.requireBook());

test('chain_executedEverySettledTradeOnce', () => market.audit.requireChain());

test('sharesAndMoney_areConservedToTheUnit', () => market.audit.requireBalances());

test('nonces_haveNoGap', () => market.requireNoNonceGap());

test('acknowledgedRequests_areAnsweredTheSameAgain', () => market.requireSameAnswers());

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
