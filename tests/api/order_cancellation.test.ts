// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a maker without gas cancels on chain, one order or all of them, by a signature of the server's own words and nothing
// else; here it counts at once, there after the trades that were matched before.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { Hex } from 'viem';
import type { Order, OrdersCancellation, Token } from '../harness/api_types.ts';
import { troubleOutside } from '../harness/expected_errors.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import {
  orderTerms,
  place,
  signedOrder,
  waitForOrder,
  waitForSettlement,
  waitForState,
} from '../harness/market_flows.ts';
import { orderOnChain, placedOnChain } from '../harness/market_orders.ts';
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';
import { holdMining, resumeMining } from '../harness/transactions.ts';

const world = await worldForFile({ expectedErrors: [troubleOutside] });
const { chain } = world;
const { marketplace } = chain.deployment.contracts;
let token: Token;
let seller: Person;
let buyer: Person;
let id: string;
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  id = token.property_id;
  [seller, buyer] = await Promise.all([verifiedInvestor(world), verifiedInvestor(world)]);
  await buy(seller, id, 500);
});

const pathOf = (order: Order) => ({ order_id: order.id });
const prepareOne = (order: Order) => seller.api.call('prepareOrderCancellation', { path: pathOf(order) });
async function signatureFor(order: Order): Promise<Hex> {
  return seller.signTypedData((await prepareOne(order)).typed_data);
}
const requestOne = (order: Order, signature: Hex) =>
  seller.api.call('cancelOrderOnChain', { path: pathOf(order), body: { signature } });
const isCancelledOnChain = async (order: Order) => {
  const { maker, salt } = placedOnChain(order);
  return (await chain.read<[bigint, boolean, boolean]>('Marketplace', marketplace, 'stateOf', [maker, salt]))[1];
};
const waitForDone = (order: Order) =>
  waitForOrder(seller, order.id, ({ chain_cancel }) => chain_cancel?.state === 'DONE');

const wallet = () => ({ wallet: seller.account.address });
const prepareAll = () => seller.api.call('prepareOrdersCancellation', { body: wallet() });
async function signedAll() {
  const { epoch, typed_data } = await prepareAll();
  return { ...wallet(), epoch, signature: await seller.signTypedData(typed_data) };
}

test('prepare_saysWhatIsSigned', async () => {
  const order = await place(seller, id, 'sell', 3, 90);
  const { summary, typed_data } = await prepareOne(order);
  assert.equal(summary, `Cancel for good, on chain: ${order.summary}`);
  assert.deepEqual(typed_data.message, { summary, maker: seller.account.address, orderHash: order.hash });
  assert.equal(typed_data.domain.verifyingContract, marketplace);
  const all = await prepareAll();
  assert.match(all.summary, new RegExp(`every order that the wallet ${seller.account.address} has signed so far`));
  assert.deepEqual(all.typed_data.message, { summary: all.summary, maker: seller.account.address, epoch: '0' });
});

test('one_isCancelledHereAtOnce_andThereForGood', async () => {
  const order = await place(seller, id, 'sell', 3, 91);
  assert.equal(order.chain_cancel, null);
  const signature = await signatureFor(order);
  const asked = await requestOne(order, signature);
  assert.deepEqual([asked.state, asked.reason, asked.chain_cancel?.state], ['CANCELLED', 'cancelled', 'UNDERWAY']);
  assert.equal((await requestOne(order, signature)).id, order.id);
  const done = await waitForDone(order);
  assert.ok(done.chain_cancel?.done_at);
  assert.ok(await chain.isMined(done.chain_cancel.transaction_hash!));
  assert.ok(await isCancelledOnChain(order));
  assert.deepEqual(await requestOne(order, signature), done);
  const events = await chain.events<{ orderHash: Hex }>('Marketplace', marketplace, 'OrderCancelled');
  assert.equal(events.filter(({ orderHash }) => orderHash === order.hash).length, 1);
  await seller.api.refused('prepareOrderCancellation', { path: pathOf(order) }, 409, 'cancelled_on_chain');
});

test('one_thatItsMakerCancelledBeforehand_isNotTaken', async () => {
  const terms = orderTerms(seller, id, 'sell', 1, 94);
  const prepared = await seller.api.call('prepareOrder', { body: terms });
  const body = await signedOrder(seller, terms, prepared);
  const later = await place(seller, id, 'sell', 1, 94);
  for (const order of [orderOnChain(prepared.order_typed_data), placedOnChain(later)])
    await chain.sendAs(seller.account.address, 'Marketplace', marketplace, 'cancel', [order]);
  // Logs are applied in the order of the chain.
  assert.equal((await waitForState(seller, later.id, 'CANCELLED')).reason, 'cancelled_on_chain');
  await seller.api.refused('placeOrder', { body }, 409, 'cancelled_on_chain');
});

test('one_thatThisServerAloneCancelled_isCancelledThereToo', async () => {
  const order = await place(seller, id, 'sell', 2, 92);
  await seller.api.call('cancelOrder', { path: pathOf(order) });
  assert.equal(await isCancelledOnChain(order), false);
  await requestOne(order, await signatureFor(order));
  assert.equal((await waitForDone(order)).reason, 'cancelled');
  assert.ok(await isCancelledOnChain(order));
});

test('one_refusesWhatItsMakerDidNotSign', async () => {
  const order = await place(seller, id, 'sell', 2, 93);
  const other = await place(seller, id, 'sell', 1, 93);
  const { typed_data } = await prepareOne(order);
  const lie = { ...typed_data, message: { ...typed_data.message, summary: 'Nothing of importance' } };
  const wrong = [
    await buyer.signTypedData(typed_data),
    await seller.signTypedData(lie),
    await signatureFor(other),
    `0x${'11'.repeat(65)}` as Hex,
  ];
  for (const signature of wrong)
    await seller.api.refused(
      'cancelOrderOnChain',
      { path: pathOf(order), body: { signature } },
      422,
      'wrong_signature',
    );
  assert.equal((await seller.api.call('getOrder', { path: pathOf(order) })).state, 'OPEN');
  const path = pathOf(order);
  await buyer.api.refused('prepareOrderCancellation', { path }, 404, 'not_found');
  const body = { signature: await seller.signTypedData(typed_data) };
  await buyer.api.refused('cancelOrderOnChain', { path, body }, 404, 'not_found');
});

test('one_refusesWhatIsCancelledOnChainAlready', async () => {
  const order = await place(seller, id, 'sell', 2, 94);
  const signature = await signatureFor(order);
  await chain.sendAs(seller.account.address, 'Marketplace', marketplace, 'cancel', [placedOnChain(order)]);
  const path = pathOf(order);
  await seller.api.refused('prepareOrderCancellation', { path }, 409, 'cancelled_on_chain');
  await seller.api.refused('cancelOrderOnChain', { path, body: { signature } }, 409, 'cancelled_on_chain');
  const seen = await waitForDone(order);
  assert.deepEqual([seen.state, seen.reason], ['CANCELLED', 'cancelled_on_chain']);
  await seller.api.refused('cancelOrderOnChain', { path, body: { signature } }, 409, 'cancelled_on_chain');
});

test('one_refusesWhatIsFull', async () => {
  const order = await place(seller, id, 'sell', 1, 55);
  const signature = await signatureFor(order);
  await place(buyer, id, 'buy', 1, 55);
  await waitForState(seller, order.id, 'FILLED');
  const path = pathOf(order);
  await seller.api.refused('prepareOrderCancellation', { path }, 409, 'wrong_state');
  await seller.api.refused('cancelOrderOnChain', { path, body: { signature } }, 409, 'wrong_state');
  await waitForSettlement(seller, order.id);
});

test('trades_thatWereMatchedBefore_areSettledFirst', async () => {
  const order = await place(seller, id, 'sell', 10, 56);
  const signature = await signatureFor(order);
  const terms = await place(buyer, id, 'buy', 4, 56);
  await waitForState(seller, order.id, 'PARTIALLY_FILLED');
  const asked = await requestOne(order, signature);
  assert.deepEqual([asked.state, asked.filled_shares], ['CANCELLED', '4']);
  await waitForSettlement(buyer, terms.id);
  assert.equal((await waitForDone(order)).settled_shares, '4');
});

test('one_personHasOnlySoManyUnderWay', async () => {
  const orders: Order[] = [];
  for (let number = 0; number <= 20; ++number) orders.push(await place(seller, id, 'sell', 1, 97));
  const signatures: Hex[] = [];
  for (const order of orders) signatures.push(await signatureFor(order)); // each asks the chain
  await holdMining(world);
  try {
    for (const [index, order] of orders.slice(0, 20).entries()) await requestOne(order, signatures[index]!);
    const call = { path: pathOf(orders[20]!), body: { signature: signatures[20]! } };
    const { params } = await seller.api.refused('cancelOrderOnChain', call, 422, 'too_many_under_way');
    assert.equal(params.max, 20);
  } finally {
    await resumeMining(world);
  }
  await Promise.all(orders.slice(0, 20).map(waitForDone));
  await requestOne(orders[20]!, signatures[20]!);
});

test('all_refusesAnotherEpochAndOtherWallets', async () => {
  const { summary, typed_data } = await prepareAll();
  const signature = await seller.signTypedData({ ...typed_data, message: { ...typed_data.message, epoch: '7' } });
  const { params } = await seller.api.refused(
    'cancelOrdersOnChain',
    { body: { ...wallet(), epoch: '7', signature } },
    422,
    'wrong_epoch',
  );
  assert.deepEqual([params.epoch, params.current_epoch], ['7', '0']);
  const lie = { ...typed_data, message: { ...typed_data.message, summary: `${summary}.` } };
  const body = { ...wallet(), epoch: '0', signature: await seller.signTypedData(lie) };
  await seller.api.refused('cancelOrdersOnChain', { body }, 422, 'wrong_signature');
  await buyer.api.refused('prepareOrdersCancellation', { body: wallet() }, 422, 'wallet_not_linked');
  const headers = { 'idempotency-key': randomUUID() };
  await seller.api.call('prepareOrdersCancellation', { body: wallet(), headers });
  const other = { body: { wallet: buyer.account.address }, headers };
  await seller.api.refused('prepareOrdersCancellation', other, 409, 'idempotency_key_reused');
  await buyer.api.refused('cancelOrdersOnChain', { body: await signedAll() }, 422, 'wallet_not_linked');
});

test('all_areCancelledHereAtOnce_andThereForGood', async () => {
  const waiting = await place(seller, id, 'sell', 2, 95);
  const soft = await place(seller, id, 'sell', 2, 96);
  await seller.api.call('cancelOrder', { path: pathOf(soft) });
  const body = await signedAll();
  const headers = { 'idempotency-key': randomUUID() };
  await holdMining(world);
  let asked: OrdersCancellation;
  try {
    asked = await seller.api.call('cancelOrdersOnChain', { body, headers });
    const other = { body: { ...body, epoch: '5' }, headers };
    await seller.api.refused('cancelOrdersOnChain', other, 409, 'idempotency_key_reused');
    assert.deepEqual([asked.epoch, asked.chain_cancel.state], ['0', 'UNDERWAY']);
    const seen = await seller.api.call('getOrder', { path: pathOf(waiting) });
    assert.deepEqual([seen.state, seen.chain_cancel?.state], ['CANCELLED', 'UNDERWAY']);
    const terms = orderTerms(seller, id, 'sell', 1, 95);
    await seller.api.refused('prepareOrder', { body: terms }, 422, 'epoch_ends');
  } finally {
    await resumeMining(world);
  }
  const done = await until('the end of the epoch', async () => {
    const again = await seller.api.call('cancelOrdersOnChain', { body });
    return again.chain_cancel.state === 'DONE' && again;
  });
  assert.equal(done.id, asked.id);
  assert.ok(await chain.isMined(done.chain_cancel.transaction_hash!));
  for (const order of [waiting, soft])
    assert.equal((await waitForDone(order)).chain_cancel?.transaction_hash, done.chain_cancel.transaction_hash);
  assert.equal((await prepareAll()).epoch, '1');
  const next = await place(seller, id, 'sell', 1, 95);
  assert.equal(next.state, 'OPEN');
  const old = orderTerms(seller, id, 'sell', 1, 95);
  assert.equal((await seller.api.call('prepareOrder', { body: old })).epoch, '1');
});

test('chain_thatDoesNotAnswer_isNamed', async () => {
  const order = await place(seller, id, 'sell', 1, 98);
  const signature = await signatureFor(order);
  const body = await signedAll();
  await world.stopNode();
  const path = pathOf(order);
  await seller.api.refused('prepareOrderCancellation', { path }, 502, 'chain_unreachable');
  await seller.api.refused('cancelOrderOnChain', { path, body: { signature } }, 502, 'chain_unreachable');
  await seller.api.refused('prepareOrdersCancellation', { body: wallet() }, 502, 'chain_unreachable');
  await seller.api.refused('cancelOrdersOnChain', { body }, 502, 'chain_unreachable');
});
