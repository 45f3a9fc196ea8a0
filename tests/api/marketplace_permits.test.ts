// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the operator hands on no permit that is not needed, and signatures count however a wallet writes them.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  openMarket,
  orderTerms,
  place,
  signedOrder,
  type TestMarket,
  waitForSettlement,
  waitForState,
} from '../harness/market_flows.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions } from '../harness/transactions.ts';

const world = await worldForFile();
let { id, seller, buyer } = {} as TestMarket;
before(async () => {
  ({ id, seller, buyer } = await openMarket(world));
});

const permitsHandedOn = async () =>
  (await allTransactions(world)).filter(({ purpose }) => purpose === 'market_permit').length;

/** A body of placeOrder with a permit, as its owner signs it. */
async function boughtWithPermit(shares: number, price: number) {
  const terms = orderTerms(buyer, id, 'buy', shares, price);
  const prepared = await buyer.api.call('prepareOrder', { body: terms });
  assert.ok(prepared.permit_typed_data);
  return signedOrder(buyer, terms, prepared);
}

test('permit_endsWithItsOrder', async () => {
  const body = await boughtWithPermit(2, 50);
  assert.ok('permit' in body);
  const permit = { ...body.permit, deadline_seconds: body.permit.deadline_seconds - 1 };
  await buyer.api.refusedFields('placeOrder', { body: { ...body, permit } }, 'permit.deadline_seconds');
});

test('permit_ofASale_isNotHandedOn', async () => {
  await place(seller, id, 'sell', 2, 50);
  const first = await place(buyer, id, 'buy', 2, 50);
  await waitForSettlement(buyer, first.id);
  // With one of next to nothing the wallet would take back what other orders count on, at the operator's cost.
  const wish = { body: orderTerms(buyer, id, 'buy', 9, 50) };
  const { permit_typed_data: proposed } = await buyer.api.call('prepareOrder', wish);
  assert.ok(proposed);
  const small = { ...proposed, message: { ...proposed.message, value: '1' } };
  const permit = {
    value: '0.000001',
    deadline_seconds: Number(proposed.message.deadline),
    signature: await buyer.signTypedData(small),
  };
  const terms = orderTerms(buyer, id, 'sell', 1, 70, { expires_at: wish.body.expires_at });
  const body = { ...(await signedOrder(buyer, terms, await buyer.api.call('prepareOrder', { body: terms }))), permit };
  const before = await permitsHandedOn();
  const order = await buyer.api.call('placeOrder', { body });
  await waitForState(buyer, order.id, 'OPEN');
  assert.equal(await permitsHandedOn(), before);
  await buyer.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('signature_withARecoveryIdOfZeroOrOne_isSettledToo', async () => {
  const terms = orderTerms(seller, id, 'sell', 3, 60);
  const signed = await signedOrder(seller, terms, await seller.api.call('prepareOrder', { body: terms }));
  const v = Number(`0x${signed.signature.slice(-2)}`) - 27;
  const signature = `${signed.signature.slice(0, -2)}0${v}`;
  const order = await seller.api.call('placeOrder', { body: { ...signed, signature } });
  await place(buyer, id, 'buy', 3, 60);
  await waitForSettlement(seller, order.id);
});
