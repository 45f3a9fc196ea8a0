// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: several investors trade, in parts, through a server that dies and through a buyer who moved the money away; shares and
// USDC are conserved, and who stood in nobody's way keeps their place.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { localAccount } from '../harness/accounts.ts';
import type { Token } from '../harness/api_types.ts';
import { buy, tokenizedProperty, verifiedInvestor } from '../harness/flows.ts';
import { place, waitForOrder, waitForSettlement, waitForState, waitForTrade } from '../harness/market_flows.ts';
import type { Person } from '../harness/person.ts';
import { worldForFile } from '../harness/test_world.ts';
import { allTransactions, crash, holdMining, resumeMining, waitForNewTransaction } from '../harness/transactions.ts';

const world = await worldForFile();
const { chain } = world;
const { usdc } = chain.deployment.contracts;
let token: Token;
let id: string;
/** The first two hold shares, the others money. */
let people: [Person, Person, Person, Person];
before(async () => {
  token = await tokenizedProperty(world, await world.manager());
  id = token.property_id;
  const all = await Promise.all([1, 2, 3, 4].map(() => verifiedInvestor(world)));
  people = all as typeof people;
  await buy(people[0], id, 100);
  await buy(people[1], id, 100);
});

const sharesOf = (person: Person) => chain.sharesOf(token.address, person.account.address);
const usdcOf = (person: Person) => chain.usdcOf(person.account.address);
async function totals() {
  const shares = await Promise.all(people.map(sharesOf));
  const money = await Promise.all(people.map(usdcOf));
  return { shares: shares.reduce((sum, one) => sum + one), money: money.reduce((sum, one) => sum + one) };
}

test('takers_areFilledByPriceAndThenByTime', async () => {
  const [first, second, taker, other] = people;
  const earlier = await totals();
  const dear = await place(first, id, 'sell', 20, 51);
  const early = await place(first, id, 'sell', 10, 50);
  const late = await place(second, id, 'sell', 10, 50);
  const whole = await place(taker, id, 'buy', 15, 51);
  await waitForSettlement(taker, whole.id);
  assert.equal((await waitForSettlement(first, early.id)).state, 'FILLED');
  assert.equal(
    (await waitForOrder(second, late.id, ({ settled_shares }) => settled_shares === '5')).state,
    'PARTIALLY_FILLED',
  );
  assert.equal((await waitForState(first, dear.id, 'OPEN')).filled_shares, '0');

  // What fills an order whole or not at all takes from several, in one piece.
  const fok = await place(other, id, 'buy', 25, 51, { time_in_force: 'fill_or_kill' });
  await waitForSettlement(other, fok.id);
  await waitForSettlement(second, late.id);
  await waitForSettlement(first, dear.id);
  assert.deepEqual([await sharesOf(taker), await sharesOf(other)], [15n, 25n]);
  assert.deepEqual(await totals(), earlier);
});

test('buyer_whoMovedTheMoneyAway_holdsUpNobody', async () => {
  const [seller, , buyer, another] = people;
  const earlier = await totals();
  const away = localAccount(9).address;
  const resting = await place(buyer, id, 'buy', 10, 60);
  await waitForState(buyer, resting.id, 'OPEN');
  const balance = await usdcOf(buyer);
  const known = await allTransactions(world);
  // The transfer is in the pool as the match is sent, and is mined before it.
  await holdMining(world);
  await chain.submitAs(buyer.account.address, 'TestUsdc', usdc, 'transfer', [away, balance], 500_000_000_000n);
  const selling = await place(seller, id, 'sell', 10, 60);
  await waitForNewTransaction(world, known, 'BROADCAST');
  await resumeMining(world);

  const failed = await waitForTrade(buyer, ({ order_id, state }) => order_id === resting.id && state === 'FAILED');
  assert.equal(failed.failure_reason, 'insufficient_usdc');
  const suspended = await waitForState(buyer, resting.id, 'SUSPENDED');
  assert.equal(suspended.filled_shares, '0');
  assert.equal((await waitForState(seller, selling.id, 'OPEN')).filled_shares, '0');
  const [told] = (await world.admin.api.call('listFailedTrades')).items;
  assert.deepEqual([told?.fault, told?.failure_reason], ['buyer', 'insufficient_usdc']);

  // The seller's order is where it was: somebody else takes a part of it.
  const taken = await place(another, id, 'buy', 4, 60);
  await waitForSettlement(another, taken.id);
  // The money comes back, and with it the order, which takes the rest.
  await chain.sendAs(away, 'TestUsdc', usdc, 'transfer', [buyer.account.address, balance]);
  await waitForSettlement(seller, selling.id);
  const resumed = await waitForState(buyer, resting.id, 'PARTIALLY_FILLED');
  assert.equal(resumed.settled_shares, '6');
  assert.deepEqual(await totals(), earlier);
  await buyer.api.call('cancelOrder', { path: { order_id: resting.id } });
});

test('book_isThereAgainAfterACrash', async () => {
  const [seller, , buyer] = people;
  const waiting = await place(seller, id, 'sell', 5, 70);
  await waitForState(seller, waiting.id, 'OPEN');
  await crash(world);
  const taken = await place(buyer, id, 'buy', 2, 70);
  await waitForSettlement(buyer, taken.id);
  assert.equal(
    (await waitForOrder(seller, waiting.id, ({ settled_shares }) => settled_shares === '2')).state,
    'PARTIALLY_FILLED',
  );
});
