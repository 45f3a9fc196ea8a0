// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: a server that starts has the book that its rows say, and whoever was first in line still is. How fast that is with a
// hundred thousand of them, ./dev bench says (restart).
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { maxUint256 } from 'viem';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { MarketAudit } from '../harness/market_audit.ts';
import { orderTerms, place, signedOrder, waitForSettlement, waitForState } from '../harness/market_flows.ts';
import { restingOrders, storeResting, type RestingOrder } from '../harness/market_rows.ts';
import { everyItem } from '../harness/pages.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { crash } from '../harness/transactions.ts';

const asks = ['51.00', '50.50', '50.75'];
const bids = ['49.00', '49.50', '49.25'];
/** Of each of two makers at each price. */
const count = 20;
const world = await worldForFile();
const { chain } = world;
let id: string;
/** The first two make the book, the third takes from it. */
let people: [Person, Person, Person];
let audit: MarketAudit;
let rows: RestingOrder[];
/** Placed before the crash and filled in part: the first in line at its price. */
let early: string;

before(async () => {
  const token = await tokenizedProperty(world, await world.manager());
  id = token.property_id;
  people = (await Promise.all([1, 2, 3].map(() => verifiedInvestor(world)))) as typeof people;
  const { usdc, marketplace } = chain.deployment.contracts;
  for (const { account } of people)
    await chain.sendAs(account.address, 'TestUsdc', usdc, 'approve', [marketplace, maxUint256]);
  await Promise.all(people.map((person) => buy(person, id, 300)));
  audit = await MarketAudit.begin(world, token, people);
});

/** The makers' orders in turn, at one price after the other. */
async function manyRows(): Promise<RestingOrder[]> {
  const sides = [...asks.map((price) => ['sell', price] as const), ...bids.map((price) => ['buy', price] as const)];
  const makers = people.slice(0, 2);
  const all = sides.flatMap(([side, price]) => makers.map((maker) => restingOrders(maker, id, side, price, count)));
  const lists = await Promise.all(all);
  return Array.from({ length: count }, (_none, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

/** Those of a side as they must come: the best price first, and at a price the oldest. */
function inLine(side: 'buy' | 'sell', prices: string[]): string[] {
  const sorted = [...prices].sort((a, b) => (Number(a) - Number(b)) * (side === 'sell' ? 1 : -1));
  return sorted.flatMap((price) =>
    rows.filter(({ terms }) => terms.side === side && terms.price === price).map((row) => row.id),
  );
}

/** The makers' orders that traded after the first `skipped` trades, in the order of the trades. */
async function traded(skipped: number): Promise<string[]> {
  const trades = (await Promise.all(people.slice(0, 2).map((maker) => everyItem(maker.api, 'listTrades')))).flat();
  return trades
    .filter(({ number }) => number > skipped)
    .sort((a, b) => a.number - b.number)
    .map(({ order_id }) => order_id);
}

test('book_isRebuiltFromItsRows', async () => {
  const [maker, , taker] = people;
  early = (await place(maker, id, 'sell', 3, '50.50')).id;
  await waitForState(maker, early, 'OPEN');
  const taking = await place(taker, id, 'buy', 2, '50.50');
  await waitForSettlement(taker, taking.id);
  rows = await manyRows();
  await crash(world, () => storeResting(world, id, rows));
  await audit.requireBook();
});

test('takers_areFilledInTheOldOrder', async () => {
  const [maker, , taker] = people;
  const tooMuch = await place(taker, id, 'buy', 9, '50.75', { time_in_force: 'fill_or_kill' });
  assert.equal((await waitForState(taker, tooMuch.id, 'CANCELLED')).reason, 'not_fillable');
  const whole = await place(taker, id, 'buy', 8, '50.75', { time_in_force: 'fill_or_kill' });
  await waitForSettlement(taker, whole.id);
  assert.deepEqual(await traded(1), [early, ...inLine('sell', asks).slice(0, 7)]);
  const selling = await place(taker, id, 'sell', count * 2 + 10, '49.25');
  await waitForSettlement(taker, selling.id);
  assert.deepEqual(await traded(9), inLine('buy', bids).slice(0, count * 2 + 10));
  await waitForState(maker, early, 'FILLED');
});

test('whatWasPrepared_isNotPreparedAgain_alsoRightAfterACrash', async () => {
  const [maker] = people;
  const terms = orderTerms(maker, id, 'sell', 1, '51.50');
  const signed = async () => signedOrder(maker, terms, await maker.api.call('prepareOrder', { body: terms }));
  const before = await signed();
  await crash(world);
  const after = await signed();
  // Not only another round of the same lane, which a server that takes longer to come back would deal as well.
  const laneOf = ({ salt }: { salt: string }) => BigInt(salt) >> 31n;
  assert.notEqual(laneOf(after), laneOf(before));
  for (const body of [after, before]) await maker.api.call('placeOrder', { body });
});

test('everybody_hasWhatTheyTraded', async () => {
  await audit.requireTrades();
  await audit.requireBook();
  await audit.requireChain();
  await audit.requireBalances();
});
