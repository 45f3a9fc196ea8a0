// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a settlement that the node forgets, that is sent again dearer, whose nonce another transaction takes, or that reverts as
// a whole: each trade is settled once, and chain and tables agree.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { numberToHex } from 'viem';
import { localAccount, operatorIndex } from '../harness/accounts.ts';
import type { ChainTransaction, Order } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { place, waitForOrder } from '../harness/market_flows.ts';
import { highTip, SettledMarket } from '../harness/market_settlement.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, resumeMining, transactionsSince } from '../harness/transactions.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside], chain: { bump_fee_after_ms: 3000 } });
const { chain } = world;
let market: SettledMarket;

before(async () => {
  market = await SettledMarket.open(world);
});

const now = async ({ id }: ChainTransaction): Promise<ChainTransaction | undefined> =>
  (await allTransactions(world)).find((one) => one.id === id);

/** The version that is the newest. */
const isInPool = async (sent: ChainTransaction) =>
  (await world.rpc('eth_getTransactionByHash', [(await now(sent))?.hash])) !== null;

const waitForEnd = (sent: ChainTransaction, state: ChainTransaction['state']) =>
  until(`the settlement to be ${state}`, async () => (await now(sent))?.state === state);

/** In another transaction than the first one, which a trade waits some seconds for. */
async function requireSentAnew(sent: ChainTransaction): Promise<void> {
  const [newest] = await market.settlements();
  assert.notEqual(newest?.id, sent.id);
  assert.match(newest?.reference ?? '', /:1$/);
}

// The node reckons the gas as if the trade before were done: then the page that the seller's orders share is written, and cheap.
test('cancellationBehindATradeThatFails_hasGasEnough', async () => {
  const { seller, id } = market.market;
  const waiting = await place(seller, id, 'sell', 1, 99);
  const path = { order_id: waiting.id };
  const { typed_data } = await seller.api.call('prepareOrderCancellation', { path });
  const known = await allTransactions(world);
  const pair = await market.pairInPool(4, 40);
  await seller.api.call('cancelOrderOnChain', { path, body: { signature: await seller.signTypedData(typed_data) } });
  const sent = await until('the cancellation to be sent', async () =>
    (await transactionsSince(world, known)).find((one) => one.purpose === 'market_cancel' && one.state === 'BROADCAST'),
  );
  const balance = await market.moveMoneyAway();
  await resumeMining(world);
  const hasEnded = ({ chain_cancel }: Order) => chain_cancel?.state !== 'UNDERWAY';
  const { chain_cancel } = await waitForOrder(seller, waiting.id, hasEnded);
  assert.equal(chain_cancel?.state, 'DONE', chain_cancel?.reason ?? '');
  await waitForEnd(sent, 'CONFIRMED');
  await market.waitForTrade(pair, ({ state }) => state === 'FAILED');
  await market.moveMoneyBack(balance);
  await market.cancel(pair);
});

test('dropped_isSentAgain', async () => {
  const { sent, hash, ...pair } = await market.pairInPool(5, 50);
  await world.rpc('anvil_dropTransaction', [hash]);
  await until('the pool to have it again', () => isInPool(sent));
  await resumeMining(world);
  await market.waitUntilSettled(pair);
  await waitForEnd(sent, 'CONFIRMED');
});

test('replacedByADearerOne_isSettledByThat', async () => {
  const { sent, hash, ...pair } = await market.pairInPool(5, 51);
  await until('a higher fee', async () => (await now(sent))?.hash !== hash && (await isInPool(sent)));
  await resumeMining(world);
  await market.waitUntilSettled(pair);
  const { transaction_hash } = await market.waitForTrade(pair, ({ state }) => state === 'SETTLED');
  assert.notEqual(transaction_hash, hash);
  await waitForEnd(sent, 'CONFIRMED');
});

test('replacedByAnother_isSentAnew', async () => {
  const { sent, ...pair } = await market.pairInPool(5, 52);
  world.gate.hold('eth_sendRawTransaction');
  await world.rpc('anvil_dropTransaction', [(await now(sent))?.hash]);
  const { address } = localAccount(operatorIndex);
  await world.rpc('eth_sendTransaction', [{ from: address, to: address, nonce: numberToHex(sent.nonce ?? 0) }]);
  await resumeMining(world);
  world.gate.release();
  await waitForEnd(sent, 'REPLACED');
  await market.waitUntilSettled(pair);
  await requireSentAnew(sent);
});

test('revertedAsAWhole_isSentAnew', async () => {
  const { safe, marketplace } = chain.deployment.contracts;
  const { sent, ...pair } = await market.pairInPool(5, 53);
  await chain.submitAs(safe, 'Marketplace', marketplace, 'pause', [], highTip);
  await resumeMining(world);
  await waitForEnd(sent, 'FAILED');
  assert.equal((await now(sent))?.failure_reason, 'market_paused');
  await chain.sendAs(safe, 'Marketplace', marketplace, 'unpause', []);
  await market.waitUntilSettled(pair);
  await requireSentAnew(sent);
});

test('everyTrade_isSettledOnce', async () => {
  await market.requireConserved();
  const executed = await chain.events('Marketplace', chain.deployment.contracts.marketplace, 'TradeExecuted');
  assert.equal(executed.length, 4);
});

test('audit_agrees', async () => {
  const { agrees, output } = await world.server.audit();
  assert.ok(agrees, output);
});
