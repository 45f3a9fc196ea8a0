// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: orders that arrive together are taken as if one had come after the other: each answered for itself, no wallet with more
// than it has, and whatever was acknowledged is there.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Order, OrderSide } from '../harness/api_types.ts';
import type { RawAnswer } from '../harness/client.ts';
import { readFigures } from '../harness/figures.ts';
import { verifiedInvestor } from '../harness/flows.ts';
import { openMarket, orderTerms, signedOrder, type TestMarket } from '../harness/market_flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain } = world;
const { marketplace, usdc } = chain.deployment.contracts;
let { id, seller, buyer } = {} as TestMarket;
let others: Person[] = [];
before(async () => {
  ({ id, seller, buyer } = await openMarket(world));
  others = await Promise.all([1, 2, 3].map(() => verifiedInvestor(world)));
  for (const person of [buyer, ...others]) await approve(person, 50_000_000_000n);
});

const approve = (person: Person, amount: bigint) =>
  chain.sendAs(person.account.address, 'TestUsdc', usdc, 'approve', [marketplace, amount]);

interface Signed {
  person: Person;
  body: object;
}

async function signed(person: Person, side: OrderSide, shares: number, price: number): Promise<Signed> {
  const terms = orderTerms(person, id, side, shares, price);
  const prepared = await person.api.call('prepareOrder', { body: terms });
  return { person, body: await signedOrder(person, terms, prepared) };
}

/** One after the other: the chain is asked for each, and nobody may ask it much at a time. */
async function signedTimes(count: number, ...rest: Parameters<typeof signed>): Promise<Signed[]> {
  const orders: Signed[] = [];
  while (orders.length < count) orders.push(await signed(...rest));
  return orders;
}

/** Nobody is refused before the chain was asked, which is more than it answers at a time when many are. */
async function placed({ person, body }: Signed): Promise<RawAnswer> {
  for (;;) {
    const answer = await person.api.send('placeOrder', { body });
    if (answer.status !== 503) return answer;
    assert.equal((answer.json as { reason: string }).reason, 'busy');
    await sleep(100);
  }
}

/** All at once; each with its own answer. */
const placeAll = (orders: Signed[]): Promise<RawAnswer[]> => Promise.all(orders.map(placed));

const accepted = (answers: RawAnswer[]) =>
  answers.filter(({ status }) => status === 202).map(({ json }) => json as Order);
const refusals = (answers: RawAnswer[]) =>
  answers.filter(({ status }) => status !== 202).map(({ json }) => (json as { reason: string }).reason);
const cancelAll = (person: Person) => person.api.call('cancelOrders', { body: {} });

test('ordersOfOneWallet_atOnce_getNoMoreSharesThanItHas', async () => {
  const answers = await placeAll(await signedTimes(20, seller, 'sell', 40, 90));
  assert.equal(accepted(answers).length, 12); // of 500 shares
  assert.deepEqual(new Set(refusals(answers)), new Set(['shares_not_free']));
  const { items } = await seller.api.call('listOrders', { query: { property_id: id, state: 'OPEN' } });
  assert.deepEqual(
    items.map((order) => order.id).sort(),
    accepted(answers)
      .map((order) => order.id)
      .sort(),
  );
  await cancelAll(seller);
});

test('ordersOfOneWallet_atOnce_getNoMoreMoneyThanTheMarketMayTake', async () => {
  const orders = await signedTimes(16, buyer, 'buy', 100, 40); // 4,020 USDC each with the highest fee, of 50,000
  const answers = await placeAll(orders);
  assert.equal(accepted(answers).length, 12);
  assert.deepEqual(new Set(refusals(answers)), new Set(['usdc_allowance_too_low']));
  await cancelAll(buyer);
});

test('whoIsRefused_harmsNobodyWhoComesAtTheSameTime', async () => {
  const good: Signed[] = [];
  for (const person of others) good.push(...(await signedTimes(8, person, 'buy', 2, 41)));
  const [first] = good;
  assert.ok(first);
  const forged = others.slice(1).map((person) => ({ person, body: { ...first.body, wallet: person.account.address } }));
  const oldEpoch = await wrongEpoch(buyer);
  const tooMuch = await signed(seller, 'sell', 500, 95);
  const more = await signed(seller, 'sell', 1, 95);
  const answers = await placeAll([...good, ...forged, oldEpoch, tooMuch, more]);
  assert.equal(accepted(answers.slice(0, good.length)).length, good.length);
  const last = answers.slice(good.length);
  assert.deepEqual(refusals(last.slice(0, 2)), ['wrong_signature', 'wrong_signature']);
  assert.deepEqual(refusals(last.slice(2, 3)), ['wrong_epoch']);
  assert.equal(accepted(last.slice(3)).length, 1); // whichever came first took what the other one needed
  for (const order of accepted(answers)) {
    const person = [...others, seller].find(({ account }) => account.address === order.wallet) as Person;
    assert.equal((await person.api.call('getOrder', { path: { order_id: order.id } })).state, 'OPEN');
  }
  await Promise.all([...others, seller].map(cancelAll));
});

async function wrongEpoch(person: Person): Promise<Signed> {
  const terms = orderTerms(person, id, 'buy', 1, 41);
  const { order_typed_data, salt } = await person.api.call('prepareOrder', { body: terms });
  const message = { ...order_typed_data.message, epoch: '7' };
  const signature = await person.signTypedData({ ...order_typed_data, message });
  return { person, body: { ...terms, epoch: '7', salt, signature } };
}

test('theSameOrder_sentTimesOverAtOnce_isOneOrder', async () => {
  const order = await signed(buyer, 'buy', 3, 42);
  const answers = await placeAll(Array<Signed>(8).fill(order));
  assert.equal(new Set(accepted(answers).map((placed) => placed.id)).size, 1);
  assert.deepEqual(refusals(answers), []);
  const { items } = await buyer.api.call('listOrders', { query: { property_id: id, state: 'OPEN' } });
  assert.equal(items.length, 1);
  await cancelAll(buyer);
});

/** As the server would never prepare it: the contract counts what is filled of both orders together. */
async function withSaltOf(salt: string, shares: number): Promise<Signed> {
  const terms = orderTerms(buyer, id, 'buy', shares, 43);
  const { order_typed_data, epoch } = await buyer.api.call('prepareOrder', { body: terms });
  const signature = await buyer.signTypedData({
    ...order_typed_data,
    message: { ...order_typed_data.message, salt },
  });
  return { person: buyer, body: { ...terms, epoch, salt, signature } };
}

test('twoOrdersWithOneSalt_areOneOrder_alsoWhenItIsOver', async () => {
  const terms = orderTerms(buyer, id, 'buy', 1, 43);
  const prepared = await buyer.api.call('prepareOrder', { body: terms });
  const first = { person: buyer, body: await signedOrder(buyer, terms, prepared) };
  const orders = [first, await withSaltOf(prepared.salt, 2), await withSaltOf(prepared.salt, 3)];
  const answers = await placeAll(orders);
  assert.equal(accepted(answers).length, 1);
  assert.deepEqual(refusals(answers), ['salt_used', 'salt_used']);
  await cancelAll(buyer);
  assert.deepEqual(refusals(await placeAll([await withSaltOf(prepared.salt, 4)])), ['salt_used']);
  // On chain the same one: of its lane only what is left after a division by three counts.
  const { body } = await withSaltOf(String(BigInt(prepared.salt) + (3n << 31n)), 5);
  await buyer.api.refusedFields('placeOrder', { body }, 'salt');
});

test('ordersThatComeTogether_areStoredTogether', async () => {
  const figure = async (name: string) =>
    (await readFigures(world.metricsUrl)).value(`freehold_items_per_turn_${name}`, { work: 'order_intake' }) ?? 0;
  const orders: Signed[] = [];
  for (const person of [buyer, ...others]) orders.push(...(await signedTimes(12, person, 'buy', 1, 43)));
  const before = { turns: await figure('count'), orders: await figure('sum') };
  assert.equal(accepted(await placeAll(orders)).length, orders.length);
  const turns = (await figure('count')) - before.turns;
  assert.equal((await figure('sum')) - before.orders, orders.length);
  assert.ok(turns < orders.length / 2, `${turns} turns for ${orders.length} orders`);
  await Promise.all([buyer, ...others].map(cancelAll));
});

test('wallet_hasOnlySoManyOrders_andIsToldBeforeItSigns', async () => {
  const person = await verifiedInvestor(world);
  await approve(person, 50_000_000_000n);
  for (let count = 0; count < 200; count += 20)
    assert.equal(accepted(await placeAll(await signedTimes(20, person, 'buy', 1, 10))).length, 20);
  const body = orderTerms(person, id, 'buy', 1, 10);
  const { params } = await person.api.refused('prepareOrder', { body }, 422, 'too_many_orders');
  assert.equal(params.max, 200);
});
