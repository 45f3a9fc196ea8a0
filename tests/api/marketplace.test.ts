// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what a wallet signed, and only that, is traded; who could not settle is refused with the numbers; a book is what its
// orders say.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { hashTypedData } from 'viem';
import { approvedProperty, inSeconds } from '../harness/flows.ts';
import { LiveClient } from '../harness/live.ts';
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
import type { Person } from '../harness/person.ts';
import { until } from '../harness/processes.ts';
import { worldForFile } from '../harness/test_world.ts';

const world = await worldForFile();
const { chain } = world;
const { marketplace } = chain.deployment.contracts;
let { token, id, seller, buyer } = {} as TestMarket;
before(async () => {
  ({ token, id, seller, buyer } = await openMarket(world));
});

const book = () => world.person().api.call('getOrderBook', { path: { property_id: id } });
const prepare = (
  person: Person,
  ...rest: [side: 'buy' | 'sell', shares: number, price: number | string, changes?: object]
) => person.api.call('prepareOrder', { body: orderTerms(person, id, ...rest) });

test('prepare_saysWhatIsSigned', async () => {
  const prepared = await prepare(seller, 'sell', 25, '50.25', { expires_at: '2026-12-24T18:00:00Z' });
  assert.equal(
    prepared.summary,
    `Sell 25 shares of ${token.symbol} at 50.25 USDC each, 1,256.25 USDC in all, good until 2026-12-24 18:00 UTC, fee at most 0.50 %`,
  );
  assert.equal(prepared.quote, '1256.250000');
  assert.equal(prepared.highest_fee, '6.281250');
  assert.equal(prepared.permit_typed_data, null);
  const { domain, message } = prepared.order_typed_data;
  assert.equal(domain.verifyingContract, chain.deployment.contracts.marketplace);
  assert.deepEqual(
    [message.summary, message.maker, message.token],
    [prepared.summary, seller.account.address, token.address],
  );
  assert.deepEqual([message.side, message.shares, message.price], [1, '25', '50250000']);
});

test('prepare_asksForAPermitOfExactlyWhatIsNeeded', async () => {
  const { permit_typed_data } = await prepare(buyer, 'buy', 10, 50);
  assert.equal(permit_typed_data?.message.spender, chain.deployment.contracts.marketplace);
  assert.equal(permit_typed_data?.message.value, '502500000');
});

test('orderSentAgain_isTheSame_alsoOnceItsPermitIsUsed', async () => {
  const terms = orderTerms(buyer, id, 'buy', 2, 45);
  const body = await signedOrder(buyer, terms, await buyer.api.call('prepareOrder', { body: terms }));
  const order = await buyer.api.call('placeOrder', { body });
  const allowed = [buyer.account.address, marketplace];
  const isUsed = async () =>
    (await chain.read<bigint>('TestUsdc', chain.deployment.contracts.usdc, 'allowance', allowed)) > 0n;
  await until('the permit to be used', isUsed);
  assert.equal((await buyer.api.call('placeOrder', { body })).id, order.id);
  await buyer.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('hash_isThatOfTheChainAndOfTheWallet', async () => {
  const terms = orderTerms(seller, id, 'sell', 1, 99);
  const prepared = await seller.api.call('prepareOrder', { body: terms });
  const order = await seller.api.call('placeOrder', { body: await signedOrder(seller, terms, prepared) });
  const { EIP712Domain: _domain, ...types } = prepared.order_typed_data.types;
  assert.equal(order.hash, hashTypedData({ ...prepared.order_typed_data, types } as never));
  const again = await seller.api.call('placeOrder', { body: await signedOrder(seller, terms, prepared) });
  assert.equal(again.id, order.id);
  await seller.api.call('cancelOrder', { path: { order_id: order.id } });
});

test('place_refusesWrongFields', async () => {
  const body = {
    ...orderTerms(seller, id, 'sell', 0, 'much'),
    side: 'hold',
    time_in_force: 'soon',
    expires_at: 'later',
  };
  await seller.api.refusedFields('prepareOrder', { body }, 'expires_at', 'price', 'shares', 'side', 'time_in_force');
  const late = orderTerms(seller, id, 'sell', 1, '50.001', { max_fee_bps: 501, expires_at: '2020-01-01T00:00:00Z' });
  await seller.api.refusedFields('prepareOrder', { body: late }, 'price', 'max_fee_bps', 'expires_at');
  const soon = orderTerms(seller, id, 'sell', 1, 50, { expires_at: inSeconds(50) });
  await seller.api.refusedFields('prepareOrder', { body: soon }, 'expires_at');
  const small = orderTerms(seller, id, 'sell', 1, '0.99');
  await seller.api.refusedFields('prepareOrder', { body: small }, 'shares');
});

test('place_refusesWhatWasNotSigned', async () => {
  const terms = orderTerms(seller, id, 'sell', 5, 60);
  const prepared = await seller.api.call('prepareOrder', { body: terms });
  const signed = await signedOrder(seller, terms, prepared);
  for (const change of [{ shares: '6' }, { price: '59' }, { max_fee_bps: 60 }, { salt: '1' }, { epoch: '1' }])
    await seller.api.refused('placeOrder', { body: { ...signed, ...change } }, 422, 'wrong_signature');
  const typed = prepared.order_typed_data;
  const lie = { ...typed, message: { ...typed.message, summary: 'Nothing of importance' } };
  const signature = await seller.signTypedData(lie);
  await seller.api.refused('placeOrder', { body: { ...signed, signature } }, 422, 'wrong_signature');
});

test('place_refusesAnotherEpoch', async () => {
  const terms = orderTerms(seller, id, 'sell', 5, 60);
  const prepared = await seller.api.call('prepareOrder', { body: terms });
  const typed = prepared.order_typed_data;
  const signature = await seller.signTypedData({ ...typed, message: { ...typed.message, epoch: '7' } });
  const body = { ...terms, epoch: '7', salt: prepared.salt, signature };
  await seller.api.refused('placeOrder', { body }, 422, 'wrong_epoch');
});

test('place_refusesMoreThanTheWalletHas_withTheNumbers', async () => {
  const first = await place(seller, id, 'sell', 400, 80);
  const body = orderTerms(seller, id, 'sell', 101, 80);
  const { params } = await seller.api.refused('prepareOrder', { body }, 422, 'shares_not_free');
  assert.deepEqual(
    { have: params.have, needed: params.needed, in_open_orders: params.in_open_orders },
    { have: '500', needed: '101', in_open_orders: '400' },
  );
  await seller.api.call('cancelOrder', { path: { order_id: first.id } });
  await prepare(seller, 'sell', 500, 80);

  const rich = orderTerms(buyer, id, 'buy', 3000, 50);
  const refusal = await buyer.api.refused('prepareOrder', { body: rich }, 422, 'usdc_balance_too_low');
  assert.equal(refusal.params.needed, '150750.000000');
  assert.equal(refusal.params.have, '100000.000000');
  const terms = orderTerms(buyer, id, 'buy', 10, 50);
  const signed = await signedOrder(buyer, terms, await buyer.api.call('prepareOrder', { body: terms }));
  const { permit: _permit, ...without } = signed as Record<string, unknown>;
  await buyer.api.refused('placeOrder', { body: without }, 422, 'usdc_allowance_too_low');
});

test('place_refusesWhoIsNotVerifiedAndWalletsOfOthers', async () => {
  const stranger = await world.investor();
  await stranger.linkWallet();
  const body = orderTerms(stranger, id, 'buy', 1, 50);
  await stranger.api.refused('prepareOrder', { body }, 422, 'identity_not_verified');
  const other = { ...orderTerms(buyer, id, 'buy', 1, 50), wallet: seller.account.address };
  await buyer.api.refused('prepareOrder', { body: other }, 422, 'wallet_not_linked');
});

test('anotherRequestWithTheSameKey_isRefused', async () => {
  const terms = orderTerms(seller, id, 'sell', 1, 97);
  const signed = await signedOrder(seller, terms, await seller.api.call('prepareOrder', { body: terms }));
  const other = await signedOrder(seller, terms, await seller.api.call('prepareOrder', { body: terms }));
  const headers = { 'idempotency-key': randomUUID() };
  const { id: order_id } = await seller.api.call('placeOrder', { body: signed, headers });
  await seller.api.refused('placeOrder', { body: other, headers }, 409, 'idempotency_key_reused');
  await seller.api.refused('prepareOrder', { body: terms, headers }, 409, 'idempotency_key_reused');
  await seller.api.refused('cancelOrders', { body: {}, headers }, 409, 'idempotency_key_reused');
  await seller.api.call('cancelOrder', { path: { order_id } });
});

test('place_refusesAPropertyWithoutAToken', async () => {
  const manager = await world.manager();
  const property = await approvedProperty(world, manager);
  const body = orderTerms(seller, property.id, 'sell', 1, 50);
  await seller.api.refused('prepareOrder', { body }, 404, 'not_found');
});

test('trade_movesSharesAndMoneyAndIsSeenEverywhere', async () => {
  const live = await LiveClient.connect(world.url);
  live.subscribe(`book:${id}`);
  live.subscribe(`trades:${id}`);
  const snapshot = await live.nextOf(`book:${id}`);
  assert.equal(snapshot.snapshot, true);
  assert.equal((await live.nextOf(`trades:${id}`)).snapshot, true);

  const [usdcBefore, sellerBefore] = await Promise.all([
    chain.usdcOf(buyer.account.address),
    chain.usdcOf(seller.account.address),
  ]);
  const sell = await place(seller, id, 'sell', 30, 52);
  assert.equal((await live.nextOf(`book:${id}`)).data?.asks[0].shares, '30');
  assert.deepEqual((await book()).asks, [{ price: '52.000000', shares: '30', orders: 1 }]);
  assert.equal((await book()).best_ask, '52.000000');

  const bought = await place(buyer, id, 'buy', 20, 53);
  const trade = (await live.nextOf(`trades:${id}`)).data;
  assert.deepEqual([trade?.shares, trade?.price, trade?.taker_side], ['20', '52.000000', 'buy']);
  assert.equal((await live.nextOf(`book:${id}`)).data?.asks[0].shares, '10');
  live.close();

  const filled = await waitForSettlement(buyer, bought.id);
  assert.equal(filled.state, 'FILLED');
  assert.equal((await waitForState(seller, sell.id, 'PARTIALLY_FILLED')).filled_shares, '20');
  assert.equal(await chain.sharesOf(token.address, buyer.account.address), 20n);
  assert.equal(usdcBefore - (await chain.usdcOf(buyer.account.address)), 1_040_000_000n);
  assert.equal((await chain.usdcOf(seller.account.address)) - sellerBefore, 1_040_000_000n);

  const own = await waitForTrade(seller, ({ order_id, state }) => order_id === sell.id && state === 'SETTLED');
  assert.deepEqual([own.side, own.quote, own.fee], ['sell', '1040.000000', '0.000000']);
  assert.ok(await chain.isMined(own.transaction_hash!));
  const { items } = await world.person().api.call('listPropertyTrades', { path: { property_id: id } });
  assert.equal(items[0]?.id, own.id);
  const day = 86_400_000;
  const from = new Date(Math.floor(Date.now() / day) * day).toISOString();
  const candlesUntil = async (to: number) => {
    const query = { interval: '1d' as const, from, to: new Date(to).toISOString() };
    return (await world.person().api.call('listCandles', { path: { property_id: id }, query })).items;
  };
  assert.equal((await candlesUntil(Math.ceil(Date.now() / day) * day)).at(-1)?.close, '52.000000');
  // Times are as a clock has them: the trade is there from the millisecond on that follows it.
  const [before, after] = await Promise.all([0, 1].map((more) => candlesUntil(Date.parse(own.matched_at) + more)));
  assert.equal(after!.at(-1)!.trades - (before!.at(-1)?.trades ?? 0), 1);
  const { holdings } = await buyer.api.call('getPortfolio');
  const holding = holdings.find(({ property_id }) => property_id === id);
  assert.deepEqual([holding?.shares, holding?.cost, holding?.lots[0]?.cost], ['20', '1040.000000', '1040.000000']);
  const kinds = async (person: Person) => (await person.api.call('listNotifications')).items.map(({ kind }) => kind);
  assert.ok((await kinds(buyer)).includes('trade_bought'));
  assert.ok((await kinds(seller)).includes('trade_sold'));
  await seller.api.call('cancelOrder', { path: { order_id: sell.id } });
});

test('cancel_takesWhatIsLeftOutOfTheBook', async () => {
  const one = await place(seller, id, 'sell', 7, 90);
  const path = { order_id: one.id };
  const cancelled = await seller.api.call('cancelOrder', { path });
  assert.deepEqual([cancelled.state, cancelled.reason], ['CANCELLED', 'cancelled']);
  assert.equal((await seller.api.call('cancelOrder', { path })).id, one.id);
  await buyer.api.refused('cancelOrder', { path }, 404, 'not_found');
  assert.ok((await book()).asks.every(({ price }) => price !== '90.000000'));

  await place(seller, id, 'sell', 1, 91);
  await place(seller, id, 'sell', 1, 92);
  const { items } = await seller.api.call('cancelOrders', { body: { property_id: id } });
  assert.equal(items.length, 2);
  assert.deepEqual((await seller.api.call('cancelOrders', { body: {} })).items, []);
  const query = { state: 'CANCELLED', property_id: id };
  assert.ok((await seller.api.call('listOrders', { query })).items.some((order) => order.id === one.id));
});

test('cancel_refusesAnOrderThatIsFull', async () => {
  const sell = await place(seller, id, 'sell', 1, 55);
  await place(buyer, id, 'buy', 1, 55);
  await waitForState(seller, sell.id, 'FILLED');
  await seller.api.refused('cancelOrder', { path: { order_id: sell.id } }, 409, 'wrong_state');
});

test('orders_thatDoNotWaitAreClosedAtOnce', async () => {
  // Once and for all, so that no permit is on its way while the next order is prepared.
  const { usdc } = chain.deployment.contracts;
  await chain.sendAs(buyer.account.address, 'TestUsdc', usdc, 'approve', [marketplace, 50_000_000_000n]);
  const immediate = await place(buyer, id, 'buy', 2, 40, { time_in_force: 'immediate_or_cancel' });
  assert.equal((await waitForState(buyer, immediate.id, 'CANCELLED')).reason, 'not_filled_at_once');
  const whole = await place(buyer, id, 'buy', 2, 40, { time_in_force: 'fill_or_kill' });
  assert.equal((await waitForState(buyer, whole.id, 'CANCELLED')).reason, 'not_fillable');
  const sell = await place(seller, id, 'sell', 2, 58);
  const waiting = await place(buyer, id, 'buy', 2, 58, { time_in_force: 'post_only' });
  assert.equal((await waitForState(buyer, waiting.id, 'CANCELLED')).reason, 'would_take');
  await seller.api.call('cancelOrder', { path: { order_id: sell.id } });
});

test('status_isForAdmins', async () => {
  const status = await until('the book to be matched', async () => {
    const now = await world.admin.api.call('getMarketStatus');
    return now.books.some(({ property_id, behind }) => property_id === id && behind === 0) && now;
  });
  assert.ok(status.is_matching_here);
  assert.deepEqual((await world.admin.api.call('listFailedTrades')).items, []);
});

test('me_orders_showsWhatChanges', async () => {
  const live = await LiveClient.connect(world.url, { cookie: seller.api.cookie });
  live.subscribe('me:orders');
  assert.equal((await live.nextOf('me:orders')).snapshot, true);
  const order = await place(seller, id, 'sell', 3, 70);
  // Whatever else of this person's changes comes too.
  await until('the new order', async () => (await live.nextOf('me:orders')).data?.id === order.id);
  await seller.api.call('cancelOrder', { path: { order_id: order.id } });
  live.close();
});

test('order_whoseTimeIsOver_isToldOf', async () => {
  const order = await place(seller, id, 'sell', 3, 99, { expires_at: inSeconds(62) });
  const path = { order_id: order.id };
  const isOver = async () => (await seller.api.call('getOrder', { path })).state === 'EXPIRED';
  await until('the end of the order', isOver, { timeoutMs: 90_000 });
  const { items } = await seller.api.call('listNotifications');
  const notices = items.filter(({ kind, params }) => kind === 'order_expired' && params.order_id === order.id);
  assert.deepEqual(
    notices.map(({ params }) => [params.shares, params.unfilled, params.reason]),
    [['3', '3', 'expired']],
  );
  const mail = await world.sandbox.waitForMail(seller.email, /has ended/);
  assert.match(mail.text, /Of its 3 shares, 3 found nobody/);
});
